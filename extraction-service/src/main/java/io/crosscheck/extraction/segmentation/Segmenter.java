package io.crosscheck.extraction.segmentation;

import java.util.List;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

/**
 * Tells the regions of an article apart: what the outlet reports, and what merely stands on its page. Works on lines:
 * first what a line's own words give away, then posts, readers' comments, what stands above the article, headings and
 * teasers within it; what is left is the article's body. Every character that is not blank lies in a segment.
 */
public final class Segmenter {

    private final Patterns patterns = new Patterns();
    private final Headings headings = new Headings(new Relevance());

    /**
     * The segments of a text in text order, a parent before its children.
     *
     * @param title the headline as the outlet gives it, or null
     */
    public List<Segment> segment(String text, String title) {
        Draft draft = new Draft(Line.of(text));
        byOwnWords(draft);
        Posts.find(draft);
        Comments.find(draft);
        headings.above(draft, title);
        headings.within(draft);
        return new Assembly(text, draft).segments();
    }

    private void byOwnWords(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.isOpen(i)) {
                continue;
            }
            Line line = draft.line(i);
            Role role = patterns.roleOf(line);
            if (role == Role.UPDATE) {
                update(draft, i);
            } else if (role == Role.RELATED) {
                teasers(draft, i);
            } else if (role != null) {
                draft.set(i, role);
            }
        }
    }

    /** An editor's note is a paragraph; where only its label has the line, the lines after it. */
    private static void update(Draft draft, int i) {
        int to = i + 1;
        if (draft.line(i).words() <= 6) {
            while (to < draft.size() && (to == i + 1 || !draft.line(to).afterGap())) {
                to++;
            }
        }
        String at = Patterns.update(draft.line(i));
        draft.setBlock(i, to, Role.UPDATE, null, at == null || at.isEmpty() ? null : at);
    }

    /** "Read more: ...", and the titles that follow where it is a heading. */
    private static void teasers(Draft draft, int i) {
        draft.set(i, Role.RELATED);
        boolean heading = draft.line(i).words() <= 3;
        for (int j = i + 1; heading && j < draft.size() && draft.line(j).isTitleLike(25); j++) {
            draft.set(j, Role.RELATED);
        }
    }
}
