package io.crosscheck.evaluation.entities;

import io.crosscheck.extraction.annotation.Span;

/**
 * A name that an annotator marked.
 *
 * @param entity what it names, the same in all documents
 */
record MarkedName(String document, Span span, String text, String entity) {}
