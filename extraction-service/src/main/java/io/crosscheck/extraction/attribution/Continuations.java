package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.Shape;

/**
 * Gives quotations without a cue of their own to somebody: within a paragraph to whoever was quoted before, in the next
 * paragraph to whoever spoke last; failing that, to nobody.
 */
final class Continuations {

    private static final CueEntry BARE = new CueEntry("\u201c", List.of(), CueClass.SIGN, "q", Set.of());

    private final Page page;
    private final Pieces pieces;
    private final CueLexicon lexicon;

    Continuations(Page page, CueLexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
        this.pieces = new Pieces(page);
    }

    /** Adds to the drafts what the loose quotations make, and lengthens those that a quotation goes on from. */
    void follow(List<Draft> drafts) {
        TreeMap<Integer, Draft> byContent = new TreeMap<>();
        drafts.stream()
                .filter(d -> !d.line.quoted(d.cue.head()) || d.line.mark(d.cue.head()))
                .forEach(d -> d.content.forEach(c -> byContent.merge(c.start(), d, Continuations::wider)));
        TreeMap<Integer, Draft> byCue = new TreeMap<>();
        drafts.stream()
                .filter(d -> d.cue.shape() != Cue.Shape.NOUN && !d.sources.isEmpty() && !d.line.quoted(d.cue.head()))
                .sorted(Comparator.comparingDouble(d -> d.score))
                .forEach(d -> byCue.put(d.cueSpan().start(), d));
        List<Draft> added = new ArrayList<>();
        for (Quotation quotation : page.quotations()) {
            if (quotation.shape() == Shape.SPEECH && loose(quotation, byContent)) {
                Draft draft = follow(quotation, byCue);
                if (draft != null) {
                    byContent.put(draft.contentStart(), draft);
                    added.add(draft);
                }
            }
        }
        drafts.addAll(added);
    }

    private static Draft wider(Draft a, Draft b) {
        return a.content.get(0).length() >= b.content.get(0).length() ? a : b;
    }

    private static boolean loose(Quotation quotation, TreeMap<Integer, Draft> byContent) {
        var before = byContent.floorEntry(quotation.inner().end() - 1);
        for (int i = 0; before != null && i < 4; i++) {
            for (Span piece : before.getValue().content) {
                if (piece.overlaps(quotation.inner())) {
                    return false;
                }
            }
            before = byContent.lowerEntry(before.getKey());
        }
        return true;
    }

    private Draft follow(Quotation quotation, TreeMap<Integer, Draft> byCue) {
        Span piece = pieces.of(quotation);
        if (piece == null) {
            return null;
        }
        Line line = page.lines().get(page.lineAt(quotation.outer().start()));
        int token = line.tokenAt(quotation.outer().start());
        boolean starts = token == 0;
        var entry = byCue.lowerEntry(quotation.outer().start());
        Draft last = entry == null ? null : teller(entry.getValue(), byCue);
        int gap = last == null ? Integer.MAX_VALUE : gap(last, line);
        if (last != null
                && starts
                && gap == 0
                && quoted(last)
                && last.cue.type().spoken()) {
            last.content.add(piece);
            return null;
        }
        if (last != null && starts && gap <= 1 && adjacent(last, line) && !ofSource(last, line)) {
            return continued(last, piece, gap);
        }
        int end = line.is(line.size() - 1, ".") ? line.size() - 2 : line.size() - 1;
        boolean alone = starts && quotation.balanced() && line.quotation(Math.max(end, 0)) == line.quotation(token);
        return alone ? unattributed(line, token, piece) : null;
    }

    /** "..., Brito told Lane, calling for an inquiry. "It must ..."": of one sentence's cues, the one that quotes. */
    private Draft teller(Draft last, TreeMap<Integer, Draft> byCue) {
        if (quoted(last)) {
            return last;
        }
        return byCue.headMap(last.cueSpan().start(), false).descendingMap().values().stream()
                .takeWhile(draft -> draft.line == last.line)
                .filter(draft -> draft.cue.shape() == Cue.Shape.FINITE
                        && draft.cue.type().spoken()
                        && quoted(draft))
                .findFirst()
                .orElse(last);
    }

    /** Paragraphs between the last attribution and a quotation, of one segment. */
    private int gap(Draft last, Line line) {
        if (!last.line.sentence().segment().equals(line.sentence().segment())) {
            return Integer.MAX_VALUE;
        }
        int end = last.content.stream().mapToInt(Span::end).max().orElse(0);
        Line until = page.lines().get(page.lineAt(Math.max(0, end - 1)));
        int from = Math.max(last.line.sentence().paragraph(), until.sentence().paragraph());
        return line.sentence().paragraph() - from;
    }

    /** Whether nothing but quotations stands between the attribution and this line. */
    private boolean adjacent(Draft last, Line line) {
        int end = last.content.stream().mapToInt(Span::end).max().orElse(0);
        int from = Math.max(last.line.index(), page.lineAt(Math.max(0, end - 1)));
        for (int i = from + 1; i < line.index(); i++) {
            Line between = page.lines().get(i);
            if (!between.quoted(0)) {
                return false;
            }
        }
        return line.index() - from < 40;
    }

    /** "That letter is a draft", after a letter was quoted: somebody else speaks, of the letter. */
    private boolean ofSource(Draft last, Line line) {
        Span source = last.sources.get(0);
        Line at = page.lines().get(page.lineAt(source.start()));
        String noun = at.word(at.tokenAt(source.end() - 1));
        if (!lexicon.document(noun)) {
            return false;
        }
        for (int i = 1; i < line.size(); i++) {
            if (line.word(i).equals(noun) && line.is(i - 1, "that", "the")) {
                return true;
            }
        }
        return false;
    }

    private boolean quoted(Draft draft) {
        for (Span piece : draft.content) {
            Line line = page.lines().get(page.lineAt(piece.start()));
            int token = line.tokenAt(piece.start());
            if (line.quotation(token) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Draft continued(Draft last, Span piece, int gap) {
        boolean spoke = quoted(last) || last.cue.type().spoken();
        if (!spoke) {
            return null;
        }
        Draft draft = new Draft(last.line, last.cue, "quotation-goes-on", quoted(last) ? 0.7 - 0.05 * gap : 0.5);
        draft.content.add(piece);
        draft.sources.addAll(last.sources);
        draft.beyond.addAll(last.beyond);
        draft.recipients.addAll(last.recipients);
        return draft;
    }

    private Draft unattributed(Line line, int token, Span piece) {
        Cue cue = new Cue(
                line.index(), new Range(token, token + 1), token, BARE, CueClass.SIGN, Cue.Shape.SIGN, false, null);
        Draft draft = new Draft(line, cue, "quotation-alone", 0.35);
        draft.content.add(piece);
        return draft;
    }
}
