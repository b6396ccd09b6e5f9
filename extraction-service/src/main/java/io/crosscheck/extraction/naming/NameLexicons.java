package io.crosscheck.extraction.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Token;

/** The word lists that tell names and their types, loaded once. */
final class NameLexicons {

    private static final Set<String> MILITARY = Set.of(
            "Army",
            "Navy",
            "Corps",
            "Marines",
            "Brigade",
            "Division",
            "Battalion",
            "Regiment",
            "Squadron",
            "Fleet",
            "Command",
            "Force",
            "Forces",
            "Guard",
            "Guards",
            "Platoon",
            "Infantry",
            "Militia",
            "Brigades");

    private static final List<String> ENDINGS = List.of("s", "es", "ed", "ing");

    final Gazetteer names = Gazetteer.ofNames();
    final Gazetteer countries = Gazetteer.ofCountries();
    final Gazetteer titles = Gazetteer.of("names/titles");
    final Gazetteer smallInstitutions = Gazetteer.of("names/organization-lower");
    final Map<String, String> acronyms = Lexicon.load("names/acronyms").asMap();
    final Map<String, String> prefixes = Lexicon.load("names/name-prefixes").asMap();
    final Set<String> works = Lexicon.load("names/works").asSet();
    final Set<String> newsroomWords = Lexicon.load("names/newsroom-words").asSet();
    final Genders.Lists genders = new Genders.Lists();
    private final Set<String> firstNames = Lexicon.load("names/first-names").asSet();
    private final Set<String> roleWords = Lexicon.load("names/role-words").asSet();
    private final Set<String> organizationSuffixes =
            Lexicon.load("names/organization-suffixes").asSet();
    private final Set<String> organizationHeads =
            Lexicon.load("names/organization-heads").asSet();
    private final Set<String> placeHeads = Lexicon.load("places/place-heads").asSet();
    private final Set<String> countryNames = Lexicon.load("places/countries").asSet();
    private final Set<String> placeNouns = Lexicon.load("places/place-nouns").asSet();
    private final Set<String> facilityHeads =
            Lexicon.load("places/facility-heads").asSet();
    private final Set<String> eventHeads = Lexicon.load("names/event-heads").asSet();
    private final Set<String> notNames = Lexicon.load("names/not-names").asSet();
    private final Set<String> portfolios = Lexicon.load("names/portfolios").asSet();
    private final Set<String> neverAlone = Lexicon.load("names/never-alone").asSet();
    private final Set<String> particles = Lexicon.load("names/particles").asSet();
    private final Set<String> personVerbs = Lexicon.load("names/person-verbs").asSet();
    private final Set<String> commonWords = Lexicon.load("text/common-words").asSet();

    boolean isFirstName(Token token) {
        return firstNames.contains(titled(token.text()));
    }

    boolean isCountry(String name) {
        return countryNames.contains(titled(name)) || countryNames.contains(PersonName.titled(name));
    }

    boolean isRole(Token token) {
        return roleWords.contains(token.text());
    }

    boolean isRole(String word) {
        return roleWords.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isNotName(Token token) {
        return notNames.contains(token.text()) || notNames.contains(titled(token.text()));
    }

    boolean isPlaceNoun(Token token) {
        return placeNouns.contains(token.text());
    }

    boolean isParticle(Token token) {
        return particles.contains(token.text());
    }

    boolean isPersonVerb(Token token) {
        return personVerbs.contains(token.text());
    }

    /** Whether news writes the word small as a rule. */
    boolean isCommon(Token token) {
        return commonWords.contains(token.text().toLowerCase(Locale.ROOT));
    }

    boolean isOrganizationHead(Token token) {
        return organizationHeads.contains(titled(token.text()));
    }

    boolean isOrganizationSuffix(Token token) {
        return organizationSuffixes.contains(titled(token.text()));
    }

    boolean isMilitary(Token token) {
        return MILITARY.contains(titled(token.text()));
    }

    /** Whether the word, though of many names, is none by itself. */
    boolean isNeverAlone(Token token) {
        return isNeverAlone(titled(token.text())) || typeByLastWord(token) != null;
    }

    /** Whether a word with a capital is on the list of those that name nothing by themselves. */
    boolean isNeverAlone(String word) {
        return neverAlone.contains(word);
    }

    /** "Defense" in "Secretary of Defense". */
    boolean isPortfolio(Token token) {
        return portfolios.contains(titled(token.text()));
    }

    /** Whether the word, or what its ending was put to, is one that news writes small: "quits", "warned". */
    boolean isFormOfCommon(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            int stem = word.length() - ending.length();
            if (stem >= 3 && word.endsWith(ending)) {
                String base = word.substring(0, stem);
                if (commonWords.contains(base) || commonWords.contains(base + "e")) {
                    return true;
                }
            }
        }
        return commonWords.contains(word);
    }

    /** The type that a name takes from its last word, or null. */
    String typeByLastWord(Token token) {
        String word = titled(token.text());
        if (organizationSuffixes.contains(word)) {
            return isMilitary(token) ? NameType.MILITARY_UNIT : NameType.ORGANIZATION;
        }
        if (facilityHeads.contains(word)) {
            return NameType.FACILITY;
        }
        if (placeHeads.contains(word)) {
            return NameType.LOCATION;
        }
        return eventHeads.contains(word) ? NameType.EVENT : null;
    }

    /** "REUTERS" as "Reuters"; words of mixed case as they are. */
    private static String titled(String word) {
        if (word.length() < 4 || Character.isLowerCase(word.charAt(1)) || word.length() > 30) {
            return word;
        }
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
