package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Span;

/** An attribution in the making: what one cue has been given so far. */
final class Draft {

    final Line line;
    final Cue cue;
    final String rule;
    final List<Span> content = new ArrayList<>();
    /** Parallel sources, as spans of the text. */
    final List<Span> sources = new ArrayList<>();
    /** The source next farther out, in parallel to none: who wrote the letter that said so. */
    final List<Span> beyond = new ArrayList<>();

    final List<Span> recipients = new ArrayList<>();
    /** Tokens of the line that this attribution takes up, its content included. */
    Range scope;

    double score;
    /** The attribution whose content holds this one, or null. */
    Draft outer;

    Draft(Line line, Cue cue, String rule, double score) {
        this.line = line;
        this.cue = cue;
        this.rule = rule;
        this.score = score;
        this.scope = cue.words();
    }

    void widen(int from, int to) {
        scope = new Range(Math.min(scope.from(), from), Math.max(scope.to(), to));
    }

    void widen(Range range) {
        widen(range.from(), range.to());
    }

    void from(Range source) {
        sources.add(line.span(source));
        widen(source);
    }

    Span cueSpan() {
        return line.span(cue.words());
    }

    int contentStart() {
        return content.get(0).start();
    }

    boolean contentHolds(Span span) {
        return content.stream().anyMatch(c -> c.contains(span));
    }

    /** Whether a piece of content holds a verb, or words that are quoted. */
    boolean holdsVerb(Span piece) {
        return IntStream.rangeClosed(
                        line.tokenAt(piece.start()), Math.min(line.size() - 1, line.tokenAt(piece.end() - 1)))
                .anyMatch(i -> line.verb(i) || line.quoted(i));
    }

    /** Whether the content follows its cue and holds no verb. */
    boolean bare() {
        return contentStart() >= cueSpan().end() && content.stream().noneMatch(this::holdsVerb);
    }

    /** The last word of the phrase that the content begins with. */
    String head() {
        int head = line.tokenAt(contentStart());
        while (line.tagged(head + 1, "NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON")) {
            head++;
        }
        return line.word(head);
    }

    /** Whether a source is a writing or a survey: "a poll", "the adoption of a motion". */
    boolean byDocument(CueLexicon lexicon) {
        return sources.stream()
                .flatMapToInt(s -> IntStream.rangeClosed(line.tokenAt(s.start()), line.tokenAt(s.end() - 1)))
                .anyMatch(i -> lexicon.document(line.word(i)));
    }
}
