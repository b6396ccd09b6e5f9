package io.crosscheck.extraction.quotation;

import io.crosscheck.extraction.annotation.Span;

/**
 * A stretch of one paragraph in quotation marks.
 *
 * @param outer with its marks
 * @param inner without them and without the space at its edges
 * @param balanced false where a mark is missing in the text and its place was inferred
 * @param thread the same number for the paragraphs of one quotation that reopens without closing
 * @param nested whether it lies inside another quotation
 */
public record Quotation(Span outer, Span inner, Shape shape, boolean balanced, int thread, boolean nested) {

    Quotation inThread(int other) {
        return new Quotation(outer, inner, shape, balanced, other, nested);
    }
}
