package io.crosscheck.query.claim;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a claim's content stands in its document's text.
 *
 * @param context the content, its cue and its sources with some words around them, verbatim
 * @param start where the context starts in the text
 * @param selectors for each span of the content its position, then its quotation
 */
public record Evidence(
        @Schema(description = "The passage with some words around it, verbatim.") String context,
        @Schema(description = "Where the context starts in the text.") int start,
        List<Selector> selectors) {

    private static final int MARGIN = 160;
    /** A source named further from the content than this is not in the context. */
    private static final int REACH = 300;

    private static final int QUOTE_MARGIN = 32;

    public Evidence {
        selectors = List.copyOf(selectors);
    }

    /**
     * The evidence at these spans.
     *
     * @param spans of the content, in text order, at least one
     * @param others what else the context should hold (the cue, the sources)
     */
    static Evidence of(String text, List<Span> spans, List<Span> others) {
        List<Selector> selectors = new ArrayList<>();
        int start = spans.get(0).start();
        int end = spans.get(0).end();
        for (Span span : spans) {
            selectors.add(new Selector.TextPosition(span.start(), span.end()));
            selectors.add(new Selector.TextQuote(
                    text.substring(span.start(), span.end()),
                    Excerpt.before(text, span.start(), QUOTE_MARGIN),
                    Excerpt.after(text, span.end(), QUOTE_MARGIN)));
            end = Math.max(end, span.end());
        }
        Span content = new Span(start, end);
        for (Span span : others) {
            if (span.end() > content.start() - REACH && span.start() < content.end() + REACH) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        Span context = Excerpt.around(text, new Span(start, end), MARGIN);
        return new Evidence(text.substring(context.start(), context.end()), context.start(), selectors);
    }
}
