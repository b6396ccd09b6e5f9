package io.crosscheck.extraction.segmentation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;

/**
 * Tells lines that are about something else: of their words, names above all, hardly any occurs elsewhere in the
 * article. Words are compared by their first five letters, which is enough to match inflected forms.
 */
final class Relevance {

    private static final int STEM = 5;

    /** With fewer words around, nothing can be said. */
    private static final int LEAST_AROUND = 60;

    private final Set<String> stopWords =
            Lexicon.load("segmentation/stop-words").asSet();

    /** The article's words: in how many of its lines each occurs. */
    final class Vocabulary {

        private final Map<String, Integer> linesWith = new HashMap<>();

        private Vocabulary(List<Line> lines) {
            for (Line line : lines) {
                for (String stem : stems(line)) {
                    linesWith.merge(stem, 1, Integer::sum);
                }
            }
        }

        /**
         * Share of the block's words that also stand elsewhere; 1 where the article is too short, or the block says too
         * little, to tell.
         */
        double overlap(List<Line> block) {
            Map<String, Integer> own = new HashMap<>();
            for (Line line : block) {
                for (String stem : stems(line)) {
                    own.merge(stem, 1, Integer::sum);
                }
            }
            if (own.size() < 4 || linesWith.size() - own.size() < LEAST_AROUND) {
                return 1;
            }
            long shared = own.entrySet().stream()
                    .filter(e -> linesWith.get(e.getKey()) > e.getValue())
                    .count();
            return (double) shared / own.size();
        }
    }

    Vocabulary vocabulary(List<Line> lines) {
        return new Vocabulary(lines);
    }

    /** How many content words two lines have in common. */
    int shared(Line a, Line b) {
        Set<String> stems = stems(a);
        stems.retainAll(stems(b));
        return stems.size();
    }

    private Set<String> stems(Line line) {
        Set<String> stems = new HashSet<>();
        String text = line.text();
        int at = 0;
        while (at < text.length()) {
            int stop = at;
            while (stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
                stop++;
            }
            if (stop - at >= 3 || stop - at == 2 && Character.isUpperCase(text.charAt(at + 1))) {
                String word = text.substring(at, stop).toLowerCase(Locale.ROOT);
                if (!stopWords.contains(word)) {
                    stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
                }
            }
            at = stop + 1;
        }
        return stems;
    }
}
