package io.crosscheck.linking.text;

/**
 * A word or number of a text.
 *
 * @param start first UTF-16 code unit in the document's text
 * @param text as it stands
 * @param lower in lower case, with a plain apostrophe, without a possessive ending
 * @param stem Porter's stem of {@code lower}; numbers and abbreviations are their own
 */
public record Word(int start, int end, String text, String lower, String stem) {

    public boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean number() {
        return Character.isDigit(text.codePointAt(0));
    }
}
