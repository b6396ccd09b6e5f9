package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Tagged;

/**
 * Cuts a tagged content where two reports run together: {@code told him it was "likely to open". And we shall wait"}. A
 * content that begins in the outlet's words and ends its sentence with a quotation does not go on in the next one.
 */
final class RunTogether {

    private final Page page;

    RunTogether(Page page) {
        this.page = page;
    }

    /** The content in text order, in one piece where nothing is to be cut. */
    List<Tagged> cut(Tagged content) {
        List<Tagged> cuts = new ArrayList<>();
        Tagged rest = content;
        for (int l = page.lineAt(content.span().start()); l + 1 < page.lines().size(); l++) {
            Line line = page.lines().get(l);
            int next = page.lines().get(l + 1).sentence().start();
            if (next >= content.span().end()) {
                break;
            }
            if (closes(line, rest.span())) {
                int words = line.size() - line.tokenAt(rest.span().start());
                cuts.add(
                        part(rest, rest.span().start(), line.sentence().end(), rest.first(), rest.first() + words - 1));
                rest = part(rest, next, rest.span().end(), rest.first() + words, rest.last());
            }
        }
        cuts.add(rest);
        return cuts;
    }

    private static Tagged part(Tagged content, int start, int end, int first, int last) {
        return new Tagged(new Span(start, end), first, Math.max(first, last), content.label(), content.score());
    }

    private boolean closes(Line line, Span content) {
        int last = line.size() - 1;
        while (last > 0 && line.sign(last) && !line.mark(last)) {
            last--;
        }
        int quotation = line.quotation(last);
        if (!line.mark(last) || quotation < 0) {
            return false;
        }
        Quotation quoted = page.quotations().get(quotation);
        return quoted.outer().end() <= line.sentence().end() && quoted.inner().start() > content.start() + 1;
    }
}
