package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Finds the words that tell of a kind of event. */
final class Predicates {

    private static final Set<String> PARTICLES = Set.of("out", "back", "down", "up", "off", "over", "away");
    private static final int PARTICLE_GAP = 3;
    private static final String NOTHING = "NOTHING";
    private static final Predicates SHIPPED = new Predicates();

    private final Map<String, List<Expression>> byFirst = new HashMap<>();

    /** A word of an expression: a stem, or a kind of thing. */
    private record Part(String stem, String kind) {
        boolean fits(Word word) {
            return kind != null ? kind.equals(Kinds.of(word)) : stem.equals(word.stem());
        }
    }

    private record Expression(Predicate predicate, List<Part> parts, boolean opposite) {}

    /**
     * An expression found.
     *
     * @param first index of its first word
     * @param last index of its last word
     * @param opposite whether it says the contrary of the predicate
     */
    record Hit(Predicate predicate, int first, int last, boolean opposite) {}

    private Predicates() {
        for (String line : Lexicon.load("linking/predicates").entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            String[] head = entry[0].split("\\s+");
            Predicate predicate = new Predicate(
                    head[0],
                    Predicate.Role.valueOf(head[1].toUpperCase(Locale.ROOT)),
                    Set.of(head).stream()
                            .filter(h -> !h.equals(head[0]) && !h.equals(head[1]))
                            .collect(Collectors.toSet()));
            for (String expression : entry[1].split(",\\s*")) {
                add(predicate, expression);
            }
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((Expression e) -> -e.parts.size())));
    }

    static Predicates shipped() {
        return SHIPPED;
    }

    private void add(Predicate predicate, String expression) {
        boolean opposite = expression.startsWith("!");
        List<Part> parts = new ArrayList<>();
        for (String word : (opposite ? expression.substring(1) : expression).split("[\\s-]+")) {
            boolean kind = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
            parts.add(kind ? new Part(null, word.toLowerCase(Locale.ROOT)) : new Part(Words.stem(word), null));
        }
        String first = parts.get(0).stem == null ? "kind " + parts.get(0).kind : parts.get(0).stem;
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(new Expression(predicate, parts, opposite));
    }

    /** The expressions in a row of words, the longest at each place, from left to right. */
    List<Hit> in(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Hit hit = at(words, i);
            if (hit != null) {
                if (!hit.predicate.name().equals(NOTHING)) {
                    hits.add(hit);
                }
                i = thing(hit, words) ? hit.last - 1 : hit.last;
            }
        }
        return hits;
    }

    // "Agreed on a truce": the thing that ends an expression may tell of an event itself.
    private static boolean thing(Hit hit, List<Word> words) {
        return hit.last > hit.first && Kinds.listed(words.get(hit.last));
    }

    private Hit at(List<Word> words, int i) {
        List<Expression> candidates =
                new ArrayList<>(byFirst.getOrDefault(words.get(i).stem(), List.of()));
        candidates.addAll(byFirst.getOrDefault("kind " + Kinds.of(words.get(i)), List.of()));
        for (Expression expression : candidates) {
            int last = match(expression, words, i);
            if (last >= 0 && !misread(expression, words, i)) {
                return new Hit(expression.predicate, i, last, expression.opposite);
            }
        }
        return null;
    }

    private static int match(Expression expression, List<Word> words, int first) {
        int at = first;
        for (int p = 1; p < expression.parts.size(); p++) {
            Part part = expression.parts.get(p);
            int gap = part.kind != null ? 3 : PARTICLES.contains(part.stem) ? PARTICLE_GAP : 0;
            int found = -1;
            for (int j = at + 1; j <= at + 1 + gap && j < words.size() && found < 0; j++) {
                if (part.fits(words.get(j))) {
                    found = j;
                }
            }
            if (found < 0) {
                return -1;
            }
            at = found;
        }
        return at;
    }

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "this", "its", "his", "her", "their", "recently", "newly");
    private static final Set<String> WON =
            Set.of("win", "wins", "won", "winning", "winner", "victory", "beat", "defeated", "elected");
    private static final Set<String> AFTER_A_VERB = Set.of("by", "in", "on", "at", "from", "to", "as", "after", "over");
    private static final Set<String> BEFORE_LEFT = Set.of(
            "the", "on", "far", "their", "his", "her", "its", "a", "hard", "was", "were", "is", "are", "be", "been",
            "being");

    // "The defeated candidate", "an elected president": who is meant, not what happened.
    private static boolean describes(List<Word> words, int i) {
        return words.get(i).lower().endsWith("ed")
                && i > 0
                && DETERMINERS.contains(words.get(i - 1).lower())
                && i + 1 < words.size()
                && !AFTER_A_VERB.contains(words.get(i + 1).lower());
    }

    // "left" is a side and "leave 12 dead" no departure.
    private static boolean misread(Expression expression, List<Word> words, int i) {
        if (expression.parts.size() > 1) {
            return false;
        }
        String word = words.get(i).lower();
        if (expression.predicate.role() == Predicate.Role.AGENT && describes(words, i)) {
            return true;
        }
        if (word.startsWith("murderer") || word.matches("hospitals?|electoral|electorate")) {
            return true;
        }
        // "down" has the stem of "downed"
        if (expression.predicate.name().equals("DOWN") && !word.equals("downed")) {
            return true;
        }
        if (word.matches("elections?") && words.stream().noneMatch(other -> WON.contains(other.lower()))) {
            return true;
        }
        if (word.equals("left")
                && i > 0
                && BEFORE_LEFT.contains(words.get(i - 1).lower())) {
            return true;
        }
        if (word.startsWith("leav") || word.equals("left")) {
            for (int j = i + 1; j < Math.min(words.size(), i + 7); j++) {
                if (j <= i + 3
                        && Set.of("building", "office", "room", "house", "home", "hospital", "stage", "table", "scene")
                                .contains(words.get(j).lower())) {
                    return true;
                }
                if (Set.of("dead", "injured", "wounded", "homeless", "behind", "without", "stranded")
                        .contains(words.get(j).lower())) {
                    return true;
                }
            }
        }
        return word.equals("march") && words.get(i).capitalised();
    }
}
