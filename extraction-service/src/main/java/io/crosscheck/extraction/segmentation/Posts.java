package io.crosscheck.extraction.segmentation;

import io.crosscheck.extraction.annotation.Role;

/** Posts of social media that stand within an article, told by the signature under them. */
final class Posts {

    /** Longer than any post was, signature and links included. */
    private static final int LONGEST = 700;

    private Posts() {}

    static void find(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Patterns.Signature signature = Patterns.signature(draft.line(i));
            if (signature != null) {
                int from = signature.start() > 0 ? i : firstLine(draft, i);
                draft.setBlock(from, i + 1, Role.EMBEDDED_POST, signature.author(), signature.at());
            }
        }
    }

    /** The post's first line: the one before its signature, and those before that which look like a post's. */
    private static int firstLine(Draft draft, int signature) {
        int from = signature;
        if (from > 0 && draft.role(from - 1) != Role.EMBEDDED_POST) {
            from--;
        }
        while (from > 0
                && !draft.line(from).afterGap()
                && draft.role(from - 1) != Role.EMBEDDED_POST
                && draft.line(signature).end() - draft.line(from - 1).start() < LONGEST
                && (goesOn(draft.line(from)) || isPostLike(draft.line(from - 1)))) {
            from--;
        }
        return from;
    }

    private static boolean goesOn(Line line) {
        return line.text().startsWith("http")
                || line.text().startsWith("pic.")
                || line.text().startsWith("#");
    }

    private static boolean isPostLike(Line line) {
        String text = line.text();
        return text.startsWith("@")
                || text.startsWith("#")
                || text.contains(" #")
                || text.contains("https://t.co/")
                || text.startsWith("BREAKING")
                || text.startsWith("JUST IN")
                || text.startsWith("THREAD");
    }
}
