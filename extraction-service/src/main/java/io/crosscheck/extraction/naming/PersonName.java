package io.crosscheck.extraction.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a person's name; generation suffixes ("III", "Jr.") and signs between words left off. */
record PersonName(List<String> words) {

    private static final Set<String> GENERATIONS = Set.of("II", "III", "IV", "Jr.", "Jr", "Sr.", "Sr");

    PersonName {
        words = List.copyOf(words);
    }

    static PersonName of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[\\s\u00A0]+", 12)) {
            boolean letters = word.chars().anyMatch(Character::isLetterOrDigit);
            if (letters && !GENERATIONS.contains(word)) {
                words.add(word);
            }
        }
        return new PersonName(words.isEmpty() ? List.of(name) : words);
    }

    String first() {
        return words.get(0);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** Whether both may be the same person: the same surname, and first names that do not exclude each other. */
    boolean agrees(PersonName other) {
        if (!isFull() || !other.isFull()) {
            String single = isFull() ? other.first() : first();
            PersonName full = isFull() ? this : other;
            return near(full.last(), single) || full.isFull() && full.words().size() == 2 && same(full.first(), single);
        }
        return near(last(), other.last()) && firstAgrees(first(), other.first());
    }

    private static boolean firstAgrees(String a, String b) {
        boolean initials = a.endsWith(".") || b.endsWith(".");
        if (initials) {
            return !fold(a).isEmpty() && !fold(b).isEmpty() && fold(a).charAt(0) == fold(b).charAt(0);
        }
        String x = fold(a);
        String y = fold(b);
        return x.startsWith(y) && y.length() > 2 || y.startsWith(x) && x.length() > 2 || near(a, b);
    }

    private static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    /** Equal but for one letter more, less or other in long words: spellings of one transliterated name. */
    private static boolean near(String a, String b) {
        String x = fold(a);
        String y = fold(b);
        if (x.equals(y)) {
            return true;
        }
        if (Math.min(x.length(), y.length()) < 5 || Math.abs(x.length() - y.length()) > 1 || x.length() > 30) {
            return false;
        }
        int prefix = 0;
        while (prefix < x.length() && prefix < y.length() && x.charAt(prefix) == y.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < x.length() - prefix
                && suffix < y.length() - prefix
                && x.charAt(x.length() - 1 - suffix) == y.charAt(y.length() - 1 - suffix)) {
            suffix++;
        }
        return prefix > 0 && Math.max(x.length(), y.length()) - prefix - suffix <= 1;
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** "ANA BRITO" as "Ana Brito". */
    static String titled(String name) {
        StringBuilder titled = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            titled.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return titled.toString();
    }
}
