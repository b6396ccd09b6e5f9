package io.crosscheck.extraction.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;

/**
 * Pairs the quotation marks of every paragraph, in one pass. A quotation left open at the end of a paragraph goes on
 * where the next paragraph of the segment opens one again; otherwise its end is the paragraph's. A closing mark
 * without an opening one is read as closing what began at the last sentence end before it.
 */
public final class QuotationFinder {

    /** Longer stray quotations than this are broken text rather than speech. */
    private static final int LONGEST_REPAIR = 1200;

    /** In text order; of one start, the outer first. */
    public List<Quotation> find(String text, List<Sentence> sentences) {
        List<Quotation> found = new ArrayList<>();
        int thread = 0;
        boolean open = false;
        String lastSegment = null;
        for (Span block : blocks(sentences)) {
            String segment = segmentAt(block, sentences);
            List<Mark> marks = new MarkScanner(text, block.start(), block.end()).scan();
            boolean reopens = open && segment.equals(lastSegment) && startsOpen(text, block, marks);
            Pairing pairing = new Pairing(text, block, marks, ++thread, LONGEST_REPAIR);
            List<Quotation> here = pairing.pair();
            if (reopens && !here.isEmpty() && !found.isEmpty()) {
                int carried = lastOuter(found).thread();
                here.set(0, here.get(0).inThread(carried));
            }
            thread = Math.max(thread, pairing.lastThread());
            found.addAll(here);
            open = pairing.leftOpen();
            lastSegment = segment;
        }
        found.sort(Comparator.comparingInt((Quotation q) -> q.outer().start())
                .thenComparing(q -> -q.outer().end()));
        return found;
    }

    private static Quotation lastOuter(List<Quotation> found) {
        for (int i = found.size() - 1; i > 0; i--) {
            if (!found.get(i).nested()) {
                return found.get(i);
            }
        }
        return found.get(0);
    }

    private static boolean startsOpen(String text, Span block, List<Mark> marks) {
        return !marks.isEmpty()
                && marks.get(0).opens()
                && text.substring(block.start(), marks.get(0).at()).isBlank();
    }

    /** Paragraphs within segments, as runs of sentences. */
    private static List<Span> blocks(List<Sentence> sentences) {
        List<Span> blocks = new ArrayList<>();
        Sentence last = null;
        for (Sentence s : sentences) {
            boolean same = last != null
                    && last.paragraph() == s.paragraph()
                    && last.segment().equals(s.segment())
                    && s.start() >= last.end();
            if (same) {
                int i = blocks.size() - 1;
                blocks.set(i, new Span(blocks.get(i).start(), s.end()));
            } else {
                blocks.add(s.span());
            }
            last = s;
        }
        return blocks;
    }

    private static String segmentAt(Span block, List<Sentence> sentences) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (sentences.get(mid).start() <= block.start()) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return sentences.get(low).segment().id();
    }
}
