package io.crosscheck.extraction.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;

/**
 * Lets a document's names speak for each other: the same words are the same type throughout, and a part of a name alone
 * is the person that the document names in full elsewhere. An outlet is told by its newsroom.
 */
final class Consistency {

    private static final List<String> ADJECTIVE_ENDINGS = List.of("n", "an", "ian", "ese", "ish", "i");

    private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{Ll}+)");
    /** What companies have and people seldom: "Norvik's shares". */
    private static final Pattern OF_A_COMPANY =
            Pattern.compile("['’]s (?:shares?|stock|headquarters|profits?|revenues?|customers"
                    + "|chief executive|ceo|board|shareholders|subsidiary|factory|factories|plants?|quarterly)\\b");

    private static final Pattern COMPANY_BEFORE =
            Pattern.compile("\\b(?:insurer|\\p{L}{3,}maker|company|firm|bank|airline|retailer"
                    + "|brewer|operator|utility|bookseller|publisher|supermarket|startup|broadcaster) $");
    /** What countries have: "Sarkand's foreign ministry". */
    private static final Pattern OF_A_COUNTRY = Pattern.compile(
            "['’]s (?:capital|borders?|parliament|airspace|coast|economy"
                    + "|(?:foreign|defen[cs]e|interior|health|finance|energy|oil) minist(?:ry|er)|embassy|ambassador|prime minister)\\b");

    private static final int BEFORE = 24;
    private static final Pattern DATELINE_ENDS = Pattern.compile("\\) ?[-\u2012-\u2015]\\s");

    private final String text;
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, String> longNames = new HashMap<>();
    private final Map<String, String> placeOf = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> outlets = new HashSet<>();
    private final Map<String, String> bodies = new HashMap<>();

    Consistency(String text, List<Found> found, Set<String> newsroomWords) {
        this.text = text;
        for (Found name : found) {
            if (name.weight() == Found.SHORT) {
                continue;
            }
            String words = words(name);
            votes.computeIfAbsent(words, w -> new HashMap<>())
                    .merge(name.type(), name.weight() * name.weight(), Integer::sum);
            int space = words.lastIndexOf(' ');
            if (space > 0 && NameType.coarse(name.type()).equals(NameType.ORGANIZATION)) {
                longNames.putIfAbsent(words.substring(space + 1), words);
            }
            if (name.type().equals(NameType.PERSON) && name.weight() > Found.GUESSED && space > 0) {
                parts.add(PersonName.of(words).last());
                parts.add(PersonName.of(words).first());
                surnames.add(PersonName.of(words).last());
            }
        }
        pairPlaces(found);
        found.stream()
                .filter(name -> signs(name.span()) || sends(name, newsroomWords))
                .map(this::words)
                .filter(words -> !parts.contains(words))
                .forEach(outlets::add);
        for (Found name : found) {
            boolean somebody = !NameType.coarse(name.type()).equals(NameType.LOCATION) && name.weight() < Found.KNOWN;
            String body = somebody ? body(name.span()) : null;
            if (body != null && words(name).indexOf(' ') < 0 && !parts.contains(words(name))) {
                bodies.put(words(name), body);
            }
        }
    }

    /**
     * "Norvik's shares", "the insurer Halvorsen": what is no person, though it looks like a surname; null without a
     * sign.
     */
    private String body(Span name) {
        if (OF_A_COMPANY.matcher(text).region(name.end(), text.length()).lookingAt()
                || COMPANY_BEFORE
                        .matcher(text.substring(Math.max(0, name.start() - BEFORE), name.start()))
                        .find()) {
            return NameType.ORGANIZATION;
        }
        return OF_A_COUNTRY.matcher(text).region(name.end(), text.length()).lookingAt() ? NameType.LOCATION : null;
    }

    /** "Meridian reporters saw": an outlet, though it looks like a surname. */
    private boolean sends(Found name, Set<String> newsroomWords) {
        Matcher after = NEXT_WORD.matcher(text).region(name.span().end(), text.length());
        return name.type().equals(NameType.PERSON) && after.lookingAt() && newsroomWords.contains(after.group(1));
    }

    /** "KORUSK, Oct 14 (Meridian) -": whose report it is. */
    private boolean signs(Span name) {
        return name.start() > 0
                && text.charAt(name.start() - 1) == '('
                && DATELINE_ENDS.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    /** "Sarvenian" beside "Sarvenia": the one is the adjective of the other, whatever stands around them. */
    private void pairPlaces(List<Found> found) {
        Set<String> unlisted = new HashSet<>();
        for (Found name : found) {
            String words = words(name);
            if (name.weight() < Found.KNOWN
                    && name.weight() > Found.SHORT
                    && words.indexOf(' ') < 0
                    && words.length() > 3) {
                unlisted.add(words);
            }
        }
        for (String word : unlisted) {
            for (String ending : ADJECTIVE_ENDINGS) {
                String place = word.substring(0, Math.max(0, word.length() - ending.length()));
                boolean ofPlace = word.endsWith(ending) && place.length() > 3 && unlisted.contains(place);
                if (ofPlace && (place.endsWith("a") || !ending.equals("n"))) {
                    placeOf.put(word, place);
                    places.add(place);
                }
            }
        }
    }

    List<Found> settle(List<Found> found) {
        return found.stream().flatMap(name -> settle(name).stream()).toList();
    }

    private Optional<Found> settle(Found name) {
        if (name.weight() == Found.SHORT) {
            return Optional.ofNullable(longNames.get(words(name)))
                    .map(full -> new Found(name.span(), name.type(), Found.SHORT, full));
        }
        return Optional.of(ofLongName(settleType(name)));
    }

    /** "the Courier", where the Vessen Courier is named: the same. */
    private Found ofLongName(Found name) {
        String full = name.canonical() == null && NameType.coarse(name.type()).equals(NameType.ORGANIZATION)
                ? longNames.get(words(name))
                : null;
        return full == null ? name : new Found(name.span(), name.type(), name.weight(), full);
    }

    private Found settleType(Found name) {
        if (name.weight() == Found.KNOWN) {
            return name;
        }
        String words = words(name);
        if (placeOf.containsKey(words)) {
            return new Found(name.span(), NameType.NATIONALITY, Found.SHOWN, placeOf.get(words));
        }
        if (places.contains(words)) {
            return name.as(NameType.LOCATION);
        }
        if (outlets.contains(words)) {
            return name.as(NameType.ORGANIZATION);
        }
        if (bodies.containsKey(words)) {
            return name.as(bodies.get(words));
        }
        if (words.indexOf(' ') < 0 && parts.contains(words) || relative(name, words)) {
            return name.as(NameType.PERSON);
        }
        return votes.get(words).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(winner -> name.as(winner.getKey()))
                .orElse(name);
    }

    /** "Jonna Brito" beside "Ana Brito": two words of which the last is the surname of somebody else. */
    private boolean relative(Found name, String words) {
        int space = words.indexOf(' ');
        return space > 0
                && space == words.lastIndexOf(' ')
                && name.weight() < Found.KNOWN
                && NameType.coarse(name.type()).equals(NameType.ORGANIZATION)
                && words.substring(0, space).chars().allMatch(Character::isLetter)
                && surnames.contains(words.substring(space + 1));
    }

    private String words(Found name) {
        String words = name.span().in(text);
        return Capitals.isAllCapitals(words) && words.length() > 4 ? PersonName.titled(words) : words;
    }
}
