package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Reads how many are told of in words: "among others", "dozens of houses", "nobody". */
final class WordedNumbers {

    private static final String OTHER = "other";
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\b(?:among|and|with)\\s+(?:(\\p{L}+|\\d+)\\s+)?others\\b");
    private static final Pattern VAGUE = Pattern.compile("(?i)\\b(several|a few|dozens of|scores of|hundreds of|"
            + "thousands of|a number of|multiple|many)\\s+((?:\\p{L}+[\\s-]+){0,3}?)(\\p{L}+)\\b");
    private static final Map<String, int[]> RANGES = Map.of(
            "several", new int[] {3, 20},
            "a few", new int[] {2, 10},
            "dozens of", new int[] {24, 200},
            "scores of", new int[] {40, 400},
            "hundreds of", new int[] {200, 2000},
            "thousands of", new int[] {2000, 20000},
            "a number of", new int[] {2, 1000},
            "multiple", new int[] {2, 100},
            "many", new int[] {5, 1000000});
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)\\b(?:nobody|no[ -]one|none|anybody|anyone|(?:no|any|not (?:a single|one)) (\\p{L}+))\\b");

    /** "Among eight others". */
    static List<CountedNumber> others(StoryClaim claim, Span clause) {
        List<CountedNumber> found = new ArrayList<>();
        Matcher others = OTHERS.matcher(claim.text()).region(clause.start(), clause.end());
        while (others.find()) {
            BigDecimal number = number(others.group(1));
            if (others.group(1) == null || number != null) {
                Span span = new Span(others.start(), others.end());
                BigDecimal least = number == null ? BigDecimal.ONE : number;
                found.add(new CountedNumber(OTHER, least, number, false, number == null, span, "others"));
            }
        }
        return found;
    }

    /** "Dozens of houses". */
    static List<CountedNumber> vague(StoryClaim claim, Span clause) {
        List<CountedNumber> found = new ArrayList<>();
        Matcher vague = VAGUE.matcher(claim.text()).region(clause.start(), clause.end());
        while (vague.find()) {
            int[] range = RANGES.get(vague.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (range != null) {
                Word noun = Words.of(vague.group(3)).get(0);
                found.add(new CountedNumber(
                        Kinds.of(noun),
                        BigDecimal.valueOf(range[0]),
                        BigDecimal.valueOf(range[1]),
                        true,
                        true,
                        new Span(vague.start(), vague.end()),
                        noun.lower()));
            }
        }
        return found;
    }

    /** "Nobody was hurt", and "denied that anybody was". */
    static List<CountedNumber> nobody(StoryClaim claim, Span clause) {
        List<CountedNumber> found = new ArrayList<>();
        Matcher nobody = NOBODY.matcher(claim.text()).region(clause.start(), clause.end());
        while (nobody.find()) {
            boolean any = nobody.group().toLowerCase(Locale.ROOT).startsWith("any");
            String unit = nobody.group(1) == null ? CountedPeople.PEOPLE : CountedPeople.unit(nobody.group(1));
            if (unit != null && (!any || claim.stance() == Stance.DENIES)) {
                Span span = new Span(nobody.start(), nobody.end());
                found.add(new CountedNumber(unit, BigDecimal.ZERO, BigDecimal.ZERO, false, false, span, unit));
            }
        }
        return found;
    }

    private static BigDecimal number(String word) {
        if (word == null) {
            return null;
        }
        int named = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return BigDecimal.valueOf(named);
        }
        return word.matches("\\d+") ? new BigDecimal(word) : null;
    }

    private WordedNumbers() {}
}
