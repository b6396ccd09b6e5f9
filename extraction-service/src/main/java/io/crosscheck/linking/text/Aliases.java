package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.crosscheck.extraction.text.Lexicon;

/** Other names of well-known things, from a shipped list: countries with their adjectives, news agencies. */
public final class Aliases {

    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern OWNER = Pattern.compile("['’]s$");
    private static final Aliases COUNTRIES = new Aliases("countries");
    private static final Aliases AGENCIES = new Aliases("agencies");

    private final Map<String, String> canonical = new HashMap<>();

    private Aliases(String list) {
        for (String line : Lexicon.load("linking/" + list).entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            String name = spaced(entry[0]);
            canonical.put(key(name), name);
            for (String alias : entry[1].split("\\s+")) {
                canonical.put(key(spaced(alias)), name);
            }
        }
    }

    /** Countries by name, abbreviation, adjective or people. */
    public static Aliases countries() {
        return COUNTRIES;
    }

    public static Aliases agencies() {
        return AGENCIES;
    }

    /** The name that the list knows something by, in lower case. */
    public Optional<String> canonical(String name) {
        String key = key(name);
        // "us" and "it" are words before they are names.
        if (key.length() <= 2 && name.equals(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.ofNullable(canonical.get(key));
    }

    private static String spaced(String entry) {
        return entry.replace('_', ' ');
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWNER.matcher(ARTICLE.matcher(lower).replaceFirst(""))
                .replaceFirst("")
                .replace(".", "")
                .replace('-', ' ')
                .strip();
    }
}
