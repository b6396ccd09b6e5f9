/**
 * What extraction says about a text, as the wire contract names it: immutable records, no logic of extraction.
 *
 * <p>All offsets are UTF-16 code units into the stored text, end-exclusive. Every span's text equals the stored
 * text at its offsets.
 */
package io.crosscheck.extraction.annotation;
