package io.crosscheck.extraction.factuality;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Span;

/** How sure the words of a content alone make it. */
final class CertaintyReader {

    private static final Set<String> MAYBE = Set.of("may", "might");
    private static final Set<String> PERHAPS = Set.of("perhaps", "possibly", "maybe", "potentially", "conceivably");
    private static final Set<String> LIKELY = Set.of(
            "likely",
            "probably",
            "apparently",
            "seems",
            "seem",
            "appears",
            "appear",
            "appeared",
            "seemed",
            "presumably",
            "unlikely");
    private static final Set<String> HELD =
            Set.of("expected", "believed", "thought", "understood", "presumed", "feared");
    private static final Set<String> UNKNOWN = Set.of(
            "unclear",
            "unknown",
            "unconfirmed",
            "uncertain",
            "allegedly",
            "reportedly",
            "alleged",
            "purportedly",
            "supposedly",
            "rumored",
            "rumoured");
    /** Hedges by the corpus' definition, which modality tells of. */
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "until", "would", "should", "could", "provided", "assuming");

    private static final Set<String> SAID_OF = Set.of("said", "reported", "claimed");
    private static final int NEAR = 4;
    private static final int SHORTEST_SCOPE = 8;

    private CertaintyReader() {}

    /**
     * @param hedges what the tagger takes for hedges: one near the main verb makes it likely only, if no list speaks
     */
    static Sign<Certainty> read(Clause clause, List<Span> hedges) {
        Sign<Certainty> listed = read(clause);
        if (listed.value() != Certainty.CERTAIN || hedges.isEmpty()) {
            return listed;
        }
        int scope = Math.min(clause.size(), Math.max(clause.verbEnd() + NEAR, SHORTEST_SCOPE));
        for (int i = 0; i < scope; i++) {
            Span word = clause.span(i);
            if (!CONDITIONS.contains(clause.word(i)) && hedges.stream().anyMatch(word::overlaps)) {
                return new Sign<>(Certainty.PROBABLE, "hedge-tagger", word);
            }
        }
        return listed;
    }

    private static Sign<Certainty> read(Clause clause) {
        int scope = Math.max(clause.verbEnd() + NEAR, SHORTEST_SCOPE);
        int unknown = clause.first(UNKNOWN, 0, scope);
        if (unknown >= 0) {
            return new Sign<>(Certainty.UNCERTAIN, "unconfirmed-word", clause.span(unknown));
        }
        int said = clause.inGroup(SAID_OF);
        if (said > clause.verb() && clause.word(said + 1).equals("to")) {
            return new Sign<>(Certainty.UNCERTAIN, "said-of-somebody", clause.span(said));
        }
        Sign<Certainty> maybe = maybe(clause, scope);
        return maybe != null ? maybe : likely(clause, scope);
    }

    private static Sign<Certainty> maybe(Clause clause, int scope) {
        int ruled = notRuledOut(clause);
        if (ruled >= 0) {
            return new Sign<>(
                    Certainty.POSSIBLE, "not-ruled-out", clause.span(ruled).cover(clause.span(ruled + 1)));
        }
        int modal = clause.inGroup(MAYBE);
        if (modal < 0) {
            int could = clause.inGroup(Set.of("could"));
            modal = could >= 0 && !negated(clause, could) ? could : -1;
        }
        int word = modal >= 0 ? modal : clause.first(PERHAPS, 0, scope);
        return word < 0 ? null : new Sign<>(Certainty.POSSIBLE, "maybe-word", clause.span(word));
    }

    private static boolean negated(Clause clause, int modal) {
        return Set.of("not", "n't", "never").contains(clause.word(modal + 1));
    }

    private static Sign<Certainty> likely(Clause clause, int scope) {
        int word = clause.first(LIKELY, 0, scope);
        int held = clause.inGroup(HELD);
        if (word < 0 && held > clause.verb() && clause.word(held + 1).equals("to")) {
            word = held;
        }
        int must = clause.inGroup(Set.of("must"));
        if (word < 0 && must >= 0 && clause.word(must + 1).equals("have")) {
            word = must;
        }
        return word < 0
                ? Sign.none(Certainty.CERTAIN)
                : new Sign<>(Certainty.PROBABLE, "likely-word", clause.span(word));
    }

    /** "ruled" of "cannot be ruled out", or -1. */
    static int notRuledOut(Clause clause) {
        int ruled = clause.inGroup(Set.of("ruled"));
        boolean out = ruled >= 0 && clause.word(ruled + 1).equals("out");
        return out && clause.first(Set.of("not", "n't", "cannot"), clause.verb(), ruled) >= 0 ? ruled : -1;
    }
}
