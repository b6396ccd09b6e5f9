package io.crosscheck.linking.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.text.Lexicon;

/**
 * Reads what a person is said to be from the words around the name: "harbour master Ilse Dorn", "Otto Krane, the
 * minister".
 */
final class Roles {

    private static final int BEFORE = 60;
    private static final int AFTER = 90;
    private static final int TITLE_WORDS = 5;
    private static final int APPOSITION_WORDS = 6;
    private static final Pattern APPOSITION =
            Pattern.compile("^,\\s(?!who\\b|which\\b|whose\\b|and\\b|but\\b|while\\b|when\\b)([^,.;:\\n]{2,})");
    private static final Pattern OVER =
            Pattern.compile("^\\s(?:of|for|at|in|with)\\s(?:the\\s)?((?:\\p{Lu}[\\p{L}'’-]*\\s?){1,5})");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    // Titles that anybody may bear.
    private static final Set<String> COURTESY = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "sir",
            "dame",
            "lord",
            "lady",
            "dr",
            "doctor",
            "father",
            "sister",
            "brother",
            "mother",
            "wife",
            "husband",
            "son",
            "daughter",
            "fiancee",
            "rival",
            "member",
            "deputy",
            "head",
            "official",
            "resident",
            "partner",
            "colleague",
            "compatriot",
            "countryman",
            "teammate",
            "outsider",
            "seed",
            "fr",
            "acting",
            "former",
            "field",
            "staff",
            "chief",
            "vice",
            "prime",
            "executive",
            "senior");
    private static final Map<String, String> ROLES = known();

    private final Set<String> roles = new TreeSet<>();
    private final Set<String> posts = new TreeSet<>();

    Set<String> roles() {
        return roles;
    }

    /** Roles with what they are over, where that is said. */
    Set<String> posts() {
        return posts;
    }

    /** Reads the words around and in a mention. */
    void read(String text, Mention mention) {
        before(text.substring(Math.max(0, mention.start() - BEFORE), mention.start()));
        before(mention.text());
        after(text.substring(mention.end(), Math.min(text.length(), mention.end() + AFTER)));
    }

    // The title ends where the name begins; what is before a comma or full stop belongs to something else.
    private void before(String words) {
        String[] line = words.split("[,;:()\"“”\\n]|\\.\\s(?=\\p{Lu}[\\p{L}]{4,})", -1);
        String[] last = line[line.length - 1].strip().split("\\s+");
        for (int i = Math.max(0, last.length - TITLE_WORDS); i < last.length; i++) {
            add(last[i]);
        }
    }

    private void after(String words) {
        Matcher apposition = APPOSITION.matcher(words);
        if (!apposition.find()) {
            return;
        }
        String phrase = apposition.group(1);
        Matcher word = WORD.matcher(phrase);
        for (int i = 0; i < APPOSITION_WORDS && word.find(); i++) {
            String role = add(word.group());
            Matcher over = OVER.matcher(phrase.substring(word.end()));
            if (role != null && over.find()) {
                posts.add(role + " of " + NameKey.of(over.group(1).strip()));
            }
        }
    }

    private String add(String word) {
        String role =
                ROLES.get(word.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "").replace(".", ""));
        if (role != null) {
            roles.add(role);
        }
        return role;
    }

    private static Map<String, String> known() {
        Set<String> words = new HashSet<>(Lexicon.load("names/role-words").asSet());
        Lexicon.load("linking/titles").entries().forEach(line -> words.addAll(List.of(line.split(" "))));
        Map<String, String> roles = new HashMap<>();
        for (String line : Lexicon.load("linking/roles").entries().toList()) {
            String[] spellings = line.split(" ");
            for (String spelling : spellings) {
                roles.put(spelling, spellings[0]);
            }
        }
        words.forEach(word -> roles.putIfAbsent(word, word));
        roles.keySet().removeAll(COURTESY);
        return roles;
    }
}
