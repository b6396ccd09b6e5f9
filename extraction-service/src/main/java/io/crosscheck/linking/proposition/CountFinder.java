package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Finds the counts in claims' contents: those with a number from the extractor, those without by their words. */
final class CountFinder {

    private static final Pattern NUMBER_OF = Pattern.compile(
            "(?is)\\bnumber of (?:\\p{L}+ed )?(\\p{L}+s|people|children)\\b.*\\b(?:to|at|is|was|of|reached)\\s*$");
    private static final Pattern POPULATION = Pattern.compile(
            "(?is)\\bpopulation\\b(?: of (?:the )?\\p{Lu}\\S*(?: \\p{Lu}\\S*)*)?,? (?:(?:was|is|stands|stood) (?:put )?(?:at )?|of |at |has reached |reached )"
                    + "(?:about |around |some |nearly |almost |over |more than |roughly )?$");
    private static final Pattern ONE_IN = Pattern.compile("(?i)\\b(?:one|1)\\s+(?:in|out of)(?:\\s+every)?\\s+$");
    private static final int ONE_IN_LENGTH = 24;
    private static final Set<String> TIME_UNITS = Set.of(
            "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "ordinal", "time", "age",
            "date");
    private static final Set<String> TERMS = Set.of("year", "month");

    private final Participants participants;

    CountFinder(Participants participants) {
        this.participants = participants;
    }

    List<Count> in(StoryClaim claim) {
        if (claim.takenBack()) {
            return List.of();
        }
        List<Count> counts = new ArrayList<>();
        List<Clause> clauses = Clause.of(claim.words(), claim.text());
        List<Span> taken = new ArrayList<>();
        for (Quantity quantity : claim.claim().quantities()) {
            Clause clause = clause(clauses, quantity.span());
            if (clause != null && quantity.unit() != null && counted(claim, clause, quantity)) {
                taken.add(quantity.span());
                Count count = numbered(claim, clause, quantity);
                // A number of nothing, such as a time of day or a score, is no number of the same as another.
                if (!count.unit().equals(CountReader.NUMBER)) {
                    counts.add(count);
                }
            }
        }
        apart(counts);
        for (Clause clause : clauses) {
            Span span = span(clause);
            for (CountedNumber others : WordedNumbers.others(claim, span)) {
                counts.removeIf(count -> count.span().overlaps(others.span()));
                counts.add(CountReader.read(participants, claim, clause, others));
                taken.add(others.span());
            }
            WordedNumbers.vague(claim, span).stream()
                    .filter(vague -> taken.stream().noneMatch(vague.span()::overlaps))
                    .forEach(vague -> counts.add(CountReader.read(participants, claim, clause, vague)));
            WordedNumbers.nobody(claim, span).stream()
                    .map(nobody -> CountReader.read(participants, claim, clause, nobody))
                    .filter(Count::casualty)
                    .findFirst()
                    .ifPresent(counts::add);
        }
        return counts;
    }

    // "55 percent in Orland, 52 in Pelmar": which number is whose only grammar would tell, so each is taken for a part.
    private static void apart(List<Count> counts) {
        // "Twenty-three were arrested, four of them minors": the four are some of the others.
        List<Count> whole = counts.stream()
                .filter(count -> !count.casualty() || !count.part())
                .toList();
        List<Count> several = whole.stream()
                .filter(count -> whole.stream()
                        .anyMatch(other -> other != count
                                && other.clause().equals(count.clause())
                                && other.unit().equals(count.unit())
                                && other.doing().equals(count.doing())))
                .toList();
        several.forEach(count -> counts.set(counts.indexOf(count), count.ofPart()));
    }

    // "One in every 500" counts nobody. Years are counted where they are what somebody is given, not where they date
    // something.
    private static boolean counted(StoryClaim claim, Clause clause, Quantity quantity) {
        int start = quantity.span().start();
        if (ONE_IN.matcher(claim.text().substring(Math.max(0, start - ONE_IN_LENGTH), start))
                .find()) {
            return false;
        }
        if (!TIME_UNITS.contains(quantity.unit())) {
            return true;
        }
        boolean term = TERMS.contains(quantity.unit())
                && Predicates.shipped().in(clause.words()).stream()
                        .anyMatch(hit -> hit.predicate().name().equals("SENTENCE"));
        return term
                && clause.words().stream()
                        .noneMatch(word ->
                                word.lower().equals("old") || word.lower().equals("ago"));
    }

    private Count numbered(StoryClaim claim, Clause clause, Quantity quantity) {
        List<Word> unit = Words.of(quantity.unit());
        String kind = unit.size() == 1 ? Kinds.of(unit.get(0)) : quantity.unit();
        String before = claim.text()
                .substring(clause.words().get(0).start(), quantity.span().start());
        Matcher told = NUMBER_OF.matcher(before);
        if (kind.equals(CountReader.NUMBER) && told.find()) {
            kind = Kinds.of(Words.of(told.group(1)).get(0));
        } else if (kind.equals(CountReader.NUMBER) && POPULATION.matcher(before).find()) {
            kind = CountReader.POPULATION;
        }
        BigDecimal low = quantity.low() != null || quantity.high() != null ? quantity.low() : quantity.value();
        BigDecimal high = quantity.low() != null || quantity.high() != null ? quantity.high() : quantity.value();
        return CountReader.read(
                participants,
                claim,
                clause,
                new CountedNumber(kind, low, high, quantity.approximate(), false, quantity.span(), quantity.unit()));
    }

    private static Span span(Clause clause) {
        List<Word> words = clause.words();
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }

    private static Clause clause(List<Clause> clauses, Span span) {
        for (Clause clause : clauses) {
            List<Word> words = clause.words();
            if (words.get(0).start() <= span.start()
                    && span.start() < words.get(words.size() - 1).end()) {
                return clause;
            }
        }
        return null;
    }
}
