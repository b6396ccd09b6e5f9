package io.crosscheck.linking.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;

/**
 * A person's name without titles.
 *
 * @param given first and middle names, folded to lower-case ASCII; initials are single letters; may be empty
 * @param family the last name, folded; particles such as "al" left out
 */
record PersonName(List<String> given, String family) {

    private static final Set<String> TITLES = titles();
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "obe", "mbe");
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "bin", "ibn", "ben", "de", "van", "von", "der", "di");

    PersonName {
        given = List.copyOf(given);
    }

    /** The parts of a name as found; null where nothing but titles is left. */
    static PersonName of(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : fold(name).split("[^\\p{L}']+")) {
            if (!part.isEmpty() && !SUFFIXES.contains(part)) {
                parts.add(part);
            }
        }
        while (!parts.isEmpty() && TITLES.contains(parts.get(0))) {
            parts.remove(0);
        }
        if (parts.size() > 1) {
            parts.removeIf(PARTICLES::contains);
        }
        if (parts.isEmpty()) {
            return null;
        }
        return new PersonName(parts.subList(0, parts.size() - 1), parts.get(parts.size() - 1));
    }

    /** A name as found, without the titles before it. */
    static String untitled(String name) {
        String rest = name.strip();
        while (true) {
            String[] parts = rest.split("[\\s]+", 2);
            if (parts.length < 2 || !TITLES.contains(fold(parts[0]).replaceAll("[^\\p{L}]", ""))) {
                return rest;
            }
            rest = parts[1];
        }
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]s$", "")
                .toLowerCase(Locale.ROOT);
    }

    boolean familyOnly() {
        return given.isEmpty();
    }

    boolean sameFamily(PersonName other) {
        return family.equals(other.family);
    }

    /** Whether the last names may be two spellings of one. */
    boolean similarFamily(PersonName other) {
        return spelling(family, other.family);
    }

    /** Whether the first names are one, abbreviated, or two spellings of one. */
    boolean sameFirst(PersonName other) {
        return !given.isEmpty()
                && !other.given.isEmpty()
                && (sameGiven(given.get(0), other.given.get(0)) || shareGiven(other));
    }

    /** Whether the full names are written alike. */
    boolean same(PersonName other) {
        return family.equals(other.family) && given.equals(other.given);
    }

    /** The key by which spellings and short forms of this full name meet. */
    String meeting() {
        return Spellings.of(Nicknames.common(given.get(0))) + " " + Spellings.of(family);
    }

    private boolean shareGiven(PersonName other) {
        return given.stream().anyMatch(name -> name.length() > 1 && other.given.contains(name));
    }

    private static boolean sameGiven(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return one.equals(other) || Nicknames.same(one, other) || spelling(one, other);
    }

    // Two transcriptions of one name: same consonants as heard, few letters apart.
    private static boolean spelling(String one, String other) {
        return one.equals(other)
                || (Math.min(one.length(), other.length()) >= 4
                        && Sounds.of(one).equals(Sounds.of(other))
                        && Sounds.of(one).length() >= 2
                        && EditDistance.of(one, other) <= 2);
    }

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>();
        Lexicon.load("linking/titles").entries().forEach(line -> titles.addAll(List.of(line.split(" "))));
        return titles;
    }
}
