package io.crosscheck.extraction.factuality;

import java.util.Set;

import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Span;

/** Whether a content's own main verb is negated; two negations undo each other. */
final class PolarityReader {

    private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot");
    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "nothing", "neither", "nor", "hardly");
    private static final Set<String> NOTHING = Set.of("no", "none", "nothing", "nobody", "neither");
    /** What undoes "not" or "no" before it: "not only", "no fewer than", "no doubt". */
    private static final Set<String> UNDOING = Set.of(
            "longer", "only", "just", "merely", "simply", "least", "fewer", "less", "more", "later", "earlier", "doubt",
            "matter", "sooner");
    /** Verbs that say of what they govern that it does not happen. */
    private static final Set<String> UNDONE = Set.of("fail", "neglect", "refuse", "decline");

    private static final Set<String> CANNOT = Set.of("unable", "unlikely", "unwilling");

    private PolarityReader() {}

    static Sign<Polarity> read(Clause clause, Framing framing) {
        Count count = new Count(clause);
        if (framing.flips()) {
            count.flip(framing.span(), "negated-frame");
        }
        if (CertaintyReader.notRuledOut(clause) < 0) {
            count.group();
            count.longer();
            count.subject();
            count.object();
        }
        if (count.rule == null) {
            return Sign.none(Polarity.POSITIVE);
        }
        return count.negative
                ? new Sign<>(Polarity.NEGATIVE, count.rule, count.span)
                : new Sign<>(Polarity.POSITIVE, "double-negation", count.span);
    }

    /** The negations of one clause. */
    private static final class Count {

        private final Clause clause;
        private boolean negative;
        private Span span;
        private String rule;

        Count(Clause clause) {
            this.clause = clause;
        }

        void flip(Span at, String why) {
            negative = !negative;
            span = span == null ? at : at == null ? span : span.cover(at);
            rule = why;
        }

        private boolean undone(int i) {
            return UNDOING.contains(clause.word(i + 1));
        }

        /** "no longer", wherever it stands up to the end of the verb group. */
        void longer() {
            int no = clause.first(Set.of("no"), clause.start(), Math.max(clause.verbEnd(), clause.start() + 5));
            if (no >= 0
                    && clause.word(no + 1).equals("longer")
                    && !clause.word(no + 2).equals("than")) {
                flip(clause.span(no).cover(clause.span(no + 1)), "no-longer");
            }
        }

        void group() {
            int from = clause.verb();
            int to = clause.infinitive();
            if (to >= 0) {
                from = to;
            }
            if (from < 0) {
                return;
            }
            while (clause.pos(from - 1).equals("ADV") || NOT.contains(clause.word(from - 1))) {
                from--;
            }
            for (int i = from; i <= Math.max(clause.verbEnd(), from); i++) {
                boolean undone =
                        UNDONE.contains(clause.lemma(i)) && clause.word(i + 1).equals("to");
                boolean yet = clause.word(i).equals("yet") && clause.word(i + 1).equals("to");
                boolean cannot =
                        CANNOT.contains(clause.word(i)) && clause.word(i + 1).equals("to");
                if (NOT.contains(clause.word(i)) && !undone(i)) {
                    flip(clause.span(i), "negated-verb");
                } else if (undone || yet || cannot) {
                    flip(clause.span(i), "verb-that-undoes");
                }
            }
        }

        void subject() {
            int start = clause.start();
            boolean not = clause.word(start).equals("not")
                    && clause.first(Set.of("a", "one", "all", "every", "any", "many", "much"), start + 1, start + 2)
                            > 0;
            if (not && clause.verb() > start) {
                flip(clause.span(start), "negated-subject");
                return;
            }
            int before = clause.verb() < start ? start + 2 : Math.min(clause.verb(), start + 3);
            int nobody = clause.first(clause.verb() < 0 ? Set.of("no", "not") : NOBODY, start, before);
            if (nobody >= 0 && !undone(nobody)) {
                flip(clause.span(nobody), "negated-subject");
            }
        }

        void object() {
            if (clause.verb() < 0) {
                return;
            }
            boolean closed = clause.pos(clause.verbEnd()).matches("SCONJ|PUNCT|CCONJ");
            int nothing = clause.first(NOTHING, clause.verbEnd(), clause.verbEnd() + (closed ? 0 : 2));
            if (nothing >= 0 && !undone(nothing)) {
                flip(clause.span(nothing), "negated-object");
            }
        }
    }
}
