package io.crosscheck.evaluation.attribution;

import java.util.Locale;

/** The parts of an attribution. */
enum Part {
    SOURCE,
    CUE,
    CONTENT;

    /** As a reader calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
