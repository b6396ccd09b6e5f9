package io.crosscheck.encoding;

import java.util.Arrays;

/**
 * The words of a text as the trained models read them: runs of letters, digits and combining marks; every other sign
 * that is not blank is a word by itself. The rules are those of the training scripts ({@code pieces.py}): change both
 * or none.
 */
public final class Words {

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    public static Words of(String text) {
        Words words = new Words(text);
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isOfWord(c)) {
                start = start < 0 ? i : start;
            } else {
                if (start >= 0) {
                    words.add(start, i);
                    start = -1;
                }
                if (isSign(c)) {
                    words.add(i, next);
                }
            }
            i = next;
        }
        if (start >= 0) {
            words.add(start, text.length());
        }
        return words;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSign(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    public int size() {
        return size;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    public String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The first word that ends behind this offset; {@link #size} if there is none. */
    public int after(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a line ends between this word and the one before. */
    public boolean beginsLine(int word) {
        if (word == 0) {
            return true;
        }
        for (int i = ends[word - 1]; i < starts[word]; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
