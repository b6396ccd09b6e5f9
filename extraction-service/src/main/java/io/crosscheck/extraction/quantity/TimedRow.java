package io.crosscheck.extraction.quantity;

import java.util.List;

import io.crosscheck.extraction.text.Token;
import io.crosscheck.extraction.text.TokenRow;

/** The tokens of a sentence, of which some lie in time expressions and count nothing. */
final class TimedRow extends TokenRow {

    private final boolean[] timed;

    /** @param timed for each token whether it lies in a time expression */
    TimedRow(List<Token> tokens, boolean[] timed) {
        super(tokens);
        this.timed = timed;
    }

    boolean isTimed(int i) {
        return has(i) && timed[i];
    }
}
