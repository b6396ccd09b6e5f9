package io.crosscheck.extraction.attribution;

import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/** Puts the edges of what the tagger marks as content where clauses and phrases begin and end. */
final class ContentEdges {

    /** The tagger's probability from which a word is a source's or a cue's. */
    private static final double TAKEN = 0.3;

    private static final int LONGEST_SUBJECT = 6;

    /** A quotation of which more than this share is tagged is tagged to its end. */
    private static final double MOSTLY = 0.5;

    private final Page page;
    private final Pieces pieces;

    ContentEdges(Page page) {
        this.page = page;
        this.pieces = new Pieces(page);
    }

    /** What a cue puts forward; null if nothing is left of it. */
    Span mended(Line line, Cue cue, Linker.Link link, Span tagged) {
        Span content = whole(tagged, link.cue().span());
        Span clause = fromSubject(
                line, cue, link, fromClause(line, cue, fromWords(line, cue, behindRelative(line, content))));
        return trimmed(throughTime(line, throughVerb(throughPhrase(toClause(line, cue, clause)))));
    }

    /**
     * What is said of how it was put forward is no part of it: a content that holds its own cue ends before whoever
     * says it, or else begins behind the cue.
     */
    Span beforeCue(Linker.Link link, Span content) {
        Span cue = link.cue().span();
        if (!content.contains(cue)) {
            return content;
        }
        int said = link.source() == null
                ? cue.start()
                : Math.min(cue.start(), link.source().span().start());
        int quoted = page.quotationsOver(content).stream()
                .mapToInt(quotation -> quotation.outer().end())
                .filter(end -> end <= said)
                .max()
                .orElse(said);
        if (content.start() < quoted) {
            return new Span(content.start(), quoted);
        }
        // "acknowledged mistakes but rejected | calls to resign": whoever says both stands before both
        Line line = page.lines().get(page.lineAt(cue.start()));
        int next = line.tokenAt(cue.end());
        return next < line.size() && line.token(next).start() < content.end()
                ? new Span(line.token(next).start(), content.end())
                : content;
    }

    /** Widened to quotations that it mostly covers and that the cue stands outside of. */
    private Span whole(Span content, Span cue) {
        int start = content.start();
        int end = content.end();
        for (Quotation quotation : page.quotationsOver(content)) {
            Span inner = quotation.inner();
            int shared = Math.min(content.end(), inner.end()) - Math.max(content.start(), inner.start());
            boolean most = shared > MOSTLY * inner.length() || content.start() <= inner.start();
            if (most && !quotation.outer().overlaps(cue)) {
                start = Math.min(start, inner.start());
                end = Math.max(end, inner.end());
            }
        }
        return new Span(start, end);
    }

    /** Without signs at its edges, and without the full stop that ends its sentence. */
    private Span trimmed(Span span) {
        Span piece = pieces.trim(span.start(), span.end());
        if (piece == null) {
            return null;
        }
        Line line = page.lines().get(page.lineAt(piece.end() - 1));
        int last = line.tokenAt(piece.end() - 1);
        if (line.is(last, "who", "which", "whom")) {
            return beforeAside(line, piece, last);
        }
        if (line.is(last, "and", "but") && !line.quoted(last) && last > line.tokenAt(piece.start())) {
            return pieces.trim(piece.start(), line.token(last).start());
        }
        boolean stop = line.is(last, ".") && !line.quoted(last);
        return stop && piece.length() > 1 ? pieces.trim(piece.start(), piece.end() - 1) : piece;
    }

    /**
     * "his running mate, | a man who": where a relative clause is cut off at its beginning, what it is said of goes
     * too.
     */
    private Span beforeAside(Line line, Span piece, int last) {
        for (int i = last - 1; i > line.tokenAt(piece.start()) && !line.verb(i); i--) {
            if (line.sign(i)) {
                return pieces.trim(piece.start(), line.token(i).start());
            }
        }
        return piece;
    }

    /**
     * What stands behind a cue ends with the cue's clause: "When the league announced its findings, | the guild ...",
     * "The council, citing the cost, | has closed ...".
     */
    private static Span toClause(Line line, Cue cue, Span content) {
        int from = cue.words().from();
        boolean behind = content.start() >= line.span(cue.words()).end()
                && content.start() < line.sentence().end();
        boolean aside = line.is(cue.head(), "citing", "quoting") && line.comma(from - 1);
        if (behind) {
            content = toNextVerb(line, toSemicolon(line, content));
        }
        if (!behind || !aside && !opensSubordinate(line, from)) {
            return content;
        }
        int end = Math.min(content.end(), line.sentence().end());
        for (int i = line.tokenAt(content.start()) + 1; i < line.tokenAt(end - 1); i++) {
            boolean goesOn = aside ? finite(line, i + 1) : subjectAndVerb(line, i + 1);
            if (line.comma(i) && !line.quoted(i) && goesOn) {
                return new Span(content.start(), line.token(i - 1).end());
            }
        }
        return content;
    }

    /** "12 soldiers died; | rebels put it at 60": behind a semicolon somebody else may speak, unless "that" goes on. */
    private static Span toSemicolon(Line line, Span content) {
        int end = line.tokenAt(Math.min(content.end(), line.sentence().end()) - 1);
        for (int i = line.tokenAt(content.start()) + 1; i < end; i++) {
            boolean goesOn = line.is(i + 1, "that", "and", "or", "he", "she", "it", "they", "we", "i");
            if (line.is(i, ";") && !line.quoted(i) && !goesOn && subjectAndVerb(line, i + 1)) {
                return new Span(content.start(), line.token(i - 1).end());
            }
        }
        return content;
    }

    /** "retracted the story | and apologised": what is no clause ends before the next thing that its source does. */
    private static Span toNextVerb(Line line, Span content) {
        int from = line.tokenAt(content.start());
        int end = line.tokenAt(Math.min(content.end(), line.sentence().end()) - 1);
        for (int i = from; i < end && !line.verb(i) && !line.quoted(i) && !line.is(i, "that", "whether"); i++) {
            boolean does = line.tagged(i + 1, "VERB")
                    && !line.word(i + 1).endsWith("ing")
                    && (line.tagged(i + 2, "ADP", "DET", "PRON", "SCONJ") || line.is(i + 2, "to"));
            if (line.is(i, "and", "but") && line.tagged(i - 1, "NOUN", "PROPN") && i > from && does) {
                return new Span(content.start(), line.token(i - 1).end());
            }
        }
        return content;
    }

    /** Whether a clause that begins the sentence with "when" or the like goes on up to a token. */
    private static boolean opensSubordinate(Line line, int to) {
        return line.is(line.lead(), "when", "after", "while", "as", "before", "once", "since", "although", "though")
                && IntStream.range(line.lead(), to).noneMatch(line::comma);
    }

    /** "the guild accused", "it said": an article or a pronoun, and before the next comma a verb that says when. */
    private static boolean subjectAndVerb(Line line, int from) {
        if (!line.tagged(from, "DET", "PRON", "PROPN", "NOUN") || NounPhrases.relative(line, from)) {
            return false;
        }
        for (int i = from + 1; i < line.size() && !line.comma(i) && i < from + LONGEST_SUBJECT; i++) {
            if (finite(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean finite(Line line, int i) {
        return line.tagged(i, "AUX") || line.tagged(i, "VERB") && !line.word(i).endsWith("ing");
    }

    /**
     * What stands before "according to", or before a comma and "he said", is a whole clause: none begins behind a
     * preposition, an article, "who" or its verb.
     */
    private Span fromClause(Line line, Cue cue, Span content) {
        int from = line.tokenAt(content.start());
        boolean ahead =
                content.start() >= line.sentence().start() && from < cue.words().from() && !line.quoted(from);
        boolean cut = cue.shape() == Cue.Shape.PREPOSITION
                ? line.tagged(from - 1, "ADP", "DET", "ADJ") || NounPhrases.relative(line, from - 1)
                : cue.shape() == Cue.Shape.FINITE && line.verb(from - 1) && line.comma(line.tokenAt(content.end()));
        if (!ahead || !cut) {
            return content;
        }
        int start = from;
        while (start > line.lead()
                && !line.quoted(start - 1)
                && !line.is(start - 1, ";", ":", "\u2014", "\u2013", "--")) {
            start--;
            if (cue.shape() == Cue.Shape.FINITE && !free(line, start)) {
                return content;
            }
        }
        return new Span(line.token(start).start(), content.end());
    }

    /**
     * "They took the pillars | "to scrape out the ore", said Brito": a phrase quoted within a clause is not all that is
     * said.
     */
    private static Span fromWords(Line line, Cue cue, Span content) {
        int from = line.tokenAt(content.start());
        int open = line.mark(from) ? from : from - 1;
        boolean ahead = content.start() >= line.sentence().start()
                && cue.shape() == Cue.Shape.FINITE
                && content.end() <= line.span(cue.words()).start();
        boolean phrase = ahead
                && line.mark(open)
                && open > line.lead()
                && line.tagged(open + 1, "PART", "ADP", "DET", "ADJ", "NOUN")
                && !line.capitalised(open + 1)
                && (line.nominal(open - 1) || line.tagged(open - 1, "VERB", "ADP"));
        for (int i = line.lead(); phrase && i < open; i++) {
            phrase = !line.mark(i) && !line.is(i, ":", ";");
        }
        return phrase ? new Span(line.token(line.lead()).start(), content.end()) : content;
    }

    /**
     * "told nurses | who filled the square that the city should pay": what is told begins behind whom it is told to.
     */
    private static Span behindRelative(Line line, Span content) {
        int from = line.tokenAt(content.start());
        if (!line.is(from, "who", "whose") || line.quoted(from)) {
            return content;
        }
        int end = line.tokenAt(Math.min(content.end(), line.sentence().end()) - 1);
        for (int i = from + 1; i < end; i++) {
            if (line.is(i, "that") && line.tagged(i, "SCONJ")) {
                return new Span(line.token(i).start(), content.end());
            }
        }
        return content;
    }

    /** "said NASA | is building a lander": what is said has the subject that stands between. */
    private static Span fromSubject(Line line, Cue cue, Linker.Link link, Span content) {
        int from = line.tokenAt(content.start());
        int start = cue.words().to();
        boolean after = cue.type() == CueClass.SAY
                && cue.shape() == Cue.Shape.FINITE
                && content.start() < line.sentence().end()
                && from > start
                && from <= start + LONGEST_SUBJECT
                && !line.quoted(from);
        if (!after || !line.verb(from) || line.word(from).endsWith("ing")) {
            return content;
        }
        for (int i = start; i < from; i++) {
            if (!line.nominal(i) && !line.tagged(i, "DET", "ADJ", "PART") || line.time(i)) {
                return content;
            }
        }
        Span subject = line.span(start, from);
        boolean source = link.source() != null && link.source().span().overlaps(subject);
        return source ? content : new Span(subject.start(), content.end());
    }

    /** A content does not end on a preposition, an article or half of a compound: "to close its border to | grain". */
    private Span throughPhrase(Span tagged) {
        Line line = page.lines().get(page.lineAt(tagged.end() - 1));
        Span content = new Span(tagged.start(), page.reading().names().throughName(tagged.end()));
        int last = line.tokenAt(content.end() - 1);
        boolean governs =
                line.tagged(last, "ADP", "DET") && line.tagged(last + 1, "NOUN", "PROPN", "ADJ", "DET", "NUM");
        boolean owner = line.possessive(last + 1) && line.tagged(last + 2, "NOUN", "PROPN", "ADJ");
        boolean compound =
                line.tagged(last, "NOUN", "PROPN", "ADJ", "NUM") && (owner || line.tagged(last + 1, "NOUN", "PROPN"));
        boolean torn =
                (governs || compound && free(line, last + 1)) && line.quotation(last) == line.quotation(last + 1);
        if (!torn) {
            return content;
        }
        int to = last + 1;
        while (to < line.size()
                && !line.sign(to)
                && !line.verb(to)
                && !line.tagged(to, "SCONJ", "CCONJ")
                && (governs || free(line, to))) {
            to++;
        }
        return new Span(
                content.start(),
                page.reading().names().throughName(line.token(to - 1).end()));
    }

    /** Nor on an auxiliary: "while the aid was | being held back". */
    private Span throughVerb(Span content) {
        Line line = page.lines().get(page.lineAt(content.end() - 1));
        int last = line.tokenAt(content.end() - 1);
        int to = last + 1;
        while (line.tagged(last, "AUX") && line.verb(to) && free(line, to)) {
            to++;
        }
        return to == last + 1
                ? content
                : new Span(content.start(), line.token(to - 1).end());
    }

    /** Nor within a time: "from 10:30 p.m. to 6:30 a.m. | the following morning". */
    private static Span throughTime(Line line, Span content) {
        int last = line.tokenAt(content.end() - 1);
        if (!line.time(last) || !line.tagged(last + 1, "DET")) {
            return content;
        }
        int to = last + 2;
        while (line.time(to)) {
            to++;
        }
        return to == last + 2
                ? content
                : new Span(content.start(), line.token(to - 1).end());
    }

    /** Whether a word is of no source and no cue. */
    private boolean free(Line line, int i) {
        Tags tags = page.reading().tags();
        Span word = line.token(i).span();
        return tags.inside(Head.SOURCE, word) < TAKEN && tags.inside(Head.CUE, word) < TAKEN;
    }
}
