package io.crosscheck.linking.relation;

/**
 * A relation found between two things.
 *
 * @param turned whether it runs from the second to the first
 */
record Finding(Relation.Type type, Relation.Kind kind, String explanation, double confidence, boolean turned) {

    static Finding of(Relation.Type type, String explanation, double confidence) {
        return new Finding(type, null, explanation, confidence, false);
    }

    Finding turned(boolean turned) {
        return new Finding(type, kind, explanation, confidence, turned);
    }
}
