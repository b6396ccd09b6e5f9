package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/** Finds the source of a cue without a subject of its own: that of the verb before "and", or what "who" stands for. */
final class SharedSubject {

    private final Line line;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Nucleus nucleus;
    private final List<Draft> drafts;

    SharedSubject(SentenceContext context) {
        this.line = context.line();
        this.lexicon = context.lexicon();
        this.subjects = context.subjects();
        this.nucleus = context.nucleus();
        this.drafts = context.drafts();
    }

    /** The subject of the verb before "and": "said ... and added ..."; or what "who" stands for. */
    Range of(Cue cue) {
        int i = cue.words().from() - 1;
        while (i > 0 && line.tagged(i, "ADV")) {
            i--;
        }
        if (NounPhrases.relative(line, i)) {
            int end = line.comma(i - 1) ? i - 1 : i;
            return end > 0 ? antecedentBefore(i, end) : null;
        }
        if (!line.is(i, "and", "but", "or", "then") && !line.comma(i) || undergone(cue, i)) {
            return null;
        }
        for (int d = drafts.size() - 1; d >= 0; d--) {
            Draft draft = drafts.get(d);
            if (!draft.sources.isEmpty() && draft.cue.verbal()) {
                Span source = draft.sources.get(0);
                if (source.start() >= line.sentence().start()
                        && source.end() <= line.sentence().end()) {
                    return new Range(line.tokenAt(source.start()), line.tokenAt(source.end() - 1) + 1);
                }
            }
        }
        return line.comma(i) ? null : mainSubject(i);
    }

    /** "was arrested and charged": the subject of a passive before "and" does not act in the verb behind it either. */
    private boolean undergone(Cue cue, int and) {
        if (!line.is(and, "and", "or") || cue.type().spoken() || !lexicon.participle(line.word(cue.head()))) {
            return false;
        }
        int verb = and - 1;
        while (verb > 0 && !line.verb(verb)) {
            verb--;
        }
        int auxiliary = verb - 1;
        while (line.tagged(auxiliary, "ADV")) {
            auxiliary--;
        }
        return lexicon.participle(line.word(verb))
                && line.is(auxiliary, "is", "are", "was", "were", "be", "been", "being");
    }

    /** What a relative pronoun stands for: after "that" and "which" rather the document that can speak. */
    private Range antecedentBefore(int relative, int end) {
        int floor = Math.max(0, end - 30);
        if (line.is(relative, "that", "which")) {
            for (int i = end - 1; i > floor; i--) {
                if (lexicon.document(line.word(i))
                        && line.tagged(i, "NOUN")
                        && (i == end - 1 || line.comma(end) || line.verb(i + 1))) {
                    return withoutClause(nucleus.of(line, Math.max(floor, i - 8), i + 1));
                }
            }
        }
        return nucleus.of(line, floor, end);
    }

    /** "a motion", of "deputies voted in favour of a motion". */
    private Range withoutClause(Range noun) {
        int from = noun.from();
        for (int i = noun.to() - 1; i > noun.from(); i--) {
            if (line.verb(i) && !NounPhrases.relative(line, i - 1)) {
                from = i + 1;
                break;
            }
        }
        if (from == noun.from()) {
            return noun;
        }
        int start = noun.to() - 1;
        while (start > from && line.tagged(start - 1, "DET", "ADJ", "NOUN", "PROPN", "NUM")) {
            start--;
        }
        return new Range(start, noun.to());
    }

    /** The subject of the first finite verb before a token. */
    private Range mainSubject(int before) {
        for (int i = 0; i < before; i++) {
            boolean finite = line.tagged(i, "AUX")
                    || line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            if (finite && !line.quoted(i)) {
                int group = i;
                while (group > 0 && line.tagged(group - 1, "ADV")) {
                    group--;
                }
                Range subject = subjects.before(line, group);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return null;
    }
}
