package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Sentences;
import io.crosscheck.linking.text.Words;

/** Chooses the words that state a proposition most clearly. */
public final class PropositionText {

    // A clause that only mentions it, or what is more than its claim says, is taken where nothing better is at hand.
    private static final double MENTIONED = 4;
    private static final double SENTENCE = 5;
    private static final double MORE = 1.5;
    private static final int NEAR = 120;

    // How many propositions a claim touches: the fewer, the more it speaks of each.
    private final Map<StoryClaim, Integer> spread = new HashMap<>();

    /** The propositions of one story. */
    public PropositionText(Collection<Draft> drafts) {
        drafts.forEach(draft -> draft.touches().forEach(touch -> spread.merge(touch.claim(), 1, Integer::sum)));
    }

    /** The clearest wording among the claims that assert it; among all where none does. */
    public String of(Draft draft) {
        List<Touching> asserting = draft.with(Stance.ASSERTS);
        List<Touching> candidates = asserting.isEmpty() ? draft.touches() : asserting;
        return candidates.stream()
                .sorted(Comparator.comparing(Touching::claim))
                .flatMap(touch -> wordings(touch).stream())
                .min(Comparator.comparingDouble(Wording::unclear))
                .map(Wording::text)
                .orElseThrow();
    }

    private List<Wording> wordings(Touching touch) {
        String text = touch.claim().text();
        Span content = touch.claim().claim().content().cover();
        List<Wording> wordings = new ArrayList<>();
        Span clause = expanded(touch);
        wordings.add(Wording.of(clause.in(text)).worse(touch.main() ? 0 : MENTIONED));
        if (touch.main()) {
            // What is more than its clause is said of something else.
            wordings.add(Wording.of(touch.claim().content()).worse(2 * clause.length() < content.length() ? MORE : 0));
        }
        wordings.add(Wording.of(Sentences.around(text, touch.main() ? content : touch.span())
                        .in(text))
                .worse(SENTENCE));
        double worse = 0.7 * Math.min(4, spread.get(touch.claim()))
                + (touch.claim().claim().kind() == ClaimKind.DIRECT ? 1 : 0)
                + (touch.claim().counted() && !touch.claim().withdrawn() ? 0 : 20);
        return wordings.stream().map(wording -> wording.worse(worse)).toList();
    }

    // What is only mentioned is stated by its own clause, with what the clause says it of; where the cue is part of it,
    // with who did it.
    private static Span expanded(Touching touch) {
        Span content = touch.claim().claim().content().cover();
        Span clause = touch.clause();
        if (clause.start() < content.start()) {
            int doer = touch.claim().claim().sources().stream()
                    .flatMap(source -> source.spans().stream())
                    .mapToInt(Span::start)
                    .filter(start -> start < clause.start() && clause.start() - start < NEAR)
                    .min()
                    .orElse(clause.start());
            return new Span(doer, clause.end());
        }
        boolean relative = Words.of(touch.claim().text(), clause.start(), clause.end())
                .get(0)
                .lower()
                .matches("that|which|who|whose|where");
        return relative ? new Span(content.start(), clause.end()) : clause;
    }
}
