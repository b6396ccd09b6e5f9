package io.crosscheck.extraction.attribution;

import java.util.Comparator;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * Follows what a report cites: in "..., the Gazette reported, citing two officials" and in "the Gazette quoted two
 * officials as saying ..." the officials say so, and the Gazette that they do.
 */
final class Citations {

    private final Page page;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Pieces pieces;

    Citations(Page page, CueLexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
        this.subjects = new Subjects(lexicon);
        this.pieces = new Pieces(page);
    }

    /** Makes those who are cited in a sentence the sources of what is reported there. */
    void follow(List<Draft> drafts) {
        for (Draft cited : List.copyOf(drafts)) {
            Draft report = cites(cited) ? reportOf(cited, drafts) : null;
            if (report != null) {
                report.beyond.addAll(0, report.sources);
                report.sources.clear();
                report.sources.add(cited.content.get(0));
                report.widen(cited.scope);
                drafts.remove(cited);
            }
        }
    }

    /** Makes those who are quoted "as saying" something the sources of it, whoever quotes them the next hop. */
    void quote(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null
                || !line.is(draft.cue.head(), "quoted", "quotes", "cited", "cites", "quoting", "citing")) {
            return;
        }
        boolean passive = draft.cue.shape() == Cue.Shape.PASSIVE;
        int as = draft.cue.words().to();
        while (as < line.size() && !line.sign(as) && !line.is(as, "as")) {
            as++;
        }
        if (!passive && as == draft.cue.words().to()) {
            return;
        }
        Range quoted = passive
                ? subjects.before(line, draft.cue.words().from())
                : new Range(draft.cue.words().to(), as);
        int from = said(line, as);
        if (from >= line.size() || quoted == null) {
            return;
        }
        int to = from;
        while (to < line.size() && !line.is(to, ".", ";")) {
            to++;
        }
        Span content = pieces.of(line, from, to, line.quotation(from));
        if (content == null) {
            return;
        }
        draft.beyond.addAll(
                0,
                draft.sources.stream()
                        .filter(s -> !s.overlaps(line.span(quoted)))
                        .toList());
        draft.sources.clear();
        draft.from(quoted);
        draft.content.clear();
        draft.content.add(content);
        draft.widen(from, to);
    }

    /**
     * "according to a witness quoted by the Gazette": who quotes a source is the next hop, and puts nothing else
     * forward.
     */
    void relay(List<Draft> drafts) {
        for (Draft quoting : List.copyOf(drafts)) {
            boolean participle = quoting.cue != null
                    && quoting.cue.shape() == Cue.Shape.PARTICIPLE
                    && quoting.line.is(quoting.cue.head(), "quoted", "cited");
            if (participle && !quoting.sources.isEmpty()) {
                drafts.stream()
                        .filter(d -> d != quoting && d.sources.stream().anyMatch(s -> s.contains(quoting.cueSpan())))
                        .findFirst()
                        .ifPresent(d -> {
                            d.beyond.addAll(0, quoting.sources);
                            drafts.remove(quoting);
                        });
            }
        }
    }

    /** First token of what stands behind "as saying" or "as telling reporters", or past the end. */
    private static int said(Line line, int as) {
        if (!line.is(as, "as") || !line.word(as + 1).endsWith("ing") || !line.verb(as + 1)) {
            return line.size();
        }
        int from = as + 2;
        if (line.is(as + 1, "telling")) {
            while (from < line.size() && !line.is(from, "that") && !line.sign(from)) {
                from++;
            }
        }
        return from;
    }

    private boolean cites(Draft draft) {
        return draft.cue != null
                && draft.cue.shape() == Cue.Shape.PROGRESSIVE
                && draft.line.is(draft.cue.head(), "citing", "quoting")
                && draft.content.size() == 1
                && draft.contentStart() >= draft.cueSpan().end()
                && draft.content.get(0).end() <= draft.line.sentence().end()
                && speaks(draft.line, draft.content.get(0));
    }

    /** Whether a phrase is for somebody or something that can say things: "two officials", "a letter", "Ana Brito". */
    private boolean speaks(Line line, Span phrase) {
        int to = line.tokenAt(phrase.end() - 1);
        for (int i = line.tokenAt(phrase.start()); i <= to; i++) {
            if (line.is(i, "that") || line.tagged(i, "AUX")) {
                return false;
            }
            if (line.tagged(i, "NOUN") && !line.tagged(i + 1, "NOUN", "PROPN")) {
                return lexicon.people(line.word(i)) || lexicon.document(line.word(i));
            }
            if (line.tagged(i, "PROPN")) {
                return page.reading().names().mentionsIn(line.span(i, i + 1)).stream()
                        .anyMatch(m -> m.type().startsWith("PERSON") || m.type().startsWith("ORGANIZATION"));
            }
        }
        return false;
    }

    /** What the same outlet reports in the sentence, failing that what is reported before; null if nothing is. */
    private static Draft reportOf(Draft cited, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d != cited && d.cue != null && d.cue.shape() == Cue.Shape.FINITE)
                .filter(d -> d.cue.type().spoken() && d.sources.size() == 1 && d.beyond.isEmpty())
                .filter(d -> d.content.stream().noneMatch(c -> c.overlaps(cited.cueSpan())))
                .filter(d ->
                        ofOne(d, cited) || d.cueSpan().end() <= cited.cueSpan().start())
                .min(Comparator.comparing((Draft d) -> !ofOne(d, cited))
                        .thenComparingInt(d ->
                                Math.abs(d.cueSpan().start() - cited.cueSpan().start())))
                .orElse(null);
    }

    private static boolean ofOne(Draft report, Draft cited) {
        return cited.sources.stream().anyMatch(report.sources.get(0)::overlaps);
    }
}
