package io.crosscheck.extraction.tagging;

import java.util.Arrays;

/**
 * Pieces the model reads at once.
 *
 * @param ids of the pieces
 * @param shapes of the words the pieces belong to
 * @param from first word
 * @param first position of the first piece of each word from {@code from} on
 */
record Window(long[] ids, long[] shapes, int from, int[] first) {

    /** Windows of the same pieces get the same scores, wherever their words stand. */
    record Key(long[] ids, long[] shapes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(ids, key.ids) && Arrays.equals(shapes, key.shapes);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(ids) + Arrays.hashCode(shapes);
        }
    }

    Key key() {
        return new Key(ids, shapes);
    }
}
