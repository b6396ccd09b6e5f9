package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** How a claim puts what its clauses say: as fact, demand, condition or possibility. */
final class Actualities {

    private static final Set<String> POSSIBLE = Set.of(
            "may",
            "might",
            "could",
            "possibly",
            "perhaps",
            "considering",
            "considers",
            "consider",
            "hope",
            "hopes",
            "hoped",
            "hoping",
            "fear",
            "fears",
            "feared",
            "threatened",
            "threatens",
            "threatening",
            "whether",
            "proposed",
            "proposes",
            "alleged",
            "allegedly",
            "suspected",
            "talks to",
            "negotiating to",
            "trying to",
            "tried to",
            "attempting to",
            "attempted to");
    private static final Set<String> DEMAND = Set.of(
            "must",
            "should",
            "ought",
            "urge",
            "urges",
            "urged",
            "urging",
            "demand",
            "demands",
            "demanded",
            "demanding",
            "called on",
            "call on",
            "calls on",
            "called for",
            "calls for",
            "call for",
            "wants",
            "wanted",
            "want",
            "needs",
            "seek",
            "seeks",
            "sought",
            "insisted");
    private static final Set<String> MODALS = Set.of("may", "might", "could", "would", "should", "must", "will");
    private static final Set<String> CONDITION = Set.of("if", "unless", "until", "provided", "only if", "once");

    /** Of a clause. */
    static Actuality of(StoryClaim claim, boolean main, List<Word> words) {
        if (done(
                claim,
                new Span(words.get(0).start(), words.get(words.size() - 1).end()))) {
            return Actuality.FACT;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).lower();
            String two = i + 1 < words.size() ? word + " " + words.get(i + 1).lower() : word;
            if (CONDITION.contains(word)) {
                return Actuality.CONDITION;
            }
            if (!Scope.month(words.get(i)) && (POSSIBLE.contains(word) || POSSIBLE.contains(two))) {
                return Actuality.POSSIBLE;
            }
            if (DEMAND.contains(word) || DEMAND.contains(two)) {
                return Actuality.DEMAND;
            }
        }
        return main ? ofClaim(claim) : Actuality.FACT;
    }

    /** Whether what a claim says was done is told in a span: a threat is a fact, whatever it threatens. */
    static boolean done(StoryClaim claim, Span span) {
        return claim.act()
                .filter(act -> act.cover().overlaps(span)
                        && Words.of(act.text()).stream().noneMatch(word -> MODALS.contains(word.lower())))
                .isPresent();
    }

    /** What the extractor says of the whole content; it holds for its main clause. */
    static Actuality ofClaim(StoryClaim claim) {
        Modality modality = claim.claim().modality();
        if (modality == Modality.OBLIGATION || modality == Modality.REQUEST) {
            return Actuality.DEMAND;
        }
        if (modality == Modality.CONDITION) {
            return Actuality.CONDITION;
        }
        Passage cue = claim.claim().cue();
        if (cue != null && demands(Words.of(cue.text()))) {
            return Actuality.DEMAND;
        }
        Certainty certainty = claim.claim().certainty();
        boolean unsure = certainty == Certainty.POSSIBLE || certainty == Certainty.UNCERTAIN;
        return unsure && claim.stance() != Stance.WITHHOLDS ? Actuality.POSSIBLE : Actuality.FACT;
    }

    // "Called it genuine" asks for nothing, "called for" does.
    private static boolean demands(List<Word> cue) {
        for (int i = 0; i < cue.size(); i++) {
            String word = cue.get(i).lower();
            boolean calls = word.startsWith("call");
            boolean upon = i + 1 < cue.size()
                    && Set.of("for", "on", "upon").contains(cue.get(i + 1).lower());
            if (Scope.demands(word) && (!calls || upon)) {
                return true;
            }
        }
        return false;
    }

    private Actualities() {}
}
