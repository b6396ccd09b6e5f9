package io.crosscheck.extraction.segmentation;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

import static io.crosscheck.extraction.text.Characters.isBlank;

/** Makes segments of lines and their roles. */
final class Assembly {

    private final String text;
    private final Draft draft;
    private final List<Segment> segments = new ArrayList<>();

    Assembly(String text, Draft draft) {
        this.text = text;
        this.draft = draft;
    }

    List<Segment> segments() {
        int from = 0;
        while (from < draft.size()) {
            int to = from + 1;
            while (to < draft.size() && draft.continuesBefore(to)) {
                to++;
            }
            block(from, to);
            from = to;
        }
        return segments;
    }

    private void block(int from, int to) {
        int start = draft.line(from).start();
        int end = draft.line(to - 1).end();
        Role role = draft.settled(from);
        if (role == Role.BODY) {
            body(from, to);
            return;
        }
        Segment segment = add(null, start, end, role, draft.author(from), draft.date(from));
        if (role == Role.EMBEDDED_POST) {
            addresses(segment);
        } else if (role == Role.COMMENT) {
            pasted(segment, from, to);
        }
    }

    /** Body lines, with the datelines that some of them begin with split off. */
    private void body(int from, int to) {
        int start = draft.line(from).start();
        for (int i = from; i < to; i++) {
            Line line = draft.line(i);
            int dateline = line.hasBullet() ? 0 : Patterns.dateline(line);
            if (dateline > 0) {
                if (i > from) {
                    add(null, start, draft.line(i - 1).end(), Role.BODY, null, null);
                }
                add(null, line.start(), line.start() + dateline, Role.DATELINE, null, null);
                start = line.start() + dateline;
                while (isBlank(text.charAt(start))) {
                    start++;
                }
            }
        }
        add(null, start, draft.line(to - 1).end(), Role.BODY, null, null);
    }

    /** Links within a post are nobody's words. */
    private void addresses(Segment post) {
        int at = post.start();
        while (at < post.end()) {
            int stop = at;
            while (stop < post.end() && !isBlank(text.charAt(stop)) && text.charAt(stop) != '\u2014') {
                stop++;
            }
            if (text.startsWith("pic.twitter.com/", at)
                    || text.startsWith("https://", at)
                    || text.startsWith("http://", at)) {
                add(post.id(), at, stop, Role.BOILERPLATE, null, null);
            }
            at = stop + 1;
        }
    }

    private void pasted(Segment comment, int from, int to) {
        int first = from;
        while (first < to && !draft.isPasted(first)) {
            first++;
        }
        if (first == to) {
            return;
        }
        int last = first;
        while (last < to && draft.isPasted(last)) {
            last++;
        }
        Segment article = add(
                comment.id(), draft.line(first).start(), draft.line(last - 1).end(), Role.PASTED_ARTICLE, null, null);
        for (int i = first; i < last; i++) {
            if (draft.line(i).isTitleLike(8)) {
                add(article.id(), draft.line(i).start(), draft.line(i).end(), Role.SUBHEAD, null, null);
            }
        }
    }

    private Segment add(String parent, int start, int end, Role role, String author, String at) {
        Segment segment = new Segment("s" + (segments.size() + 1), parent, start, end, role, author, at);
        segments.add(segment);
        return segment;
    }
}
