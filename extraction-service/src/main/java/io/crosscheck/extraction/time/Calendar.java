package io.crosscheck.extraction.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Token;

/** Words and numbers of dates. */
final class Calendar {

    static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        List<String> months = List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december");
        for (int i = 0; i < months.size(); i++) {
            MONTHS.put(months.get(i), i + 1);
            MONTHS.put(months.get(i).substring(0, 3), i + 1);
        }
        MONTHS.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
    }

    private Calendar() {}

    /** 1 to 12, or 0: only capitalised words are months. */
    static int month(Token token) {
        String word = token.text();
        if (word.length() < 3 || word.length() > 10 || !Character.isUpperCase(word.charAt(0))) {
            return 0;
        }
        return MONTHS.getOrDefault(word.replace(".", "").toLowerCase(Locale.ROOT), 0);
    }

    /** Or null: only capitalised words are weekdays. */
    static DayOfWeek weekday(Token token) {
        String word = token.text();
        return word.length() > 9 || !Character.isUpperCase(word.charAt(0))
                ? null
                : WEEKDAYS.get(word.toLowerCase(Locale.ROOT));
    }

    /** 1 to 31 for "6" and "6th", else 0. */
    static int day(Token token) {
        String word = token.text();
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean suffix =
                digits == word.length() || Set.of("st", "nd", "rd", "th").contains(word.substring(digits));
        if (digits == 0 || digits > 2 || !suffix) {
            return 0;
        }
        int day = Integer.parseInt(word.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    /** 1000 to 2999 for four digits, else 0. */
    static int year(Token token) {
        String word = token.text();
        if (word.length() != 4 || !word.chars().allMatch(c -> isDigit((char) c))) {
            return 0;
        }
        int year = Integer.parseInt(word);
        return year >= 1000 && year < 3000 ? year : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
