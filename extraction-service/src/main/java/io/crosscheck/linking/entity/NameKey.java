package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.Trades;

/**
 * Under what key names of organisations, places and other things meet, whatever their spelling, articles or suffixes.
 */
final class NameKey {

    private static final Set<String> LEFT_OUT = Set.of(
            "the",
            "of",
            "for",
            "and",
            "a",
            "in",
            "inc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "plc",
            "llc",
            "group",
            "ag",
            "sa",
            "nv",
            "gmbh");

    private static final Map<String, String> SPELLINGS =
            Map.of("defence", "defense", "organisation", "organization", "centre", "center", "labour", "labor");

    /**
     * The key of a name: its words in one spelling and order, countries by one name. A document that names a country's
     * people means the country as often as not, so both have one key.
     */
    static String of(String name) {
        String known = Aliases.agencies().canonical(name).orElse(null);
        if (known != null) {
            return "agency " + known;
        }
        known = Aliases.countries().canonical(name).orElse(null);
        if (known != null) {
            return "country " + known;
        }
        TreeSet<String> words = new TreeSet<>(words(name));
        return words.isEmpty() ? PersonName.fold(name).strip() : String.join(" ", words);
    }

    /** The words of a name in order, folded, without articles and suffixes. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.replace("United States", "US")
                .replace("United Kingdom", "UK")
                .split("[\\s/–—-]+")) {
            String word = PersonName.fold(part).replaceAll("[^\\p{L}\\p{N}&]", "");
            if (!word.isEmpty() && !LEFT_OUT.contains(word)) {
                words.add(Aliases.countries().canonical(part).orElse(SPELLINGS.getOrDefault(word, word)));
            }
        }
        if (words.size() > 1 && Trades.is(words.get(0))) {
            words.remove(0);
        }
        return words;
    }

    /** The letters of a name if it may be an acronym ("JSTF-OCW"), else null. */
    static String acronym(String name) {
        String letters = name.replaceAll("[.&\\s–-]", "");
        return letters.matches("\\p{Lu}{2,10}s?") ? letters.replaceAll("s$", "") : null;
    }

    /** The first letters of a name's capitalised words; null if it has fewer than two. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s/–—-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.length() < 2 ? null : initials.toString();
    }

    private NameKey() {}
}
