package io.crosscheck.extraction.segmentation;

import java.util.List;
import java.util.Locale;

import io.crosscheck.extraction.annotation.Role;

/**
 * Readers' comments: what follows a heading that announces them, or the list of bullets above an invitation to comment.
 * An article that a reader pasted into a comment is marked as such.
 */
final class Comments {

    private static final List<String> REPORTING = List.of(
            " said",
            " says",
            " told ",
            " according to",
            " announced",
            " confirmed",
            " described",
            " reported",
            " added",
            " stated");

    /** A comment that introduces a thread is short. */
    private static final int LONGEST_OPENER = 30;

    private Comments() {}

    static void find(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (Patterns.isComments(draft.line(i)) && i > 0 && draft.isOpen(i)) {
                draft.set(i, Role.BOILERPLATE);
                readItems(draft, i + 1, endOfComments(draft, i + 1));
            }
        }
        for (int i = 2; i < draft.size(); i++) {
            if (invites(draft, i)) {
                listAbove(draft, i);
            }
        }
    }

    private static boolean invites(Draft draft, int i) {
        String lower = draft.line(i).text().toLowerCase(Locale.ROOT);
        return draft.role(i) == Role.BOILERPLATE && (lower.contains("comment") || lower.contains("reply"));
    }

    private static int endOfComments(Draft draft, int from) {
        int to = from;
        while (to < draft.size() && draft.role(to) != Role.RELATED) {
            to++;
        }
        return to;
    }

    /** The list of bullets that ends right above line {@code end}, with the line that opens the thread. */
    private static void listAbove(Draft draft, int end) {
        int first = -1;
        int bullets = 0;
        for (int i = end - 1; i >= 0 && (draft.isOpen(i) || draft.role(i) == Role.BOILERPLATE); i--) {
            if (draft.line(i).hasBullet()) {
                first = i;
                bullets++;
            }
        }
        if (bullets < 2 || !listIsContiguous(draft, first, end)) {
            return;
        }
        readItems(draft, first, end);
        int opener = first - 1;
        if (opener > 0 && draft.isOpen(opener) && draft.line(opener).afterGap() && isOpener(draft.line(opener))) {
            draft.setBlock(opener, first, Role.COMMENT, null, null);
        }
    }

    /** Within a list, lines without a bullet are indented. */
    private static boolean listIsContiguous(Draft draft, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!draft.line(i).hasBullet()
                    && draft.line(i).indent() <= draft.line(first).indent() / 2
                    && draft.line(first).indent() > 0) {
                return false;
            }
            if (!draft.line(i).hasBullet() && draft.line(first).indent() == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpener(Line line) {
        String lower = line.text().toLowerCase(Locale.ROOT);
        return line.words() <= LONGEST_OPENER
                && (lower.contains("...")
                        || lower.contains("link")
                        || lower.contains("for those")
                        || lower.contains("thoughts")
                        || lower.contains("what do you")
                        || lower.contains("discuss"));
    }

    private static void readItems(Draft draft, int from, int to) {
        int item = from;
        while (item < to) {
            int next = item + 1;
            while (next < to && !beginsItem(draft, next, draft.line(item).hasBullet())) {
                next++;
            }
            if (draft.role(item) != Role.BOILERPLATE) {
                draft.setBlock(item, next, Role.COMMENT, null, null);
                if (isNews(draft, item + 1, next)) {
                    draft.paste(item + 1, next);
                }
            }
            item = next;
        }
    }

    private static boolean beginsItem(Draft draft, int i, boolean inList) {
        boolean boilerplate =
                draft.role(i) == Role.BOILERPLATE && !draft.line(i).hasBullet();
        return boilerplate
                || (inList ? draft.line(i).hasBullet() : draft.line(i).afterGap());
    }

    /** Several paragraphs that report what others said are no longer the reader's own words. */
    private static boolean isNews(Draft draft, int from, int to) {
        int reporting = 0;
        for (int i = from; i < to; i++) {
            String text = draft.line(i).text();
            if (draft.line(i).words() > 12 && REPORTING.stream().anyMatch(text::contains)) {
                reporting++;
            }
        }
        return to - from >= 3 && reporting >= 2;
    }
}
