package io.crosscheck.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.TokenRow;

/** Words and numbers of dates. */
public final class Calendar {

    static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

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
            String name = day.name().toLowerCase(Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3) + ".", day);
        }
        WEEKDAYS.put("tues.", DayOfWeek.TUESDAY);
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("thurs.", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        List<String> numbers = List.of(
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty");
        for (int i = 0; i < numbers.size(); i++) {
            NUMBERS.put(numbers.get(i), i + 1);
        }
        NUMBERS.put("thirty", 30);
        NUMBERS.put("forty", 40);
        NUMBERS.put("fifty", 50);
    }

    private Calendar() {}

    /** 1 to 12, or 0: only capitalised words are months. */
    public static int month(String word) {
        if (word.length() < 3 || word.length() > 10 || !Character.isUpperCase(word.charAt(0))) {
            return 0;
        }
        return MONTHS.getOrDefault(word.replace(".", "").toLowerCase(Locale.ROOT), 0);
    }

    /** Or null: only capitalised words are weekdays. */
    public static DayOfWeek weekday(String word) {
        return word.length() < 4 || word.length() > 9 || !Character.isUpperCase(word.charAt(0))
                ? null
                : WEEKDAYS.get(word.toLowerCase(Locale.ROOT));
    }

    /** 1 to 31 for "6" and "6th", else 0. */
    public static int day(String word) {
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean suffix = digits == word.length() || ORDINAL_ENDINGS.contains(word.substring(digits));
        if (digits == 0 || digits > 2 || !suffix) {
            return 0;
        }
        int day = Integer.parseInt(word.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    /** 1000 to 2999 for four digits, else 0. */
    public static int year(String word) {
        if (word.length() != 4 || !isNumber(word)) {
            return 0;
        }
        int year = Integer.parseInt(word);
        return year >= 1000 && year < 3000 ? year : 0;
    }

    /** 1 to 999, in digits or as one word; else 0. */
    static int number(TokenRow words, int i) {
        String word = words.lower(i);
        return word.length() <= 3 && isNumber(word) ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
    }

    /** 1 to 4 for "first" to "fourth", else 0. */
    static int ordinal(String word) {
        return ORDINALS.getOrDefault(word, 0);
    }

    /** The day, or null if there is none such. */
    static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    static boolean isShouted(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
