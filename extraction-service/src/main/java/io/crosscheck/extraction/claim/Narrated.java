package io.crosscheck.extraction.claim;

import io.crosscheck.extraction.annotation.Span;

/**
 * Something the outlet asserts in its own voice.
 *
 * @param line number of its sentence
 * @param rule what found it
 */
record Narrated(int line, Span content, String rule, double score) {}
