package io.crosscheck.extraction.quotation;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/** Pairs the marks of one paragraph; one use each. */
final class Pairing {

    private final String text;
    private final Span block;
    private final List<Mark> marks;
    private final int longestRepair;
    private final List<Quotation> found = new ArrayList<>();
    private final int[] nextCertainClose;
    private int thread;
    private boolean leftOpen;
    private Mark open;
    private Mark inner;
    private int freeFrom;

    Pairing(String text, Span block, List<Mark> marks, int firstThread, int longestRepair) {
        this.text = text;
        this.block = block;
        this.marks = marks;
        this.thread = firstThread - 1;
        this.longestRepair = longestRepair;
        this.nextCertainClose = nextSingleClose();
        this.freeFrom = block.start();
    }

    List<Quotation> pair() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.single()) {
                single(i, mark);
            } else {
                doubled(mark);
            }
        }
        if (open != null && !open.single()) {
            leftOpen = true;
            add(open, block.end(), block.end(), false);
        }
        return found;
    }

    /** Whether the paragraph ends inside a quotation. */
    boolean leftOpen() {
        return leftOpen;
    }

    int lastThread() {
        return thread;
    }

    private void doubled(Mark mark) {
        if (open != null && open.single()) {
            nestDouble(mark);
        } else if (open == null) {
            if (mark.opens()) {
                open = mark;
            } else {
                repairOpening(mark);
            }
        } else if (mark.closes()) {
            close(mark);
        } else {
            breakOff(mark);
        }
    }

    /** A pair of double marks within single ones. */
    private void nestDouble(Mark mark) {
        if (inner == null && mark.opens()) {
            inner = mark;
        } else if (inner != null && mark.closes()) {
            addNested(inner, mark);
            inner = null;
        }
    }

    private void close(Mark mark) {
        add(open, mark.at(), mark.end(), true);
        open = null;
        inner = null;
        freeFrom = mark.end();
    }

    /** An opening mark while one is open: the first one was never closed, and ends before this one. */
    private void breakOff(Mark mark) {
        int end = mark.at();
        while (end > open.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        add(open, end, end, false);
        open = mark;
        inner = null;
        freeFrom = mark.at();
    }

    private void repairOpening(Mark mark) {
        int from = sentenceStart(mark.at());
        if (mark.at() - from > 1 && mark.at() - from <= longestRepair) {
            Span outer = new Span(from, mark.end());
            Span bare = trimmed(from, mark.at());
            if (bare != null) {
                found.add(new Quotation(outer, bare, ShapeReader.of(text, bare), false, ++thread, false));
            }
        }
        freeFrom = mark.end();
    }

    /** After the last end of a sentence or of a quotation before an offset. */
    private int sentenceStart(int before) {
        int i = before - 1;
        int floor = Math.max(freeFrom, before - longestRepair - 1);
        while (i > floor && (Character.isWhitespace(text.charAt(i - 1)) || ".!?,".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        while (i > floor) {
            boolean ends = Character.isWhitespace(text.charAt(i)) && ".!?".indexOf(text.charAt(i - 1)) >= 0;
            if (ends) {
                break;
            }
            i--;
        }
        while (i < before && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void single(int index, Mark mark) {
        if (open == null) {
            if (mark.opens() && nextCertainClose[index] >= 0) {
                open = mark;
            }
        } else if (open.single()) {
            if (mark.closes() && !possessive(index, mark)) {
                close(mark);
            }
        } else if (inner == null) {
            if (mark.opens() && nextCertainClose[index] >= 0) {
                inner = mark;
            }
        } else if (mark.closes() && !possessive(index, mark)) {
            addNested(inner, mark);
            inner = null;
        }
    }

    /** "the boys' toys" inside single marks: an s before, a word after, and a better closing mark to come. */
    private boolean possessive(int index, Mark mark) {
        boolean afterS = mark.at() > 0 && "sS".indexOf(text.charAt(mark.at() - 1)) >= 0;
        boolean wordFollows = mark.end() + 1 < block.end()
                && text.charAt(mark.end()) == ' '
                && Character.isLowerCase(text.charAt(mark.end() + 1));
        return afterS && wordFollows && nextCertainClose[index] >= 0;
    }

    /** For every mark the index of the next single mark that can close, before the next that can only open; or -1. */
    private int[] nextSingleClose() {
        int[] next = new int[marks.size()];
        int at = -1;
        for (int i = marks.size() - 1; i >= 0; i--) {
            next[i] = at;
            Mark mark = marks.get(i);
            if (mark.single()) {
                at = mark.closes() ? i : -1;
            }
        }
        return next;
    }

    private void addNested(Mark from, Mark to) {
        Span bare = trimmed(from.end(), to.at());
        if (bare != null) {
            Span outer = new Span(from.at(), to.end());
            found.add(new Quotation(outer, bare, ShapeReader.of(text, bare), true, ++thread, true));
        }
    }

    private void add(Mark from, int innerEnd, int outerEnd, boolean balanced) {
        Span bare = trimmed(from.end(), innerEnd);
        if (bare == null) {
            return;
        }
        Span outer = new Span(from.at(), outerEnd);
        found.add(new Quotation(outer, bare, ShapeReader.of(text, bare), balanced, ++thread, false));
    }

    private Span trimmed(int from, int to) {
        int s = from;
        int e = to;
        while (s < e && Character.isWhitespace(text.charAt(s))) {
            s++;
        }
        while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
            e--;
        }
        return s < e ? new Span(s, e) : null;
    }
}
