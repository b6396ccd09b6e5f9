package io.crosscheck.extraction.attribution;

/** Reads what stands before a report's first sentence without belonging to it: "HALDEN, Nov 6 (Northline) -". */
final class LeadIn {

    private static final int LONGEST = 14;
    private static final int LONGEST_BRACKET = 6;

    private LeadIn() {}

    /** How many tokens of the line it takes up; 0 if there is none. */
    static int length(Line line) {
        int open = opening(line);
        int close = open < 0 ? -1 : closing(line, open);
        if (close < 0) {
            return 0;
        }
        int next = close + 1;
        if (line.is(next, "-", "--", "\u2013", "\u2014")) {
            return opens(line, next + 1) ? next + 1 : 0;
        }
        return opens(line, next) && (open == 0 || shouted(line)) ? next : 0;
    }

    /** The bracket, where nothing but a place and a date stands before it. */
    private static int opening(Line line) {
        for (int i = 0; i < line.size() && i < LONGEST; i++) {
            if (line.is(i, "(")) {
                return i;
            }
            boolean placeOrDate = line.capitalised(i) || line.tagged(i, "NUM") || line.is(i, ",", ".", "/", "-");
            if (!placeOrDate || line.mark(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The end of the bracket, where it holds nothing but a name. */
    private static int closing(Line line, int open) {
        for (int i = open + 1; i < line.size() && i <= open + LONGEST_BRACKET; i++) {
            if (line.is(i, ")")) {
                return i > open + 1 ? i : -1;
            }
            if (!line.capitalised(i) && !line.is(i, "/", "-", "&", ".")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean opens(Line line, int i) {
        return i + 1 < line.size() && (line.capitalised(i) || line.mark(i) || line.tagged(i, "NUM"));
    }

    /** Whether the first word is in capitals, as the place of a dateline is. */
    private static boolean shouted(Line line) {
        String first = line.token(0).text();
        return first.length() > 2 && first.chars().noneMatch(Character::isLowerCase);
    }
}
