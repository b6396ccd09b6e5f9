package io.crosscheck.evaluation.text;

/** Kinds of characters that scoring tells apart. */
final class Signs {

    private Signs() {}

    /** Letters and digits of any script. */
    static boolean isAlphanumeric(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** What words are made of: letters, digits and underscores. */
    static boolean isWordPart(int codePoint) {
        return codePoint == '_' || isAlphanumeric(codePoint);
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\u0085';
    }
}
