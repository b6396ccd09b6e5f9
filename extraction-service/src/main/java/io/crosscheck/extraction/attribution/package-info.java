/**
 * Finds who puts what forward, on whose word, in stages that can be replaced one by one: cues, then what each puts
 * forward, then sources and recipients, then the paths they form.
 */
package io.crosscheck.extraction.attribution;
