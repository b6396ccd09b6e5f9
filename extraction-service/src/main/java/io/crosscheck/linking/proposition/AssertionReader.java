package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.BaseForms;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Deeds;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Opposites;
import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Reads the clauses of claims as assertions that other wordings can meet. */
final class AssertionReader {

    /** Clauses that say less are left to the claim as a whole. */
    private static final double LEAST = 3.5;

    /** Clauses that say less than this of whomever they name say nothing that could be compared. */
    private static final double SAID = 1.5;

    private static final double NAMED = 5;
    private static final double COUNTRY = 3;
    private static final double EVENT = 3;
    private static final double PLAIN = 0.6;
    private static final double MOST = 3.5;
    private static final double MATTER = 1.0;
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "cannot", "refused", "refuses",
            "failed", "fails", "unable");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose");
    private static final Set<String> AND = Set.of("and", "but");
    private static final Set<String> ADVERBS = Set.of("never", "then", "later", "also", "nobody", "none", "nothing");
    private static final Set<String> ATTACHED = Set.of("with", "mainly", "including", "and", "but");
    private static final int SHORTEST = 3;
    private static final int REACH = 4;
    private static final Set<String> COPULAS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "called",
            "calls",
            "declared",
            "deemed",
            "remains",
            "remained",
            "looks",
            "as");

    private static final Pattern PREVENTING = Pattern.compile(
            "(?i)\\b(?:bar(?:s|red|ring)?|ban(?:s|ned|ning)?|prevent\\p{L}*|block\\p{L}*|prohibit\\p{L}*)\\b");

    private final Participants participants;
    private final SlotReader slots;

    AssertionReader(Participants participants) {
        this.participants = participants;
        this.slots = new SlotReader(participants);
    }

    /** The assertions of a claim in order; none of what it reports others as saying, or of what it takes back. */
    List<Assertion> in(StoryClaim claim) {
        if (claim.takenBack()) {
            return List.of();
        }
        List<Span> nested = FrameFinder.nested(claim);
        List<Assertion> assertions = new ArrayList<>();
        for (Clause clause : whole(Clause.of(claim.words(), claim.text()))) {
            List<Participle> participles = Participle.in(clause.words(), claim.text());
            List<Word> subject = gerund(clause) ? speaker(claim) : List.of();
            for (List<Word> part : conjuncts(Participle.without(participles, clause.words()), claim.text())) {
                read(claim, clause, part, subject, nested).ifPresent(assertions::add);
                subject = subject.isEmpty() ? subject(part) : subject;
            }
            for (Participle participle : participles) {
                Clause own = new Clause(participle.words(), false, clause.sentence());
                read(claim, own, participle.words(), List.of(), nested).ifPresent(assertions::add);
            }
        }
        return assertions;
    }

    // "Denied shelling the villages": whoever denies it would have done it.
    private static boolean gerund(Clause clause) {
        return clause.main() && clause.words().get(0).lower().endsWith("ing");
    }

    private static List<Word> speaker(StoryClaim claim) {
        return claim.claim().sources().stream()
                .filter(source -> source.hop() == 0)
                .flatMap(source -> source.spans().stream())
                .flatMap(span -> Words.of(claim.text(), span.start(), span.end()).stream())
                .toList();
    }

    // None where somebody else says it, or where it says too little.
    private Optional<Assertion> read(
            StoryClaim claim, Clause clause, List<Word> part, List<Word> subject, List<Span> nested) {
        Span span = new Span(part.get(0).start(), part.get(part.size() - 1).end());
        boolean own =
                nested.stream().noneMatch(inner -> 2 * common(inner, span) >= span.length()) && !Negations.open(part);
        return own
                ? Optional.of(read(claim, clause, part, subject, span))
                        .filter(read -> read.weight() >= LEAST && read.matter() >= SAID)
                : Optional.empty();
    }

    // "A fire that broke out on Monday was caused by ...": what the relative clause goes on to say is said of its head.
    private static List<Clause> whole(List<Clause> clauses) {
        List<Clause> whole = new ArrayList<>();
        for (Clause clause : clauses) {
            Clause head = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean relative = RELATIVES.contains(clause.words().get(0).lower());
            if (head != null && relative && !clause.main() && head.sentence() == clause.sentence() && verbless(head)) {
                List<Word> words = new ArrayList<>(head.words());
                words.addAll(clause.words());
                whole.set(whole.size() - 1, new Clause(words, head.main(), head.sentence()));
            } else {
                whole.add(clause);
            }
        }
        return whole;
    }

    private static boolean verbless(Clause clause) {
        return clause.words().stream().noneMatch(Verbs::finite);
    }

    private static int common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private Assertion read(StoryClaim claim, Clause clause, List<Word> part, List<Word> subject, Span span) {
        List<Predicates.Hit> hits = Predicates.shipped().in(part);
        Map<String, Double> terms = new TreeMap<>();
        Set<String> reversed = new TreeSet<>();
        boolean negated = prevented(claim, part) != Scope.mistaken(part, claim.text());
        for (int i = 0; i < part.size(); i++) {
            negated |= !opposite(hits, i) && negation(part, i);
        }
        for (Predicates.Hit hit : hits) {
            if (hit.opposite() && Sides.ofSomebody(part, hit)) {
                continue;
            }
            terms.put("!" + hit.predicate().name(), EVENT);
            if (hit.opposite()) {
                reversed.add("!" + hit.predicate().name());
            }
        }
        for (int i = 0; i < part.size(); i++) {
            if (within(hits, i) || counted(claim, part.get(i))) {
                continue;
            }
            LinkedEntity small = part.get(i).capitalised() ? null : participants.smallAt(part, i);
            if (small != null) {
                named(small, terms);
                i += Words.of(small.name()).size() - 1;
                continue;
            }
            Opposites.Side side = Opposites.of(part.get(i));
            if (side != null && (side.verb() || said(part, i))) {
                terms.put(side.axis(), EVENT);
                if (side.negative()) {
                    reversed.add(side.axis());
                }
            } else {
                add(claim, part.get(i), terms);
            }
        }
        // "leaked oil and hid the leak": who hid it stands before the first verb.
        for (Word word : subject) {
            add(claim, word, terms);
        }
        Slots particulars = slots.in(claim, part, hits);
        // "An electrical fault caused it", "blamed faulty wiring for it": one cause in other words.
        particulars.causes().keySet().forEach(kind -> terms.put("!" + kind, EVENT));
        return new Assertion(
                claim,
                terms,
                negated,
                reversed,
                Actualities.of(claim, clause.main(), part),
                clause.main(),
                particulars,
                span);
    }

    // "Barred him from running": he may not run.
    private static boolean prevented(StoryClaim claim, List<Word> part) {
        if (claim.claim().cue() == null
                || !PREVENTING.matcher(claim.claim().cue().text()).find()) {
            return false;
        }
        for (int i = 0; i + 1 < part.size(); i++) {
            if (part.get(i).lower().equals("from") && part.get(i + 1).lower().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    // What is said of something stands behind "was" or the like: a fake passport is not said to be fake.
    private static boolean said(List<Word> part, int i) {
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            if (COPULAS.contains(part.get(j).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean counted(StoryClaim claim, Word word) {
        return claim.claim().quantities().stream()
                .anyMatch(quantity -> quantity.start() <= word.start() && word.end() <= quantity.end());
    }

    private static boolean within(List<Predicates.Hit> hits, int i) {
        return hits.stream().anyMatch(hit -> hit.first() <= i && i <= hit.last());
    }

    // "No deal", "not guilty": the expression as a whole says the contrary.
    private static boolean opposite(List<Predicates.Hit> hits, int i) {
        return hits.stream().anyMatch(hit -> hit.opposite() && hit.first() <= i && i <= hit.last());
    }

    private void add(StoryClaim claim, Word word, Map<String, Double> terms) {
        if (word.number()) {
            return;
        }
        LinkedEntity entity = participants.at(claim, word);
        String kind = Kinds.of(word);
        if (Kinds.country(kind)) {
            terms.put(kind, COUNTRY);
        } else if (entity != null && word.capitalised()) {
            named(entity, terms);
        } else if (Kinds.listed(word)) {
            terms.put(kind, EVENT);
        } else {
            String stem = Deeds.of(word).map(Words::stem).orElseGet(() -> BaseForms.of(word));
            double weight = CommonWords.shipped().weight(stem);
            if (weight >= MATTER && word.lower().length() > 2 && !Participants.empty(stem)) {
                terms.put(stem, Math.min(weight * PLAIN, MOST));
            }
        }
    }

    private static void named(LinkedEntity entity, Map<String, Double> terms) {
        Set<String> names = Slots.names(entity);
        names.forEach(name -> terms.merge(name, NAMED / Math.sqrt(names.size()), Math::max));
    }

    private static boolean negation(List<Word> words, int i) {
        String word = words.get(i).lower();
        boolean negates = (NEGATIONS.contains(word) || word.endsWith("n't")) && Negations.ofClause(words, i);
        String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
        return negates
                && !Set.of("only", "just", "longer", "less", "least", "doubt", "matter", "later", "more")
                        .contains(next)
                && !(word.equals("no")
                        && i + 1 < words.size()
                        && words.get(i + 1).number());
    }

    // Cut where a second verb follows "and": a verb can be told by its form alone only in part.
    private static List<List<Word>> conjuncts(List<Word> words, String text) {
        List<List<Word>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 2 < words.size(); i++) {
            boolean verbs = AND.contains(words.get(i).lower())
                    && (Verbs.finite(words.get(i + 1))
                            || ADVERBS.contains(words.get(i + 1).lower()) && Verbs.finite(words.get(i + 2)));
            boolean joined = AND.contains(words.get(i).lower())
                    && words.get(i + 1).lower().equals("that");
            boolean attached = ATTACHED.contains(words.get(i).lower())
                    && text.substring(words.get(i - 1).end(), words.get(i).start())
                                    .indexOf(',')
                            >= 0;
            if ((verbs || joined || attached)
                    && i - from >= SHORTEST
                    && words.subList(from, i).stream().anyMatch(Verbs::finite)) {
                parts.add(words.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(words.subList(from, words.size()));
        return parts;
    }

    private static List<Word> subject(List<Word> part) {
        for (int i = 1; i < part.size(); i++) {
            if (Verbs.finite(part.get(i))) {
                return part.subList(0, i);
            }
        }
        return List.of();
    }
}
