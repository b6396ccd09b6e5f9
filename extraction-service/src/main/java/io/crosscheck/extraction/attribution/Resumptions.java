package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;

/**
 * Finds what ", which she denies", ", a claim the company rejects" and "The army denied this" take up: what was put
 * forward, or told by the outlet itself, right before.
 */
final class Resumptions {

    static final String RULE = "resumed";

    private static final int LONGEST = 12;

    private final Pieces pieces;
    private final Subjects subjects;

    Resumptions(Page page, CueLexicon lexicon) {
        this.pieces = new Pieces(page);
        this.subjects = new Subjects(lexicon);
    }

    /**
     * Adds the confirmations and denials of a sentence that take up what stands before them.
     *
     * @param drafts of the sentence
     * @param earlier of those before it
     */
    void follow(Line line, List<Cue> cues, List<Draft> drafts, List<Draft> earlier) {
        for (Cue cue : cues) {
            int as = asSaid(line, cue);
            List<Span> denied = as < 0 ? List.of() : denied(line, as, drafts);
            if (!denied.isEmpty()) {
                settle(line, cue, drafts, new Range(as + 2, cue.words().from()), denied);
                continue;
            }
            if (pointsBack(line, cue)) {
                Range subject = subjects.before(line, cue.words().from());
                List<Span> taken = subject == null ? List.of() : lastOf(line, drafts, earlier);
                if (!taken.isEmpty()) {
                    settle(line, cue, drafts, subject, taken);
                }
                continue;
            }
            int comma = takesUp(line, cue);
            Range subject =
                    comma < 0 ? null : subject(line, comma + 1, cue.words().from());
            List<Span> taken = subject == null ? List.of() : before(line, comma, cue, drafts);
            if (!taken.isEmpty()) {
                Span noun = line.span(comma, subject.from());
                drafts.removeIf(d -> d.cue != null && d.line == line && noun.contains(d.cueSpan()));
                settle(line, cue, drafts, subject, taken).widen(comma, subject.from());
            }
        }
    }

    private static Draft settle(Line line, Cue cue, List<Draft> drafts, Range subject, List<Span> taken) {
        drafts.removeIf(d -> d.cue != null && d.line == line && d.cueSpan().overlaps(line.span(cue.words())));
        Draft draft = new Draft(line, cue, RULE, 0.8);
        draft.content.addAll(taken);
        draft.from(subject);
        drafts.add(draft);
        return draft;
    }

    /** "denied this |": nothing else is denied there. */
    private static boolean pointsBack(Line line, Cue cue) {
        int to = cue.words().to();
        return settles(cue)
                && !line.quoted(cue.head())
                && line.is(to, "this", "it", "that")
                && (to + 1 >= line.size() || line.sign(to + 1));
    }

    /** The comma before "as her lawyer had claimed |", or -1. */
    private static int asSaid(Line line, Cue cue) {
        int to = cue.words().to();
        boolean ends =
                to >= line.size() || line.sign(to) || line.time(to) || line.is(to, "on", "earlier", "last", "this");
        if (!ends || cue.shape() != Cue.Shape.FINITE || !cue.type().spoken() || line.quoted(cue.head())) {
            return -1;
        }
        for (int i = cue.words().from() - 2; i > 0 && i > cue.words().from() - LONGEST; i--) {
            if (line.comma(i)) {
                return line.is(i + 1, "as") ? i : -1;
            }
            if (line.verb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** What is denied right before a comma. */
    private static List<Span> denied(Line line, int comma, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.cue != null && d.line == line && d.cue.type().stance() == Stance.DENIES)
                .filter(d -> d.content.stream()
                        .anyMatch(c -> c.end() <= line.token(comma).start() && line.tokenAt(c.end()) == comma))
                .findFirst()
                .map(d -> List.copyOf(d.content))
                .orElse(List.of());
    }

    private static boolean settles(Cue cue) {
        return cue.shape() == Cue.Shape.FINITE
                && (cue.type().stance() == Stance.DENIES || cue.type() == CueClass.CONFIRM);
    }

    /** What was put forward last in this sentence, failing that in the one before. */
    private static List<Span> lastOf(Line line, List<Draft> drafts, List<Draft> earlier) {
        return Stream.concat(earlier.stream().filter(d -> d.line.index() == line.index() - 1), drafts.stream())
                .filter(d -> d.cue != null && d.cue.type().stance() == Stance.ASSERTS && !d.content.isEmpty())
                .filter(d -> d.line != line || d.content.get(0).length() > "that".length())
                .reduce((one, other) -> other)
                .map(d -> List.copyOf(d.content))
                .orElse(List.of());
    }

    /** The comma before ", which she denies |", or -1: nothing may follow that is denied instead. */
    private static int takesUp(Line line, Cue cue) {
        int to = cue.words().to();
        boolean ends = to >= line.size() || line.sign(to) || line.comma(to);
        if (!settles(cue) || !ends || line.quoted(cue.head())) {
            return -1;
        }
        for (int i = cue.words().from() - 1; i > 0 && i > cue.words().from() - LONGEST; i--) {
            if (line.comma(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Who stands between "which" or "a claim" and the verb; null if nobody does. */
    private static Range subject(Line line, int from, int verb) {
        int at = from;
        if (line.is(at, "which")) {
            at++;
        } else if (line.tagged(at, "DET")
                && line.is(
                        at + 1,
                        "claim",
                        "allegation",
                        "accusation",
                        "charge",
                        "report",
                        "suggestion",
                        "assertion",
                        "rumour",
                        "rumor")) {
            at += line.is(at + 2, "that", "which") ? 3 : 2;
        } else {
            return null;
        }
        boolean somebody = at < verb;
        for (int i = at; i < verb; i++) {
            somebody &= !line.verb(i) && !line.sign(i);
        }
        return somebody ? new Range(at, verb) : null;
    }

    private List<Span> before(Line line, int comma, Cue cue, List<Draft> drafts) {
        Optional<Draft> said = drafts.stream()
                .filter(d -> d.cue != null && !d.cueSpan().overlaps(line.span(cue.words())))
                .filter(d -> d.content.stream()
                        .anyMatch(c -> c.end() <= line.sentence().end() && line.tokenAt(c.end()) == comma))
                .max(Comparator.comparingInt(Draft::contentStart));
        if (said.isPresent()) {
            return new ArrayList<>(said.get().content);
        }
        boolean told = drafts.stream()
                .noneMatch(d -> d.cue != null && d.line == line && d.cue.words().from() < comma);
        Span clause = told ? pieces.of(line, line.lead(), comma, line.quotation(comma)) : null;
        return clause == null ? List.of() : List.of(clause);
    }
}
