package io.crosscheck.linking.proposition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;

/** Whether two counts count the same. */
public final class CountAlignment {

    private static final Pattern OTHER_TIME = Pattern.compile(
            "(?i)\\b(last (year|month|decade|season|spring|summer|autumn|fall|winter)|earlier this (year|month|week)|(years?|months?|decades?) (ago|earlier)|(weeks?|days?) (earlier|before)|previous(ly)?|a year)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    /** "In 2019, when six were hurt": the year stands just before the clause. */
    private static final Pattern YEAR_BEFORE = Pattern.compile("\\b((?:19|20)\\d\\d),? $");
    /** "In 2007 a gang drove into a shop, and escaped with 11m": the year holds for all that follows. */
    private static final Pattern YEAR_FIRST = Pattern.compile("^In (?:\\p{L}+ )?((?:19|20)\\d\\d)\\b");

    private static final int BEFORE = 7;
    /** "8.4 million, up from 7.9 million a decade ago": the time is the other number's. */
    private static final Pattern COMPARED =
            Pattern.compile("(?is)\\b(?:up|down) from\\b.*|\\bcompared (?:with|to)\\b.*");

    private static final double LEAST_SHARED = 2.5;
    private static final double LEAST_EVENT = 1.0;
    private static final String OTHER = "other";
    private static final Set<String> PROPERTIES = Set.of("magnitude", CountReader.POPULATION);

    /** Whether two propositions of how many can be compared: they were found to count the same. */
    public static boolean comparable(Draft one, Draft other) {
        return one.reading().of() != null
                && one.reading().of().equals(other.reading().of())
                && one.reading().actuality() == Actuality.FACT
                && one.counts().stream()
                        .anyMatch(count -> other.counts().stream().anyMatch(another -> meet(count, another)));
    }

    // Of each, at least one names what the other names: what was grouped through a third need not be the same.
    private static boolean meet(Count one, Count other) {
        return one.bare() || other.bare() || same(one, other);
    }

    /** Same kind of thing, doing the same, put alike, and not shown to be another's. */
    static boolean same(Count one, Count other) {
        return sameUnit(one, other)
                && one.actuality() == other.actuality()
                && sameEvent(one, other)
                && !oneIsOfAnotherTime(one, other)
                && !otherNames(one, other)
                && sharing(one, other);
    }

    private static boolean sameUnit(Count one, Count other) {
        return one.unit().equals(other.unit())
                || one.casualty() && other.casualty() && (nobodyAtAll(one) || nobodyAtAll(other));
    }

    static boolean nobodyAtAll(Count count) {
        return count.nobody() && count.unit().equals(CountedPeople.CASUALTY);
    }

    // A property has one value whatever happens; an event has to be of one known kind, or be told next to the number in
    // the same words: "carrying 45 passengers" and "was carrying 32 passengers".
    private static boolean sameEvent(Count one, Count other) {
        if (PROPERTIES.contains(one.unit())) {
            return true;
        }
        if (!one.doing().isEmpty() && !other.doing().isEmpty()) {
            return !Collections.disjoint(one.doing(), other.doing());
        }
        double happening = new TreeMap<>(one.participants())
                .entrySet().stream()
                        .filter(entry -> !Participants.named(entry.getKey())
                                && one.beside().contains(entry.getKey())
                                && other.beside().contains(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        return happening >= LEAST_EVENT;
    }

    private static boolean sharing(Count one, Count other) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(one.participants()).entrySet()) {
            boolean counts = !one.unit().equals(OTHER) || Participants.named(entry.getKey());
            shared += counts && other.participants().containsKey(entry.getKey()) ? entry.getValue() : 0;
        }
        if (shared >= LEAST_SHARED) {
            return true;
        }
        // "12 people were killed" names nothing else; in one story it speaks of the story's dead.
        return one.casualty() && one.bare() && other.bare();
    }

    private static boolean otherNames(Count one, Count other) {
        Set<String> names = names(one);
        Set<String> otherNames = names(other);
        return !names.isEmpty() && !otherNames.isEmpty() && Collections.disjoint(names, otherNames);
    }

    private static Set<String> names(Count count) {
        return count.participants().keySet().stream()
                .filter(Participants::named)
                .collect(Collectors.toSet());
    }

    static boolean oneIsOfAnotherTime(Count one, Count other) {
        return ofAnotherTime(one) != ofAnotherTime(other);
    }

    private static boolean ofAnotherTime(Count count) {
        String text = count.claim().text();
        String clause = COMPARED.matcher(count.clause().in(text)).replaceFirst("");
        int start = count.clause().start();
        String before = text.substring(Math.max(0, start - BEFORE), start);
        return OTHER_TIME.matcher(clause).find()
                || Stream.of(
                                YEAR.matcher(clause),
                                YEAR_BEFORE.matcher(before),
                                YEAR_FIRST.matcher(count.claim().content()))
                        .flatMap(Matcher::results)
                        .anyMatch(year -> !isOwnYear(count.claim(), year.group(1)));
    }

    // Who writes "June 2031" in 2031 says no other time than who writes "June".
    private static boolean isOwnYear(StoryClaim claim, String year) {
        Instant published = claim.document().publishedAt();
        return published != null
                && year.equals(Integer.toString(published.atZone(ZoneOffset.UTC).getYear()));
    }

    private CountAlignment() {}
}
