package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Attribution;
import io.crosscheck.extraction.attribution.Line;

/**
 * Finds what an attributing sentence takes for granted in the outlet's own voice, beside what it attributes: "As the
 * permit had been signed by the mayor, it was not clear whether ..."; "The deed, copies of which were not stamped by
 * the office, was shown ...".
 */
final class Background {

    private static final Set<String> OPENERS = Set.of("as", "since", "because", "although", "though");
    private static final Set<String> RELATIVES = Set.of("which", "who");
    private static final int SHORTEST = 4;

    private final List<Attribution> attributions;

    Background(List<Attribution> attributions) {
        this.attributions = attributions;
    }

    /**
     * Token ranges, end-exclusive, of clauses of the line that hold neither cue nor content of an attribution and are
     * no part of a source.
     */
    List<int[]> in(Line line) {
        List<int[]> clauses = new ArrayList<>();
        if (line.size() > 0 && OPENERS.contains(line.word(0))) {
            int end = comma(line, 1);
            if (end > 0) {
                clauses.add(new int[] {1, end});
            }
        }
        for (int i = 1; i < line.size(); i++) {
            if (line.word(i).equals(",") && i + 1 < line.size()) {
                int end = comma(line, i + 1);
                if (end > 0 && relative(line, i + 1, end) && !line.time(i - 1)) {
                    boolean bare = RELATIVES.contains(line.word(i + 1));
                    clauses.add(new int[] {bare ? subject(line, i) : i + 1, end});
                } else if (ofPaper(line, i)) {
                    clauses.add(new int[] {i + 1, end > 0 ? end : lastWord(line)});
                }
            }
        }
        clauses.removeIf(
                clause -> clause[1] - clause[0] < SHORTEST || !finite(line, clause) || attributed(line, clause));
        return clauses;
    }

    // Not behind a day: "the report of May 9, which ..." is about the report, however far back.
    private static boolean relative(Line line, int from, int end) {
        return RELATIVES.contains(line.word(from))
                || from + 2 < end && line.word(from + 1).equals("of") && RELATIVES.contains(line.word(from + 2));
    }

    // "Wrote in a letter on Monday, which has surfaced online", not "on Monday, which was a holiday".
    private static boolean ofPaper(Line line, int comma) {
        if (!line.word(comma + 1).equals("which") || !Papers.told(line, comma)) {
            return false;
        }
        int verb = comma + 2;
        while (verb < line.size() && line.pos(verb).matches("AUX|ADV|PART")) {
            verb++;
        }
        return verb < line.size() && line.pos(verb).equals("VERB");
    }

    private static int lastWord(Line line) {
        int end = line.size();
        while (end > 0 && line.pos(end - 1).equals("PUNCT")) {
            end--;
        }
        return end;
    }

    // What the relative clause is about: the noun phrase before its comma.
    private static int subject(Line line, int comma) {
        int start = comma;
        while (start > 0 && line.pos(start - 1).matches("NOUN|PROPN|ADJ|DET|NUM")) {
            start--;
        }
        return start;
    }

    private static int comma(Line line, int from) {
        for (int i = from; i < line.size(); i++) {
            if (line.word(i).equals(",")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean finite(Line line, int[] clause) {
        for (int i = clause[0]; i < clause[1]; i++) {
            if (line.pos(i).equals("AUX") || line.pos(i).equals("VERB")) {
                return true;
            }
        }
        return false;
    }

    private boolean attributed(Line line, int[] clause) {
        Span span = line.span(clause[0], clause[1]);
        return attributions.stream()
                .anyMatch(a -> a.content().stream().anyMatch(span::overlaps)
                        || a.paths().stream().flatMap(List::stream).anyMatch(source -> source.contains(span))
                        || a.cueWords() != null && span.overlaps(a.cueWords()));
    }
}
