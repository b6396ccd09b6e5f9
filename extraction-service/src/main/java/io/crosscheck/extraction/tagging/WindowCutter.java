package io.crosscheck.extraction.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.encoding.WordPieces;
import io.crosscheck.encoding.Words;
import io.crosscheck.extraction.annotation.Span;

/**
 * Cuts a text into windows of consecutive sentences, of up to 256 pieces, so that a source in the sentence before is
 * seen. A line break becomes a piece of its own. No sentence is torn that fits into a window. The rules are those of
 * the training scripts ({@code windows.py}). One use.
 */
final class WindowCutter {

    static final int MOST_PIECES = 256;

    private final Words words;
    private final WordPieces wordPieces;
    private final Map<String, int[]> known = new HashMap<>();
    private final List<Window> windows = new ArrayList<>();

    private final long[] ids = new long[MOST_PIECES];
    private final long[] shapes = new long[MOST_PIECES];
    private final int[] first = new int[MOST_PIECES];
    private int size;
    private int count;
    private int from;

    WindowCutter(Words words, WordPieces wordPieces) {
        this.words = words;
        this.wordPieces = wordPieces;
    }

    /** @param sentences in text order; what lies between them goes with the one before */
    List<Window> cut(List<Span> sentences) {
        begin(0);
        int word = 0;
        for (int s = 1; s <= sentences.size(); s++) {
            int next = s == sentences.size()
                    ? words.size()
                    : words.after(sentences.get(s).start());
            add(word, Math.max(word, next));
            word = Math.max(word, next);
        }
        add(word, words.size());
        finish();
        return windows;
    }

    private void add(int start, int end) {
        if (start == end) {
            return;
        }
        int length = 0;
        for (int word = start; word < end && length < MOST_PIECES; word++) {
            length += pieces(word).length + (words.beginsLine(word) ? 1 : 0);
        }
        if (count > 0 && size + length > MOST_PIECES - 1) {
            finish();
            begin(start);
        }
        for (int word = start; word < end; word++) {
            int[] pieces = pieces(word);
            if (count > 0 && size + pieces.length + 1 > MOST_PIECES - 1) {
                finish();
                begin(word);
            }
            if (count > 0 && words.beginsLine(word)) {
                put(WordPieces.BREAK, WordPieces.OTHER);
            }
            first[count++] = size;
            int shape = WordPieces.shape(words.word(word));
            for (int piece : pieces) {
                put(piece, shape);
            }
        }
    }

    private int[] pieces(int word) {
        return known.computeIfAbsent(words.word(word), wordPieces::of);
    }

    private void begin(int word) {
        size = 0;
        count = 0;
        from = word;
        put(WordPieces.BEGIN, WordPieces.OTHER);
    }

    private void finish() {
        if (count > 0) {
            put(WordPieces.BREAK, WordPieces.OTHER);
            windows.add(new Window(
                    Arrays.copyOf(ids, size), Arrays.copyOf(shapes, size), from, Arrays.copyOf(first, count)));
        }
    }

    private void put(int id, int shape) {
        ids[size] = id;
        shapes[size++] = shape;
    }
}
