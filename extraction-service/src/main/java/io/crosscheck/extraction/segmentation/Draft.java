package io.crosscheck.extraction.segmentation;

import java.util.List;

import io.crosscheck.extraction.annotation.Role;

/** The roles of an article's lines while they are being worked out. */
final class Draft {

    private final List<Line> lines;
    private final Role[] roles;
    private final String[] authors;
    private final String[] dates;
    private final boolean[] begins;
    private final boolean[] pasted;

    Draft(List<Line> lines) {
        this.lines = lines;
        roles = new Role[lines.size()];
        authors = new String[lines.size()];
        dates = new String[lines.size()];
        begins = new boolean[lines.size()];
        pasted = new boolean[lines.size()];
    }

    List<Line> lines() {
        return lines;
    }

    int size() {
        return lines.size();
    }

    Line line(int i) {
        return lines.get(i);
    }

    /** Null while open. */
    Role role(int i) {
        return roles[i];
    }

    boolean isOpen(int i) {
        return roles[i] == null;
    }

    /** What is left open is the article itself. */
    Role settled(int i) {
        return roles[i] == null ? Role.BODY : roles[i];
    }

    void set(int i, Role role) {
        roles[i] = role;
    }

    /** Gives lines {@code [from, to)} one role, as one segment of their own. */
    void setBlock(int from, int to, Role role, String author, String at) {
        for (int i = from; i < to; i++) {
            roles[i] = role;
            authors[i] = author;
            dates[i] = at;
            begins[i] = i == from;
        }
        if (to < lines.size()) {
            begins[to] = true;
        }
    }

    /** Marks lines {@code [from, to)}, within a comment, as an article pasted into it. */
    void paste(int from, int to) {
        for (int i = from; i < to; i++) {
            pasted[i] = true;
        }
    }

    boolean isPasted(int i) {
        return pasted[i];
    }

    String author(int i) {
        return authors[i];
    }

    String date(int i) {
        return dates[i];
    }

    /** Whether line {@code i} goes on with the segment of the line before it. */
    boolean continuesBefore(int i) {
        if (i == 0 || begins[i] || settled(i) != settled(i - 1)) {
            return false;
        }
        return switch (settled(i)) {
            case BODY, RELATED, BOILERPLATE, COMMENT, EMBEDDED_POST -> true;
            case UPDATE -> authors[i] == null
                    && dates[i] == null
                    && !lines.get(i).afterGap();
            default -> false;
        };
    }
}
