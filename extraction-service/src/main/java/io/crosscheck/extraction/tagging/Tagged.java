package io.crosscheck.extraction.tagging;

import io.crosscheck.extraction.annotation.Span;

/**
 * A span of words that the tagger labels.
 *
 * @param first number of its first word in the text
 * @param last number of its last word
 * @param label without its B or I; empty for heads of one kind
 * @param score mean probability of the label over the span's words, in [0, 1]
 */
public record Tagged(Span span, int first, int last, String label, double score) {}
