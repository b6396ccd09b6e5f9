package io.crosscheck.extraction.quantity;

import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/** What qualifies a number: "some", "more than", "up to" before it, "or so", "or more", "-plus" after it. */
final class Hedges {

    private static final int LONGEST = 4;

    private final Map<String, String> kinds = Lexicon.load("quantity/hedges").asMap();

    /**
     * What stands before a number.
     *
     * @param start index of its first token; the number's own where nothing qualifies it
     * @param between whether it announces a range
     */
    record Before(int start, boolean about, boolean low, boolean high, boolean between) {

        boolean any() {
            return about || low || high || between;
        }
    }

    /**
     * What stands after a number.
     *
     * @param end index past its last token; that of the number where nothing qualifies it
     */
    record After(int end, boolean about, boolean low, boolean high) {}

    /** The longest qualification that ends right before token {@code start}, not reaching before {@code free}. */
    Before before(TimedRow text, int start, int free) {
        if (start - 1 >= free && text.is(start - 1, "between")) {
            return new Before(start - 1, false, false, false, true);
        }
        for (int length = LONGEST; length >= 1; length--) {
            int from = start - length;
            String kind = from < free ? null : kinds.get(text.phrase(from, start));
            if (kind != null) {
                Before further = before(text, from, free);
                boolean about = kind.equals("about") || further.about();
                int begin = further.any() && !further.between() ? further.start() : from;
                return new Before(
                        begin,
                        about,
                        kind.equals("low") || further.low(),
                        kind.equals("high") || further.high(),
                        false);
            }
        }
        return new Before(start, false, false, false, false);
    }

    After after(TimedRow text, int i) {
        if (text.is(i, "or")) {
            boolean low = text.is(i + 1, "more") && !text.is(i + 2, "than") || text.is(i + 1, "above");
            boolean high = text.is(i + 1, "fewer") || text.is(i + 1, "less");
            boolean about = text.is(i + 1, "so");
            return new After(low || high || about ? i + 2 : i, about, low, high);
        }
        if (text.is(i, "+") && text.isClose(i)) {
            return new After(i + 1, false, true, false);
        }
        boolean joined = text.isDash(i) && text.isClose(i + 1);
        if (joined && text.is(i + 1, "plus")) {
            return new After(i + 2, false, true, false);
        }
        return joined && text.is(i + 1, "odd")
                ? new After(i + 2, true, false, false)
                : new After(i, false, false, false);
    }
}
