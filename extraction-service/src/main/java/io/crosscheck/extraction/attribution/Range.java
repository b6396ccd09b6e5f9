package io.crosscheck.extraction.attribution;

/**
 * Tokens of one sentence.
 *
 * @param from first token
 * @param to one past the last; greater than from
 */
record Range(int from, int to) {

    Range {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a range: [" + from + ", " + to + ")");
        }
    }

    boolean holds(int token) {
        return from <= token && token < to;
    }

    int size() {
        return to - from;
    }
}
