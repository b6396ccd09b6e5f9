/** Checks a sentence: which propositions of the store support, refine or contradict it. */
package io.crosscheck.query.check;
