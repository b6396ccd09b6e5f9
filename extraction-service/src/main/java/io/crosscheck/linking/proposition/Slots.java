package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * What a clause says of particulars that a thing can have only one of at a time; empty where it says nothing.
 *
 * @param places names after "in", "at", "near", by what identifies them, with the words
 * @param days days that it dates itself to (ISO), with the words
 * @param dated what each of these days is the day of: a kind of event, or a verb's stem
 * @param causes kinds of cause that it names, with the words
 * @param doers who is said to have done it, with the words
 * @param deeds kinds of what is done, with the words
 * @param amounts exact numbers by their unit; without ordinals
 */
public record Slots(
        Map<String, String> places,
        Map<String, String> days,
        Map<String, String> dated,
        Map<String, String> causes,
        Map<String, String> doers,
        Map<String, String> deeds,
        Map<String, BigDecimal> amounts) {

    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");

    /** Units that tell nothing of what is measured. */
    private static final Set<String> ANY =
            Set.of("number", "second", "minute", "hour", "day", "week", "month", "year", "decade", "age", "time");

    static final Slots NONE = new Slots(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Slots {
        places = Map.copyOf(places);
        days = Map.copyOf(days);
        dated = Map.copyOf(dated);
        causes = Map.copyOf(causes);
        doers = Map.copyOf(doers);
        deeds = Map.copyOf(deeds);
        amounts = Map.copyOf(amounts);
    }

    /**
     * Terms for what is named: the words of its fullest name, so that "Velmark" and "the Velmark Bridge" have something
     * in common, and a name that is taken for a person here and a place there is one.
     */
    public static Set<String> names(LinkedEntity entity) {
        Set<String> names = new TreeSet<>();
        for (Word word : Words.of(entity.name())) {
            if (word.capitalised() && !word.lower().equals("the")) {
                names.add("@" + word.lower().replaceFirst("'s$", ""));
            }
        }
        return names.isEmpty() ? Set.of("@" + entity.id()) : names;
    }

    /** Whether both fill a slot, each with what the other lacks. */
    static boolean disjoint(Map<String, String> one, Map<String, String> other) {
        Set<String> values = one.keySet();
        return !one.isEmpty() && !other.isEmpty() && values.stream().noneMatch(other::containsKey);
    }

    /** Whether the two cannot be said of one thing, as far as day, cause, place and numbers tell. */
    public boolean excludes(Slots other) {
        return disjoint(days, other.days)
                || disjoint(causes, other.causes)
                || disjoint(places, other.places)
                || otherAmount(other);
    }

    /** Whether their days are not of the same: "were ordered out on Saturday", "went home on Monday". */
    public boolean datesAnother(Slots other) {
        return !dated.isEmpty()
                && !other.dated.isEmpty()
                && dated.values().stream().noneMatch(other.dated::containsValue);
    }

    /** Whether both give numbers, and of nothing in common: how strong it was is not how many it hit. */
    boolean otherMeasure(Slots other) {
        return disjoint(measures(), other.measures());
    }

    private Map<String, String> measures() {
        Map<String, String> measures = new TreeMap<>();
        amounts.keySet().stream().filter(unit -> !ANY.contains(unit)).forEach(unit -> measures.put(unit, unit));
        return measures;
    }

    private static boolean farther(BigDecimal one, BigDecimal other, BigDecimal share) {
        return one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(share)) > 0;
    }

    /** Whether the two are not one statement: they exclude each other, or give two numbers that are not one rounded. */
    boolean apart(Slots other) {
        return excludes(other) || otherNumber(other);
    }

    private boolean otherNumber(Slots other) {
        return amounts.entrySet().stream().anyMatch(e -> {
            BigDecimal number = other.amounts.get(e.getKey());
            return number != null && !ANY.contains(e.getKey()) && farther(e.getValue(), number, ROUNDED);
        });
    }

    /** Whether the two give different numbers of one unit, further apart than rounding explains. */
    public boolean otherAmount(Slots other) {
        return amounts.entrySet().stream()
                .anyMatch(e -> other.amounts.containsKey(e.getKey())
                        && farther(e.getValue(), other.amounts.get(e.getKey()), NEAR));
    }
}
