package io.crosscheck.evaluation.attribution;

/** The parts of an attribution. */
enum Part {
    SOURCE,
    CUE,
    CONTENT
}
