package io.crosscheck.evaluation.pairs;

import io.crosscheck.linking.comparison.TextPair;

/** A pair of a corpus and the label it has there, among the labels of its set. */
record LabelledPair(String id, TextPair texts, String label) {}
