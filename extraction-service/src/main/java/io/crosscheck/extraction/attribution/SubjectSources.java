package io.crosscheck.extraction.attribution;

import java.util.List;

/** Adds a subject to an attribution as its source: coordinated ones apart, relative ones with what they stand for. */
final class SubjectSources {

    private final Page page;
    private final Line line;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Nucleus nucleus;
    private final List<Draft> drafts;

    SubjectSources(SentenceContext context) {
        this.page = context.page();
        this.line = context.line();
        this.lexicon = context.lexicon();
        this.subjects = context.subjects();
        this.nucleus = context.nucleus();
        this.drafts = context.drafts();
    }

    /** The source; where it is what "that" stands for, it stays part of the outlet's own clause. */
    void add(Draft draft, Range subject) {
        boolean relative = NounPhrases.relative(line, draft.cue.words().from() - 1);
        if (!relative) {
            coordinated(subject).forEach(draft::from);
            return;
        }
        draft.sources.add(line.span(subject));
        Range writer = new ParticipleSource(line, drafts, nucleus, subjects, lexicon).writerOf(subject);
        if (writer != null) {
            draft.beyond.add(line.span(writer));
        }
    }

    /** "a clerk and a guard": two sources side by side; "the leaders of the town and the port" stay one. */
    private List<Range> coordinated(Range subject) {
        for (int i = subject.from() + 1; i + 1 < subject.to(); i++) {
            if (line.comma(i) || line.tagged(i, "ADP", "VERB", "AUX") || NounPhrases.relative(line, i)) {
                break;
            }
            boolean alike = line.tagged(subject.from(), "DET") && line.is(i + 1, "a", "an", "the", "another")
                    || line.tagged(subject.from(), "PROPN")
                            && line.tagged(i - 1, "PROPN")
                            && line.tagged(i + 1, "PROPN")
                            && person(subject.from(), i)
                            && person(i + 1, subject.to());
            if (line.is(i, "and") && alike) {
                return List.of(new Range(subject.from(), i), new Range(i + 1, subject.to()));
            }
        }
        return List.of(subject);
    }

    private boolean person(int from, int to) {
        return page.reading().names().mentionsIn(line.span(from, to)).stream()
                .anyMatch(m -> m.type().startsWith("PERSON"));
    }

    /** "a pier that she said cost millions": what "that" stands for is part of what she said. */
    void addAntecedent(Draft draft, Range subject) {
        int relative = subject.from() - 1;
        boolean embedded = NounPhrases.relative(line, relative)
                && line.verb(draft.cue.words().to());
        Range noun = embedded
                ? nucleus.of(line, Math.max(0, relative - 12), line.comma(relative - 1) ? relative - 1 : relative)
                : null;
        if (noun != null) {
            draft.content.add(0, line.span(behindGerund(noun)));
        }
    }

    /** "responsibility for shooting down | the plane, which it said crashed": the object alone is spoken of. */
    private Range behindGerund(Range noun) {
        int from = noun.from();
        for (int i = noun.from(); i < noun.to() - 1; i++) {
            if (line.tagged(i, "VERB") && line.word(i).endsWith("ing")) {
                from = line.tagged(i + 1, "ADP", "ADV", "PART") && i + 2 < noun.to() ? i + 2 : i + 1;
            }
        }
        return new Range(from, noun.to());
    }
}
