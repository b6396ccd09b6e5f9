package io.crosscheck.extraction.attribution;

import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

/**
 * "The pier is expected to open", "Varga was charged with arson", "the pier seems to hold": whoever the sentence is
 * about puts nothing forward, but belongs to what is.
 */
final class Undergone {

    private static final Set<String> OPINIONS = Set.of(
            "expected",
            "said",
            "reported",
            "alleged",
            "understood",
            "suspected",
            "charged",
            "accused",
            "considered",
            "believed",
            "thought",
            "seen",
            "regarded",
            "viewed",
            "deemed",
            "known",
            "identified",
            "rumored",
            "rumoured");
    private static final Set<String> SEEMING = Set.of("seem", "appear");

    private final Subjects subjects;
    private final Pieces pieces;

    Undergone(Page page, CueLexicon lexicon) {
        this.subjects = new Subjects(lexicon);
        this.pieces = new Pieces(page);
    }

    /**
     * Puts the subject into the content, and whoever was taken for the source out of the draft unless "by" names him.
     */
    void mend(Draft draft) {
        Line line = draft.line;
        int verb = draft.cue.words().from();
        boolean seems = SEEMING.contains(draft.cue.entry().lemma()) && draft.cue.shape() == Cue.Shape.FINITE;
        boolean passive = draft.cue.shape() == Cue.Shape.PASSIVE && OPINIONS.contains(line.word(draft.cue.head()));
        if (!seems && !passive || line.quoted(draft.cue.head()) || draft.content.isEmpty()) {
            return;
        }
        draft.sources.removeIf(source -> !agent(line, source, draft.cueSpan().end()));
        Range subject = subjects.before(line, verb);
        Span piece = subject == null ? null : pieces.of(line, subject.from(), subject.to(), line.quotation(verb));
        boolean cut = draft.content.stream()
                .allMatch(content -> content.end() <= draft.cueSpan().start());
        int to = draft.cue.words().to();
        if (cut && line.is(to, "to") && line.verb(to + 1)) {
            draft.content.add(line.span(to, line.clauseEnd(to)));
        }
        int as = cut && !draft.sources.isEmpty()
                ? line.tokenAt(draft.sources.get(0).end())
                : -1;
        if (line.is(as, "as")) {
            draft.content.add(line.span(as, line.clauseEnd(as)));
        }
        boolean follows = draft.content.stream()
                .allMatch(content -> content.start() >= draft.cueSpan().end());
        int at = line.tokenAt(draft.contentStart());
        boolean predicate = line.is(at, "to", "as", "not")
                || line.tagged(at, "ADP")
                || line.word(at).endsWith("ing");
        if (piece != null && follows && predicate && draft.sources.stream().noneMatch(piece::overlaps)) {
            draft.content.add(0, piece);
        }
    }

    private static boolean agent(Line line, Span source, int after) {
        boolean here =
                source.start() >= after && source.end() <= line.sentence().end();
        return here && line.is(line.tokenAt(source.start()) - 1, "by");
    }
}
