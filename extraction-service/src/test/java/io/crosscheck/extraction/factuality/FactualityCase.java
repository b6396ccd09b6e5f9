package io.crosscheck.extraction.factuality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.text.Token;

/**
 * One line of {@code factuality/cases.txt}.
 *
 * @param text the sentence without its marks
 * @param cue null where the text speaks for itself
 * @param expected the five values, as one line
 */
record FactualityCase(String text, List<Span> content, Span cue, String expected) {

    private static final FactualityReader READER = new FactualityReader();

    static List<FactualityCase> all() {
        try (InputStream in = FactualityCase.class.getResourceAsStream("/factuality/cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FactualityCase::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FactualityCase parse(String line) {
        int arrow = line.lastIndexOf(" -> ");
        StringBuilder text = new StringBuilder();
        List<Span> content = new ArrayList<>();
        Span cue = null;
        int open = 0;
        for (char c : line.substring(0, arrow).toCharArray()) {
            switch (c) {
                case '[', '{' -> open = text.length();
                case ']' -> content.add(new Span(open, text.length()));
                case '}' -> cue = new Span(open, text.length());
                default -> text.append(c);
            }
        }
        return new FactualityCase(
                text.toString(), content, cue, line.substring(arrow + 4).strip());
    }

    Factuality read(ExtractionPipeline pipeline) {
        List<Token> tokens = pipeline.read(new Article("t", text, null, null, null)).sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .toList();
        List<Token> words = tokens.stream()
                .filter(t -> content.stream().anyMatch(c -> c.contains(t.span())))
                .toList();
        return READER.read(words, cue == null ? null : new Attributing(tokens, cue));
    }

    static String line(Factuality read) {
        return String.join(
                " ",
                read.stance().name(),
                read.certainty().name(),
                read.polarity().name(),
                read.tense().name(),
                read.modality().name());
    }
}
