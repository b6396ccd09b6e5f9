package io.crosscheck.linking.comparison;

import java.util.Objects;

/** Two texts to compare, a sentence or two each. */
public record TextPair(String first, String second) {

    public TextPair {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
    }

    /** The same the other way round. */
    public TextPair turned() {
        return new TextPair(second, first);
    }
}
