/** Scores what linking finds in a set of reports against a careful reader's annotation of them. */
package io.crosscheck.evaluation.graph;
