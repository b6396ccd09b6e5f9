package io.crosscheck.linking.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.encoding.WordPieces;
import io.crosscheck.encoding.Words;

/**
 * A pair as the network reads it: pieces, and for each piece which text it is of, whether its word has digits, and
 * whether the other text has the same word. The rules are those of the training scripts ({@code pairs/pieces.py}):
 * change both or none.
 */
record PairPieces(long[] ids, long[] kinds) {

    /** Where both texts are longer than this together, words are taken off the end of the longer one. */
    static final int MOST_PIECES = 160;

    private static final int SHARED = 1;
    private static final int WITH_DIGITS = 2;
    private static final int SECOND = 4;
    private static final int SIGNS_AROUND = 3;

    private record Word(List<Integer> pieces, boolean digits) {}

    static PairPieces of(TextPair pair, WordPieces vocabulary) {
        Deque<Word> first = words(pair.first(), vocabulary);
        Deque<Word> second = words(pair.second(), vocabulary);
        int firstSize = size(first);
        int secondSize = size(second);
        while (firstSize + secondSize > MOST_PIECES - SIGNS_AROUND) {
            if (firstSize >= secondSize) {
                firstSize -= first.removeLast().pieces().size();
            } else {
                secondSize -= second.removeLast().pieces().size();
            }
        }
        Builder builder = new Builder(firstSize + secondSize + SIGNS_AROUND);
        builder.put(WordPieces.BEGIN, 0);
        builder.put(first, second, 0);
        builder.put(WordPieces.BREAK, 0);
        builder.put(second, first, SECOND);
        builder.put(WordPieces.BREAK, SECOND);
        return new PairPieces(builder.ids, builder.kinds);
    }

    private static Deque<Word> words(String text, WordPieces vocabulary) {
        Words words = Words.of(text);
        List<Word> read = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            List<Integer> pieces = Arrays.stream(vocabulary.of(word)).boxed().toList();
            read.add(new Word(pieces, WordPieces.shape(word) == WordPieces.DIGITS));
        }
        return new ArrayDeque<>(read);
    }

    private static int size(Deque<Word> words) {
        return words.stream().mapToInt(w -> w.pieces().size()).sum();
    }

    private static final class Builder {

        private final long[] ids;
        private final long[] kinds;
        private int size;

        Builder(int length) {
            ids = new long[length];
            kinds = new long[length];
        }

        void put(Deque<Word> words, Deque<Word> others, int text) {
            Set<List<Integer>> shared = new HashSet<>();
            others.forEach(other -> shared.add(other.pieces()));
            for (Word word : words) {
                int kind = text + (word.digits() ? WITH_DIGITS : 0) + (shared.contains(word.pieces()) ? SHARED : 0);
                word.pieces().forEach(piece -> put(piece, kind));
            }
        }

        void put(int id, int kind) {
            ids[size] = id;
            kinds[size++] = kind;
        }
    }
}
