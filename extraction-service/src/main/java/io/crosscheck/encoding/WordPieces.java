package io.crosscheck.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts words into the pieces of a vocabulary, greedily the longest first (Wu et al. 2016), as BERT's uncased models
 * do. What casing said is kept as a shape. Thread-safe.
 */
public final class WordPieces {

    public static final int UNKNOWN = 100;
    public static final int BEGIN = 101;
    public static final int BREAK = 102;

    /** Shape of what has no letters, and of the pieces between lines. */
    public static final int OTHER = 1;

    /** Shape of what has a digit. */
    public static final int DIGITS = 5;

    private static final int LOWER = 0;
    private static final int TITLE = 2;
    private static final int CAPITALS = 3;
    private static final int MIXED = 4;
    private static final int LONGEST_WORD = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private final Map<String, Integer> ids = new HashMap<>();

    /** @param vocabulary pieces in the order of their ids */
    public WordPieces(List<String> vocabulary) {
        for (String piece : vocabulary) {
            ids.put(piece, ids.size());
        }
    }

    /** Ids of the pieces of a word, at least one. */
    public int[] of(String word) {
        if (word.length() > LONGEST_WORD) {
            return new int[] {UNKNOWN};
        }
        String plain = withoutMarks(word.toLowerCase(Locale.ROOT));
        int[] pieces = new int[Math.max(1, plain.length())];
        int count = 0;
        int start = 0;
        while (start < plain.length()) {
            int end = plain.length();
            Integer id = null;
            while (end > start && id == null) {
                id = ids.get((start == 0 ? "" : "##") + plain.substring(start, end));
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                return new int[] {UNKNOWN};
            }
            pieces[count++] = id;
            start = end;
        }
        return count == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(pieces, count);
    }

    private static String withoutMarks(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        return ascii
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /** What the word's casing looks like, one of six. */
    public static int shape(String word) {
        int letters = 0;
        int upper = 0;
        boolean first = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                return DIGITS;
            }
            if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c);
                first |= letters == 0 && capital;
                letters++;
                upper += capital ? 1 : 0;
            }
        }
        if (letters == 0) {
            return OTHER;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == letters) {
            return letters == 1 ? TITLE : CAPITALS;
        }
        return first && upper == 1 ? TITLE : MIXED;
    }
}
