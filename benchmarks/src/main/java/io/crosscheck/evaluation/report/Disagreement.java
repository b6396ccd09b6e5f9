package io.crosscheck.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Span;

/**
 * One place where prediction and truth differ.
 *
 * @param gold what was to be found, empty where nothing was
 * @param predicted what was found, empty where nothing was
 */
public record Disagreement(String document, String kind, String gold, String predicted) {

    private static final int LONGEST = 400;

    /** Kind, gold, predicted and document, separated by tabs. */
    public String line() {
        return Stream.of(kind, gold, predicted, document)
                .map(Disagreement::cell)
                .collect(Collectors.joining("\t"));
    }

    /** The texts of some spans, for a person to read. */
    public static String shown(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" \u2026 "));
    }

    private static String cell(String value) {
        String line = String.join(" ", value.strip().split("\\s+"));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
    }
}
