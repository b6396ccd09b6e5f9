/**
 * Finds what stands in quotation marks, on the text alone: pairs the marks, repairs broken ones for the analysis
 * (never in the text), and follows quotations over paragraphs.
 */
package io.crosscheck.extraction.quotation;
