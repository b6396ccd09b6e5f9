package io.crosscheck.extraction.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Short forms of a document's names: those that it defines ("Long Form (LF)", "LF stands for Long Form"), those that
 * are well known, and those of three and more letters that are a name's initials.
 */
final class Acronyms {

    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "for", "and", "de", "des", "in", "on");
    private static final List<String> DEFINING =
            List.of(" (", ", or ", " stands for ", ", short for ", " is short for ");

    private static final int LONGEST_BRACKETS = 60;

    private final Map<String, String> longForms = new HashMap<>();

    /** @param wellKnown short form to long form */
    Acronyms(String text, List<Found> found, Map<String, String> wellKnown) {
        longForms.putAll(wellKnown);
        for (int i = 0; i + 1 < found.size(); i++) {
            Found a = found.get(i);
            Found b = found.get(i + 1);
            if (b.span().start() - a.span().end() > 24
                    || b.span().start() < a.span().end()) {
                continue;
            }
            String between = text.substring(a.span().end(), b.span().start());
            if (DEFINING.stream().anyMatch(between::startsWith)) {
                define(a.span().in(text), b.span().in(text), between);
            }
        }
        bracketed(text, found);
        byInitials(text, found);
    }

    /** "Long Form (LF, formerly LG)": every short form of the brackets, if one of them is the name's initials. */
    private void bracketed(String text, List<Found> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            int open = found.get(i).span().end();
            int close = text.startsWith(" (", open) ? text.indexOf(')', open) : -1;
            if (close < 0 || close - open > LONGEST_BRACKETS) {
                continue;
            }
            String longForm = found.get(i).span().in(text);
            List<String> shortForms = found.subList(i + 1, Math.min(found.size(), i + 5)).stream()
                    .filter(name -> name.span().end() <= close)
                    .map(name -> name.span().in(text))
                    .filter(Acronyms::isShort)
                    .toList();
            boolean defined = shortForms.stream().anyMatch(name -> isInitialsOf(name, longForm));
            if (shortForms.size() > 1 && defined && !isShort(longForm)) {
                shortForms.forEach(name -> longForms.put(name, longForm));
            }
        }
    }

    private void define(String a, String b, String between) {
        boolean aIsShort = isShort(a);
        if (aIsShort == isShort(b)) {
            return;
        }
        String shortForm = aIsShort ? a : b;
        String longForm = aIsShort ? b : a;
        if (between.contains("stands for") || between.contains("short for") || isInitialsOf(shortForm, longForm)) {
            longForms.put(shortForm, longForm);
        }
    }

    private void byInitials(String text, List<Found> found) {
        Map<String, String> byInitials = new HashMap<>();
        for (Found name : found) {
            String words = name.span().in(text);
            String initials = initials(words);
            if (initials.length() >= 3 && !isShort(words)) {
                byInitials.putIfAbsent(initials, words);
            }
        }
        for (Found name : found) {
            String words = name.span().in(text);
            String expansion = isShort(words) ? byInitials.get(letters(words)) : null;
            if (expansion != null) {
                longForms.putIfAbsent(words, expansion);
            }
        }
    }

    /** What this short form stands for. */
    Optional<String> longForm(String name) {
        String plain = name.replace(".", "");
        return Optional.ofNullable(longForms.getOrDefault(name, longForms.get(plain)));
    }

    private static boolean isShort(String name) {
        return name.length() <= 14 && name.indexOf(' ') < 0 && Capitals.isAllCapitals(name);
    }

    private static boolean isInitialsOf(String shortForm, String longForm) {
        return letters(shortForm).equals(initials(longForm));
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+", 20)) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word) && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() > 1 ? initials.toString() : "";
    }
}
