package io.crosscheck.extraction.attribution;

import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Span;

/** Mends where the tagger lets a source begin and end. */
final class SourceEdges {

    private final Page page;
    private final Subjects subjects;

    SourceEdges(Page page, CueLexicon lexicon) {
        this.page = page;
        this.subjects = new Subjects(lexicon);
    }

    /**
     * "their sharp remarks about": the cue's own pronoun tells whose it is better than the tagger; null where it has
     * none.
     */
    static Span owner(Line line, Cue cue) {
        int i = cue.words().from() - 1;
        while (line.tagged(i, "ADJ")) {
            i--;
        }
        boolean owned = line.is(i, "my", "our", "your", "his", "its", "their")
                || line.is(i, "her") && cue.shape() == Cue.Shape.NOUN;
        return owned ? line.span(i, i + 1) : null;
    }

    /** The source of a cue; null if nothing is left of it. */
    Span mended(Line line, Cue cue, Span tagged) {
        return subject(line, cue, phrase(tagged));
    }

    /**
     * ", which the agency has seen, says", ", seen by the agency, says": whoever stands in the clause between commas is
     * not the one who says so.
     */
    private Span subject(Line line, Cue cue, Span source) {
        int verb = cue.words().from();
        int comma = verb - 1;
        while (line.time(comma) || line.tagged(comma, "ADV")) {
            comma--;
        }
        boolean clause = source != null
                && cue.shape() == Cue.Shape.FINITE
                && line.comma(comma)
                && source.start() >= line.sentence().start()
                && source.end() <= line.token(comma).start();
        if (!clause) {
            return source;
        }
        int from = line.tokenAt(source.start());
        while (from > 0 && !line.comma(from - 1) && !line.quoted(from - 1)) {
            from--;
        }
        boolean aside = line.comma(from - 1)
                && (NounPhrases.relative(line, from) || line.is(from, "seen", "obtained", "reviewed", "viewed"))
                && line.token(from).start() < source.start();
        Range subject = aside ? subjects.before(line, comma == verb - 1 ? verb : comma + 1) : null;
        return subject == null ? source : line.span(subject);
    }

    /**
     * A source without the signs, conjunctions and prepositions that are left at its edges; null if no noun is left.
     */
    private Span phrase(Span source) {
        Line line = page.lines().get(page.lineAt(source.start()));
        int from = line.tokenAt(source.start());
        int to = Math.min(line.size(), line.tokenAt(source.end() - 1) + 1);
        while (from < to
                && (line.sign(from)
                        || line.tagged(from, "CCONJ")
                        || NounPhrases.relative(line, from) && line.comma(from + 1) && to > from + 2)) {
            from++;
        }
        to = beforeDeed(line, from, beforeOpenClause(line, from, beforeRecipient(line, from, nameEnd(line, to))));
        while (to > from
                && (line.comma(to - 1)
                        || line.possessive(to - 1)
                        || line.time(to - 1) && to - from > 1 && !clause(line, from, to)
                        || NounPhrases.relative(line, to - 1) && to - from > 1
                        || line.tagged(to - 1, "CCONJ", "ADP", "DET", "SCONJ") && to - from > 1)) {
            to--;
        }
        boolean empty = to <= from || to == from + 1 && line.is(from, "the", "a", "an", "there");
        return empty ? null : line.span(from, to);
    }

    /** "the mayor, who was elected on Friday", not "reporters on Friday". */
    private static boolean clause(Line line, int from, int to) {
        return IntStream.range(from, to).anyMatch(line::verb);
    }

    /** "wrote Ana Brito, who leads the port, to the ministry": whom it was said to is no part of who said it. */
    private static int beforeRecipient(Line line, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (line.comma(i) && line.is(i + 1, "to")) {
                return i;
            }
        }
        return to;
    }

    /** "said her father, | and went to look for a bus": what else somebody does is no part of who it is. */
    private static int beforeDeed(Line line, int from, int to) {
        for (int i = from + 1; i + 2 < to && !NounPhrases.relative(line, i); i++) {
            if (line.comma(i) && line.is(i + 1, "and", "but") && line.tagged(i + 2, "VERB", "AUX")) {
                return i;
            }
        }
        return to;
    }

    /** "The minister, | whom the Gazette": a relative clause without its verb is none. */
    private static int beforeOpenClause(Line line, int from, int to) {
        for (int i = to - 1; i > from && !line.verb(i); i--) {
            if (NounPhrases.relative(line, i) && line.comma(i - 1)) {
                return i - 1;
            }
        }
        return to;
    }

    /** One past the name that a token boundary cuts in two, or that boundary. */
    private int nameEnd(Line line, int to) {
        if (to >= line.size() || to == 0) {
            return to;
        }
        Span joint = line.span(to - 1, to + 1);
        return page.reading().names().mentionsIn(line.sentence().span()).stream()
                .filter(m -> m.span().contains(joint))
                .mapToInt(m -> line.tokenAt(m.end() - 1) + 1)
                .max()
                .orElse(to);
    }
}
