package io.crosscheck.linking.comparison;

import java.util.Objects;

/** Two texts to compare, a sentence or two each. */
public record TextPair(String first, String second) {

    public TextPair {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
    }

    /** The two in the order of their characters, so that a pair is one whichever comes first. */
    public static TextPair ordered(String one, String other) {
        return one.compareTo(other) <= 0 ? new TextPair(one, other) : new TextPair(other, one);
    }

    /** The same the other way round. */
    public TextPair turned() {
        return new TextPair(second, first);
    }
}
