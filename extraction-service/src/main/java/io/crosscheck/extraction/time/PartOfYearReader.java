package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads quarters and halves of years ("the third quarter of 2030", "Q3", "the first half of the year"), seasons and
 * fiscal years. Seasons lie in other months on the other half of the earth, and fiscal years begin where the firm
 * likes: they resolve no further than the year that is named.
 */
final class PartOfYearReader {

    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter", "fall");
    private static final Set<String> WHICH = Set.of("last", "next", "this", "past", "coming");

    private PartOfYearReader() {}

    /** The expression that begins at token {@code i}, or null. */
    static Expression read(TokenRow words, int i) {
        String word = words.lower(i);
        if (word.equals("fiscal") || word.equals("fy")) {
            return fiscal(words, i);
        }
        if (word.length() == 2 && words.text(i).charAt(0) == 'Q' && word.charAt(1) >= '1' && word.charAt(1) <= '4') {
            return quarter(words, i, i, word.charAt(1) - '0');
        }
        int ordinal = Calendar.ordinal(word);
        int noun = words.isJoint(i + 1) ? i + 2 : i + 1;
        if (ordinal > 0 && words.is(noun, "quarter")) {
            return quarter(words, i, noun, ordinal);
        }
        if (ordinal > 0 && ordinal < 3 && words.is(noun, "half") && words.is(noun + 1, "of")) {
            return half(words, i, noun + 2, ordinal - 1);
        }
        return season(words, i);
    }

    private static Expression fiscal(TokenRow words, int i) {
        int at = words.is(i + 1, "year") ? i + 2 : i + 1;
        return Calendar.year(words.text(at)) > 0 ? Expression.open(words.span(i, at), at) : null;
    }

    private static Expression quarter(TokenRow words, int i, int last, int quarter) {
        boolean fiscal = words.is(last + 1, "fiscal") || words.is(last + 2, "fiscal");
        int at = words.is(last + 1, "of") || words.is(last + 1, "in") ? last + 2 : last + 1;
        int year = Calendar.year(words.text(at));
        if (fiscal) {
            return null;
        }
        if (year > 0) {
            return Expression.full(words.span(i, at), at, Interval.ofQuarter(year, quarter));
        }
        Expression within = at == last + 2 ? RelativeReader.calendarPeriod(words, at) : null;
        if (within != null && words.is(within.last(), "year")) {
            return within.narrowed(
                    words.span(i, within.last()),
                    within.last(),
                    interval -> Interval.ofQuarter(
                            interval.from().atOffset(ZoneOffset.UTC).getYear(), quarter));
        }
        Direction direction = Direction.of(words, i, last);
        return Expression.relative(words.span(i, last), last, anchor -> nearest(anchor, quarter, direction));
    }

    private static Interval nearest(LocalDate anchor, int quarter, Direction direction) {
        int now = (anchor.getMonthValue() + 2) / 3;
        int year = anchor.getYear();
        if (direction == Direction.AHEAD) {
            return Interval.ofQuarter(quarter < now ? year + 1 : year, quarter);
        }
        return Interval.ofQuarter(quarter > now ? year - 1 : year, quarter);
    }

    private static Expression half(TokenRow words, int i, int at, int which) {
        Expression whole = PeriodReader.read(words, at);
        if (whole == null) {
            whole = RelativeReader.calendarPeriod(words, at);
        }
        return whole == null
                ? null
                : whole.narrowed(words.span(i, whole.last()), whole.last(), interval -> interval.half(which));
    }

    /** "summer of 2029", "summer 2029", "last summer". */
    private static Expression season(TokenRow words, int i) {
        if (words.in(i, WHICH) && words.in(i + 1, SEASONS)) {
            return Expression.open(words.span(i, i + 1), i + 1);
        }
        if (!words.in(i, SEASONS)) {
            return null;
        }
        int at = words.is(i + 1, "of") || words.is(i + 1, "in") ? i + 2 : i + 1;
        int year = Calendar.year(words.text(at));
        return year == 0 ? null : Expression.full(words.span(i, at), at, Interval.ofYear(year));
    }
}
