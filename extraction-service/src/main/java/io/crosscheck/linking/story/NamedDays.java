package io.crosscheck.linking.story;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import io.crosscheck.extraction.time.Calendar;
import io.crosscheck.linking.text.Word;

/**
 * The years, days of the year and weekdays that a document names, as it names them: reports of one happening name the
 * same, whether or not they say when they were published.
 *
 * @param years of the common era
 * @param days of a year, as 32 times the month and the day
 * @param weekdays how often each is named, from Monday
 */
record NamedDays(BitSet years, BitSet days, int[] weekdays) {

    /** So much of a cosine of weekdays reports of different happenings reach, too. */
    private static final double BY_CHANCE = 0.4;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MONTH = 32;

    static NamedDays of(List<Word> words) {
        NamedDays named = new NamedDays(new BitSet(), new BitSet(), new int[7]);
        for (int i = 0; i < words.size(); i++) {
            named.add(words.get(i), i == 0 ? null : words.get(i - 1), i + 1 == words.size() ? null : words.get(i + 1));
        }
        return named;
    }

    private void add(Word word, Word before, Word after) {
        int year = Calendar.year(word.text());
        if (year >= FIRST_YEAR && year < LAST_YEAR) {
            years.set(year);
        }
        if (Calendar.weekday(word.text()) != null) {
            weekdays[Calendar.weekday(word.text()).ordinal()]++;
        }
        int month = Calendar.month(word.text());
        if (month > 0) {
            add(month, after);
            add(month, before);
        }
    }

    private void add(int month, Word day) {
        if (day != null && Calendar.day(day.text()) > 0) {
            days.set(month * MONTH + Calendar.day(day.text()));
        }
    }

    /** 1 if both name a year that the other names too, -1 if they name different ones, 0 if one names none. */
    double sameYear(NamedDays other) {
        return agree(years, other.years);
    }

    /**
     * 1 if both name a day of the year that the other names too, -1 if they name different ones, 0 if one names none.
     */
    double sameDay(NamedDays other) {
        return agree(days, other.days);
    }

    /** Cosine of the weekdays named, less what chance gives; 0 if one names none. */
    double sameWeekdays(NamedDays other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < weekdays.length; i++) {
            product += weekdays[i] * other.weekdays[i];
            squares += weekdays[i] * weekdays[i];
            otherSquares += other.weekdays[i] * other.weekdays[i];
        }
        return squares * otherSquares == 0 ? 0 : product / Math.sqrt(squares * otherSquares) - BY_CHANCE;
    }

    private static double agree(BitSet one, BitSet other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return one.intersects(other) ? 1 : -1;
    }

    /** As one line of text, for the store. */
    String encoded() {
        StringBuilder line = new StringBuilder();
        years.stream().forEach(year -> line.append(year).append(' '));
        days.stream().forEach(day -> line.append(day).append(' '));
        for (int times : weekdays) {
            line.append('w').append(times).append(' ');
        }
        return line.toString();
    }

    /** What {@link #encoded} wrote. */
    static NamedDays decoded(String line) {
        NamedDays named = new NamedDays(new BitSet(), new BitSet(), new int[7]);
        int weekday = 0;
        for (String part : line.split(" ")) {
            if (part.charAt(0) == 'w') {
                named.weekdays[weekday++] = Integer.parseInt(part, 1, part.length(), 10);
            } else {
                int number = Integer.parseInt(part);
                (number < FIRST_YEAR ? named.days : named.years).set(number);
            }
        }
        return named;
    }

    // An array is not equal to its like.
    @Override
    public boolean equals(Object other) {
        return other instanceof NamedDays named
                && years.equals(named.years)
                && days.equals(named.days)
                && Arrays.equals(weekdays, named.weekdays);
    }

    @Override
    public int hashCode() {
        return years.hashCode() * 31 + days.hashCode() * 7 + Arrays.hashCode(weekdays);
    }
}
