package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.tagging.Transitions;

/** Makes drafts of what the trained tagger marks as cue, content and source. What a cue does, its word tells. */
final class TaggedReader {

    static final String RULE = "tagger";

    // tuned on a part of PolNeAR's training articles: exact boundaries of all three against their overlap
    private static final Transitions SOURCES = new Transitions(0, 0, true);
    private static final Transitions CUES = new Transitions(0, -0.5, true);
    private static final Transitions CONTENTS = new Transitions(-2, -0.2, false);

    /** Somebody must be named, unless the tagger is as sure as this. */
    private static final double SURE_WITHOUT_SOURCE = 0.6;

    /** A quotation of which more than this share is tagged is tagged to its end. */
    private static final double MOSTLY = 0.5;

    private static final Set<String> AUXILIARIES =
            Set.of("be", "is", "are", "was", "were", "been", "being", "get", "got", "'s", "'re");

    private final Page page;
    private final CueFinder cueFinder;
    private final CueLexicon lexicon;
    private final Pieces pieces;

    TaggedReader(Page page, CueFinder cueFinder, CueLexicon lexicon) {
        this.page = page;
        this.cueFinder = cueFinder;
        this.lexicon = lexicon;
        this.pieces = new Pieces(page);
    }

    /** In text order of their cues. */
    List<Draft> read() {
        Tags tags = page.reading().tags();
        Linker linker = new Linker(page, tags.spans(Head.CUE, CUES));
        List<Draft> drafts = new ArrayList<>();
        for (Linker.Link link : linker.link(tags.spans(Head.SOURCE, SOURCES), tags.spans(Head.CONTENT, CONTENTS))) {
            Draft draft = draft(link);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private Draft draft(Linker.Link link) {
        Line line = page.lines().get(page.lineAt(link.cue().span().start()));
        int from = line.tokenAt(link.cue().span().start());
        int to = Math.min(line.size(), line.tokenAt(link.cue().span().end() - 1) + 1);
        while (to > from + 1 && line.tagged(to - 1, "DET") && !line.is(to - 1, "no")) {
            to--;
        }
        if (to <= from) {
            return null;
        }
        double score = link.cue().score();
        Draft draft = new Draft(line, cue(line, new Range(from, to)), RULE, 0);
        for (Tagged content : link.contents()) {
            Span piece = trimmed(whole(content.span(), link.cue().span()));
            if (piece != null && draft.content.stream().noneMatch(piece::overlaps)) {
                draft.content.add(piece);
                score = Math.min(score, content.score());
            }
        }
        if (draft.content.isEmpty()) {
            return null;
        }
        Span source = link.source() == null ? null : phrase(link.source().span());
        if (source != null) {
            draft.sources.add(source);
            score = Math.min(score, link.source().score());
        }
        if (source == null && score < SURE_WITHOUT_SOURCE) {
            return null;
        }
        widen(draft);
        draft.score = score;
        return draft;
    }

    private void widen(Draft draft) {
        List<Span> spans = new ArrayList<>(draft.content);
        spans.addAll(draft.sources);
        for (Span span : spans) {
            int from = draft.line.tokenAt(span.start());
            int to = Math.min(draft.line.size(), draft.line.tokenAt(span.end() - 1) + 1);
            if (from < to
                    && draft.line.token(from).end() > span.start()
                    && draft.line.token(to - 1).start() < span.end()) {
                draft.widen(from, to);
            }
        }
    }

    /** Widened to quotations that it mostly covers and that the cue stands outside of. */
    private Span whole(Span content, Span cue) {
        int start = content.start();
        int end = content.end();
        for (Quotation quotation : page.quotationsOver(content)) {
            Span inner = quotation.inner();
            int shared = Math.min(content.end(), inner.end()) - Math.max(content.start(), inner.start());
            boolean mostly = shared > MOSTLY * inner.length();
            if (mostly && !quotation.outer().overlaps(cue)) {
                start = Math.min(start, inner.start());
                end = Math.max(end, inner.end());
            }
        }
        return new Span(start, end);
    }

    /** A source without the signs, conjunctions and prepositions that are left at its edges; null if no noun is left. */
    private Span phrase(Span source) {
        Line line = page.lines().get(page.lineAt(source.start()));
        int from = line.tokenAt(source.start());
        int to = Math.min(line.size(), line.tokenAt(source.end() - 1) + 1);
        while (from < to && (line.sign(from) || line.tagged(from, "CCONJ"))) {
            from++;
        }
        while (to > from
                && (line.comma(to - 1)
                        || line.possessive(to - 1)
                        || line.tagged(to - 1, "CCONJ", "ADP", "DET", "SCONJ") && to - from > 1)) {
            to--;
        }
        boolean empty = to <= from || to == from + 1 && line.is(from, "the", "a", "an");
        return empty ? null : line.span(from, to);
    }

    /** Without signs at its edges, and without the full stop that ends its sentence. */
    private Span trimmed(Span span) {
        Span piece = pieces.trim(span.start(), span.end());
        if (piece == null || page.text().charAt(piece.end() - 1) != '.') {
            return piece;
        }
        Line line = page.lines().get(page.lineAt(piece.end() - 1));
        int last = line.tokenAt(piece.end() - 1);
        boolean stop = line.is(last, ".") && !line.quoted(last);
        return stop && piece.length() > 1 ? pieces.trim(piece.start(), piece.end() - 1) : piece;
    }

    /** What the lists know about a word of the cue; failing that, the plainest reading. */
    private Cue cue(Line line, Range words) {
        for (Cue known : cueFinder.find(line)) {
            if (words.holds(known.head())) {
                return new Cue(
                        line.index(),
                        words,
                        known.head(),
                        known.entry(),
                        known.type(),
                        known.shape(),
                        known.negated(),
                        known.modal());
            }
        }
        int head = head(line, words);
        CueEntry noun = lexicon.noun(line.word(head));
        Cue.Shape shape = shape(line, words, head);
        CueEntry entry =
                noun != null ? noun : new CueEntry(line.word(head), List.of(), plainType(shape), "c", Set.of());
        boolean negated = false;
        for (int i = words.from(); i < words.to(); i++) {
            negated |= line.is(i, "not", "n't", "never", "no");
        }
        return new Cue(line.index(), words, head, entry, entry.type(), shape, negated, null);
    }

    private static CueClass plainType(Cue.Shape shape) {
        return shape == Cue.Shape.SIGN ? CueClass.SIGN : CueClass.SAY;
    }

    /** The last verb, failing that the last noun, failing that the last word. */
    private static int head(Line line, Range words) {
        for (String part : List.of("VERB", "NOUN", "AUX")) {
            for (int i = words.to() - 1; i >= words.from(); i--) {
                if (line.tagged(i, part)) {
                    return i;
                }
            }
        }
        return words.to() - 1;
    }

    private static Cue.Shape shape(Line line, Range words, int head) {
        if (line.sign(head)) {
            return Cue.Shape.SIGN;
        }
        if (line.tagged(head, "NOUN", "PROPN")) {
            return Cue.Shape.NOUN;
        }
        if (line.tagged(head, "ADP", "SCONJ")) {
            return Cue.Shape.PREPOSITION;
        }
        if (line.tagged(head, "ADV", "ADJ")) {
            return Cue.Shape.ADVERB;
        }
        boolean passive = line.word(head).endsWith("ed")
                && head > 0
                && (AUXILIARIES.contains(line.word(head - 1))
                        || line.tagged(head - 1, "ADV") && AUXILIARIES.contains(line.word(head - 2)));
        return passive ? Cue.Shape.PASSIVE : line.word(head).endsWith("ing") ? Cue.Shape.PROGRESSIVE : Cue.Shape.FINITE;
    }
}
