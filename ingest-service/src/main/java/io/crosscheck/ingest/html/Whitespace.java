package io.crosscheck.ingest.html;

/** White space as HTML shows it. */
final class Whitespace {

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Runs of space, no-break space included, as one space; none at the ends; no control characters, no halves of a
     * pair.
     */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                pending = true;
            } else {
                if (pending && !out.isEmpty()) {
                    out.append(' ');
                }
                pending = false;
                out.append(isHalf(text, i) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    /** Whether a surrogate stands here without its other half, as an escape in a page can put it. */
    private static boolean isHalf(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private Whitespace() {}
}
