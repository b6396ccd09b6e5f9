package io.crosscheck.linking.relation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.linking.proposition.Actuality;
import io.crosscheck.linking.proposition.Assertion;
import io.crosscheck.linking.proposition.SlotReader;
import io.crosscheck.linking.proposition.Slots;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * Compares two clauses about the same thing in what it can have only one of: a day, a place, a cause, a winner. Only
 * facts are compared, and only where little else differs.
 */
final class Particulars {

    private static final double ALIGNED = 0.6;
    private static final double SHARED = 5;
    private static final double DENIED = 4;
    private static final double CONTRARY = 6;
    private static final double CLOSE = 0.8;
    private static final double LARGELY = 0.4;
    private static final double MATTER = 3;
    private static final double ALIGNED_MATTER = 1.5;
    private static final int NAME = 3;
    private static final Set<String> POSTS = Set.of("!APPOINT");
    private static final Set<String> VICTORIES = Set.of("!WIN");
    private static final Pattern WINNING =
            Pattern.compile("(?i)\\b(w[io]n(s|ning|ner)?|(re-?)?elected|victor\\w*|beat|beats|defeat\\w*)\\b");
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)\\b(?:raised|lowered|increased|reduced|cut|risen|rose|fell|fallen|grew|grown|dropped|climbed)\\b[^.;]{0,20}\\bto\\b");
    private static final Set<String> CONTESTS = Set.of(
            "election", "presid", "leadership", "race", "final", "titl", "cup", "contract", "seat", "ballot", "vote");

    private final Assertion one;
    private final Assertion other;

    private Particulars(Assertion one, Assertion other) {
        this.one = one;
        this.other = other;
    }

    /** How two clauses stand to each other; empty where they say nothing of the same, or nothing that excludes. */
    static Optional<Finding> compare(Assertion one, Assertion other) {
        boolean facts = one.actuality() == Actuality.FACT && other.actuality() == Actuality.FACT;
        return facts && !one.claim().equals(other.claim()) ? new Particulars(one, other).compared() : Optional.empty();
    }

    private Optional<Finding> compared() {
        if (one.opposes(other)) {
            return denial();
        }
        Slots a = one.slots();
        Slots b = other.slots();
        return first(List.of(
                slot(a.days(), b.days(), "day", 0.8),
                slot(a.causes(), b.causes(), "cause", 0.65),
                otherNames(a.places(), b.places()) ? slot(a.places(), b.places(), "place", 0.65) : Optional.empty(),
                chosen()));
    }

    private static Optional<Finding> first(List<Optional<Finding>> findings) {
        return findings.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<Finding> slot(Map<String, String> a, Map<String, String> b, String what, double confidence) {
        if (one.negated()
                || other.negated()
                || what.equals("day") && (one.slots().datesAnother(other.slots()) || changes(one) != changes(other))
                || a.size() != 1
                || b.size() != 1
                || a.keySet().equals(b.keySet())) {
            return Optional.empty();
        }
        Set<String> filled = new TreeSet<>(words(a));
        filled.addAll(words(b));
        // What takes place somewhere has verbs of its own: "will be held in", "take place in".
        if (!aligned(filled, what.equals("place") ? 0 : ALIGNED_MATTER)) {
            return Optional.empty();
        }
        return Optional.of(contradiction(
                "another %s for the same: \"%s\" and \"%s\""
                        .formatted(
                                what,
                                a.values().iterator().next(),
                                b.values().iterator().next()),
                confidence,
                what));
    }

    // What began on Friday may be raised on Saturday.
    private static boolean changes(Assertion assertion) {
        return CHANGE.matcher(assertion.text()).find();
    }

    // "Dorvik" and "Dorvik Harbour" may be one.
    private static boolean otherNames(Map<String, String> a, Map<String, String> b) {
        return Collections.disjoint(names(a), names(b));
    }

    private static Set<String> names(Map<String, String> slot) {
        return slot.values().stream()
                .flatMap(name -> Words.of(name).stream())
                .map(Word::lower)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Map<String, String> slot) {
        Set<String> words = new TreeSet<>(slot.keySet());
        slot.values().forEach(value -> Words.of(value).forEach(word -> words.add(word.lower())));
        return words;
    }

    // One election has one winner, one post one holder.
    private Optional<Finding> chosen() {
        Set<String> ones = one.namesBeside(other);
        Set<String> others = other.namesBeside(one);
        boolean post = both(POSTS);
        boolean contest = won(one) && won(other) && (both(Set.of("!ELECT")) || both(VICTORIES) && both(CONTESTS));
        if (one.negated()
                || ones.isEmpty()
                || others.isEmpty()
                || ones.size() > NAME
                || others.size() > NAME
                || !(post || contest)) {
            return Optional.empty();
        }
        Set<String> filled = new TreeSet<>(ones);
        filled.addAll(others);
        return aligned(filled, ALIGNED_MATTER)
                ? Optional.of(contradiction(
                        post ? "two people for one post" : "two winners of one contest",
                        post ? 0.65 : 0.7,
                        Finding.PARTICIPANTS))
                : Optional.empty();
    }

    private static boolean won(Assertion assertion) {
        return WINNING.matcher(assertion.text()).find();
    }

    private boolean both(Set<String> terms) {
        return terms.stream()
                .anyMatch(term -> one.terms().containsKey(term) && other.terms().containsKey(term));
    }

    // Said and denied in words too different to be one proposition. What a longer clause only mentions is not what it
    // says: "threatens sanctions if they are forced out".
    private Optional<Finding> denial() {
        double shared = one.shared(other);
        double least = Math.min(one.weight(), other.weight());
        double most = Math.max(one.weight(), other.weight());
        boolean names =
                one.namesBeside(other).isEmpty() || other.namesBeside(one).isEmpty();
        // "Are closed" and "reopened on Monday" may both be so; "are closed" and "are not closed" at no time.
        boolean plain = one.negated() != other.negated();
        return shared >= (plain ? DENIED : CONTRARY)
                        && shared >= CLOSE * least
                        && shared >= LARGELY * most
                        && one.sharedMatter(other) >= MATTER
                        && names
                        && !one.slots().excludes(other.slots())
                ? Optional.of(Finding.contradiction(
                        Kind.POLARITY, "one says what the other says is not so", 0.55, Finding.POLARITY, Finding.WORDS))
                : Optional.empty();
    }

    private static Finding contradiction(String explanation, double confidence, String what) {
        String decided = what.equals("day") ? Finding.TIME : what;
        return Finding.contradiction(Kind.ATTRIBUTE, explanation, confidence, decided, Finding.WORDS);
    }

    // Apart from what fills the slots, most of what the shorter says stands in the other.
    private boolean aligned(Set<String> filled, double matter) {
        Map<String, Double> a = without(one, filled);
        Map<String, Double> b = without(other, filled);
        double shared = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(a).entrySet()) {
            if (b.containsKey(entry.getKey())) {
                shared += Math.min(entry.getValue(), b.get(entry.getKey()));
            }
        }
        double least = Math.min(total(a), total(b));
        return shared >= SHARED && shared >= ALIGNED * least && one.sharedMatter(other) >= matter;
    }

    private static Map<String, Double> without(Assertion assertion, Set<String> filled) {
        Map<String, Double> terms = new TreeMap<>(assertion.terms());
        terms.keySet().removeAll(filled);
        filled.stream().map(slot -> "@" + slot).forEach(terms::remove);
        terms.keySet().removeIf(SlotReader::cause);
        return terms;
    }

    private static double total(Map<String, Double> terms) {
        return new TreeMap<>(terms).values().stream().mapToDouble(w -> w).sum();
    }
}
