package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;

/** Finds who stands behind a bare participle: ", adding that", "people saying", "Citing a vote, the mayor". */
final class ParticipleSource {

    private static final Set<String> RECEIVING = Set.of(
            "received",
            "saw",
            "seen",
            "read",
            "obtained",
            "got",
            "found",
            "examined",
            "reviewed",
            "viewed",
            "cited",
            "citing",
            "quoted",
            "quoting",
            "discussed",
            "mentioned",
            "confirmed",
            "verified",
            "shown",
            "leaked");

    /** Only people do these: "surrounded the embassy chanting" says nothing of the embassy. */
    private static final Set<String> VOICED =
            Set.of("chanting", "shouting", "screaming", "yelling", "singing", "crying", "whispering", "laughing");

    private final Line line;
    private final List<Draft> drafts;
    private final Nucleus nucleus;
    private final Subjects subjects;
    private final CueLexicon lexicon;

    ParticipleSource(Line line, List<Draft> drafts, Nucleus nucleus, Subjects subjects, CueLexicon lexicon) {
        this.line = line;
        this.drafts = drafts;
        this.nucleus = nucleus;
        this.subjects = subjects;
        this.lexicon = lexicon;
    }

    /** The source, or null. A writer behind a document ("sent a letter saying") is noted in the draft. */
    Range of(Cue cue, Draft draft) {
        int i = cue.words().from() - 1;
        while (i >= 0
                && (line.tagged(i, "ADV")
                        || line.is(i, "and", "but", "by", "while", "before", "after", "in", "then", "or"))) {
            i--;
        }
        if (i < 0) {
            return firstSubjectAfter(cue);
        }
        boolean apart = line.comma(i) || line.mark(i) || i < cue.words().from() - 1;
        Range beside = apart ? behindComma(cue) : line.nominal(i) ? beside(draft, i) : null;
        return VOICED.contains(line.word(cue.head())) && (beside == null || !people(beside))
                ? actorBefore(cue, beside)
                : beside;
    }

    /** The noun right before: "people saying it is fake"; a document sent to somebody speaks itself. */
    private Range beside(Draft draft, int i) {
        Range phrase = nucleus.of(line, 0, i + 1);
        if (phrase == null) {
            return null;
        }
        for (int k = phrase.from(); k < phrase.to(); k++) {
            if (line.is(k, "to") && k > phrase.from() && lexicon.document(line.word(k - 1))) {
                phrase = new Range(phrase.from(), k);
                break;
            }
        }
        Range writer = writerOf(phrase);
        if (writer != null) {
            draft.beyond.add(line.span(writer));
        }
        return phrase;
    }

    /** Whether a rule's source is that of a verb that only people can do. */
    static boolean voiced(Draft rule) {
        return rule.cue.shape() == Cue.Shape.PROGRESSIVE && VOICED.contains(rule.line.word(rule.cue.head()));
    }

    private boolean people(Range phrase) {
        for (int i = phrase.from(); i < phrase.to() && !line.tagged(i, "ADP"); i++) {
            if (lexicon.people(line.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Subject of the nearest finite verb before the cue; failing that, the phrase beside it. */
    private Range actorBefore(Cue cue, Range beside) {
        for (int i = cue.words().from() - 1; i >= 0 && !line.quoted(i); i--) {
            boolean finite = line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            Range subject = finite ? subjects.before(line, line.groupStart(i)) : null;
            if (subject != null) {
                return subject;
            }
        }
        return beside;
    }

    /** Who made the document: "the council adopted a motion ..."; or null. */
    Range writerOf(Range phrase) {
        int head = phrase.from();
        while (head + 1 < phrase.to() && !line.tagged(head + 1, "ADP") && !line.time(head + 1)) {
            head++;
        }
        int verb = phrase.from() - 1;
        boolean made = lexicon.document(line.word(head)) && line.tagged(verb, "VERB") && !answers(verb);
        return made ? subjects.before(line, line.groupStart(phrase.from() - 1)) : null;
    }

    /** "received a letter", "disputed a report": does not tell who made it. */
    private boolean answers(int verb) {
        return RECEIVING.contains(line.word(verb))
                || lexicon.verb(line.word(verb)).stream()
                        .anyMatch(f -> f.entry().type().stance() == Stance.DENIES);
    }

    private Range behindComma(Cue cue) {
        for (int d = drafts.size() - 1; d >= 0; d--) {
            Draft other = drafts.get(d);
            boolean before = other.cue.head() < cue.head() && !other.sources.isEmpty();
            boolean spoken = other.cue.shape() == Cue.Shape.FINITE || other.cue.shape() == Cue.Shape.PROGRESSIVE;
            if (before
                    && spoken
                    && !within(other)
                    && other.line.quotation(other.cue.head()) == line.quotation(cue.head())) {
                Span source = other.sources.get(0);
                return new Range(line.tokenAt(source.start()), line.tokenAt(source.end() - 1) + 1);
            }
        }
        for (int i = 0; i < cue.words().from(); i++) {
            boolean finite = line.tagged(i, "AUX")
                    || line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            if (finite && line.quotation(i) == line.quotation(cue.head())) {
                Range subject = subjects.before(line, line.groupStart(i));
                if (subject != null) {
                    return subject;
                }
            }
        }
        int i = cue.words().from() - 1;
        return line.comma(i) && i > 0 ? nucleus.of(line, Math.max(0, i - 25), i) : null;
    }

    /** Whether the content of another attribution of the sentence holds this one's cue. */
    private boolean within(Draft draft) {
        return drafts.stream().anyMatch(d -> d != draft && !d.sources.isEmpty() && d.contentHolds(draft.cueSpan()));
    }

    private Range firstSubjectAfter(Cue cue) {
        boolean comma = false;
        for (int i = cue.words().to(); i < line.size(); i++) {
            comma |= line.comma(i);
            if (comma && line.verb(i) && !line.is(i - 1, "to") && !line.word(i).endsWith("ing")) {
                return subjects.before(line, line.groupStart(i));
            }
        }
        return null;
    }
}
