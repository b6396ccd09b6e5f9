package io.crosscheck.extraction.text;

/** Which characters are which kind of sign, in one place. */
public final class Characters {

    private Characters() {}

    public static boolean isDoubleQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || c == '\u00BB';
    }

    /** A sign that may be a single quotation mark or an apostrophe. */
    public static boolean isSingleQuote(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201B' || c == '\u02BC' || c == '`';
    }

    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    public static boolean isQuote(char c) {
        return isDoubleQuote(c) || isSingleQuote(c);
    }

    public static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    public static boolean isClosingBracket(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    public static boolean isOpeningBracket(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    /** White space of any kind, no-break and zero-width signs and byte order marks included. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u0085'
                || c == '\u2060'
                || c == '\u0000';
    }

    public static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000C';
    }

    /** Whether a word may go on with this code point: letters, digits, combining marks, joiners, lone surrogates. */
    static boolean isWordPart(int codePoint) {
        if (Character.isLetterOrDigit(codePoint) || codePoint == '_' || codePoint == 0x200D || codePoint == 0xAD) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.SURROGATE;
    }

    static boolean startsUpper(CharSequence text, int at) {
        return Character.isUpperCase(Character.codePointAt(text, at))
                || Character.isTitleCase(Character.codePointAt(text, at));
    }
}
