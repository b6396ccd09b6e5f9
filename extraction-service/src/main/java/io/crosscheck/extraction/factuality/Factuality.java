package io.crosscheck.extraction.factuality;

import java.util.List;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;

/**
 * How one content is put forward.
 *
 * @param decisions what decided each of the five, in the order of the components
 */
public record Factuality(
        Stance stance,
        Certainty certainty,
        Polarity polarity,
        Tense tense,
        Modality modality,
        List<Decision> decisions) {

    public Factuality {
        decisions = List.copyOf(decisions);
    }

    static Factuality of(
            Sign<Stance> stance,
            Sign<Certainty> certainty,
            Sign<Polarity> polarity,
            Sign<Tense> tense,
            Sign<Modality> modality) {
        return new Factuality(
                stance.value(),
                certainty.value(),
                polarity.value(),
                tense.value(),
                modality.value(),
                List.of(
                        Decision.of("stance", stance),
                        Decision.of("certainty", certainty),
                        Decision.of("polarity", polarity),
                        Decision.of("tense", tense),
                        Decision.of("modality", modality)));
    }
}
