package io.crosscheck.linking.relation;

import java.util.List;

/**
 * A relation found between two things.
 *
 * @param turned whether it runs from the second to the first
 * @param decidedBy what kinds of evidence decided
 */
record Finding(
        Relation.Type type,
        Relation.Kind kind,
        String explanation,
        double confidence,
        boolean turned,
        List<String> decidedBy) {

    static final String QUANTITIES = "quantities";
    static final String POLARITY = "polarity";
    static final String MODALITY = "modality";
    static final String TIME = "time";
    static final String PARTICIPANTS = "participants";
    static final String WORDS = "words";
    static final String REVISIONS = "revisions";
    static final String SPEAKER = "speaker";
    static final String JUDGEMENT = "judgement";

    Finding {
        decidedBy = List.copyOf(decidedBy);
    }

    static Finding of(Relation.Type type, String explanation, double confidence, String... decidedBy) {
        return new Finding(type, null, explanation, confidence, false, List.of(decidedBy));
    }

    static Finding contradiction(Relation.Kind kind, String explanation, double confidence, String... decidedBy) {
        return new Finding(Relation.Type.CONTRADICTS, kind, explanation, confidence, false, List.of(decidedBy));
    }

    Finding turned(boolean turned) {
        return new Finding(type, kind, explanation, confidence, turned, decidedBy);
    }
}
