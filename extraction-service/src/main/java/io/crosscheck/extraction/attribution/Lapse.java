package io.crosscheck.extraction.attribution;

import java.util.Set;

/** Recognises how long after another happening something was: "a day after", "just two weeks before". */
public final class Lapse {

    private static final Set<String> UNITS = Set.of(
            "moments", "minutes", "hour", "hours", "day", "days", "night", "week", "weeks", "month", "months", "year",
            "years", "decade", "decades", "season", "seasons");
    private static final Set<String> ABOUT =
            Set.of("just", "only", "about", "nearly", "almost", "barely", "more", "less", "than", "some", "over");
    private static final Set<String> AMOUNTS =
            Set.of("a", "an", "one", "the", "few", "several", "couple", "of", "many");

    private Lapse() {}

    static boolean startsAt(Line line, int from) {
        return end(line, from) > from;
    }

    /** One past such words that begin at a token, or that token if none do. */
    public static int end(Line line, int from) {
        int i = from;
        while (ABOUT.contains(line.word(i))) {
            i++;
        }
        while (AMOUNTS.contains(line.word(i)) || line.tagged(i, "NUM")) {
            i++;
        }
        return UNITS.contains(line.word(i)) && line.is(i + 1, "after", "before") ? i + 2 : from;
    }

    /** Whether a token is the "after" of such words. */
    static boolean joins(Line line, int i) {
        return line.is(i, "after", "before") && UNITS.contains(line.word(i - 1));
    }
}
