package io.crosscheck.extraction.claim;

import java.util.Comparator;

import io.crosscheck.extraction.annotation.Claim;

/** A claim with what decided it. */
record Explained(Claim claim, Explanation explanation) {

    static final Comparator<Explained> IN_TEXT_ORDER = Comparator.comparingInt(
                    (Explained e) -> e.claim().content().spans().get(0).start())
            .thenComparing(e -> -e.claim().content().cover().end())
            .thenComparing(e -> e.claim().id());
}
