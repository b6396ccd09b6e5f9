package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Reads the counts out of claims' contents: those with a number from the extractor, those without by their words. */
final class CountFinder {

    /** Having, being there: what a count that nothing happens to takes part in. */
    static final String PRESENCE = "PRESENCE";

    /** People that something befell, however the text calls them. */
    static final String CASUALTY = "casualty";

    private static final Set<String> PRESENT = Set.of(
            "has",
            "have",
            "had",
            "station",
            "stationed",
            "based",
            "present",
            "host",
            "hosts",
            "hosted",
            "maintain",
            "maintains",
            "serving",
            "serve",
            "there",
            "number",
            "numbers",
            "total",
            "totals",
            "employs",
            "employ",
            "contain",
            "contains");
    /** People who come together, which is counted and nothing more. */
    static final String GATHERED = "GATHER";

    private static final String PROTESTERS = "protester";

    /** What happens to people, with the word for those it happened to. */
    private static final Map<String, String> CASUALTIES = Map.of(
            "KILL",
            "dead",
            "INJURE",
            "injured",
            "MISSING",
            "missing",
            "RESCUE",
            "rescued",
            "ARREST",
            "arrested",
            GATHERED,
            "taking part");

    private static final Set<String> LABOUR = Set.of("job", "worker", "position", "post", "staff");
    private static final Set<String> CUT =
            Set.of("cut", "cuts", "cutting", "axe", "axed", "shed", "eliminate", "slash");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)\\b(?:nobody|no[ -]one|none|anybody|anyone|(?:no|any|not (?:a single|one)) (\\p{L}+))\\b");

    /** What nouns count that tell of people something befell, without telling who they are. */
    private static final Set<String> TOLL = stems("people person death injury casualty fatality victim arrest");

    /** Kinds of people who are counted apart: soldiers that died may be some of the people that died. */
    private static final Set<String> GROUPS = stems("troop police worker resident child student protester militant "
            + "suspect prisoner migrant hostage passenger civilian woman man tourist journalist patient miner officer "
            + "firefighter rescuer medic doctor nurse teacher guard diver climber fan pilgrim guest customer driver");

    private static final String NUMBER = "number";
    private static final Set<String> HEADS = Set.of("people", NUMBER, "");
    private static final Pattern OF_THEM =
            Pattern.compile("\\s*(\\p{L}+\\s+)?of\\s+(?:whom|which|them|those|these|the)\\b.*", Pattern.DOTALL);
    /** "In the sixth", "during the round": a number of that part alone. */
    private static final Pattern IN_A_PART =
            Pattern.compile("(?i)\\b(?:in|during|over|within) (?:the|that|this|each|every) (?:"
                    + "(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|opening|closing|final"
                    + "|last|past|next)\\b|(?:round|half|quarter|inning|set|period|lap)\\b)");

    /** What players are credited with: so many in a game, a season, a career, and seldom does a clause say in which. */
    private static final Set<String> STATISTICS = Set.of(
            "yard",
            "touchdown",
            "point",
            "goal",
            "pass",
            "carry",
            "run",
            "hit",
            "punch",
            "game",
            "match",
            "round",
            "win",
            "loss",
            "assist",
            "rebound",
            "catch",
            "reception",
            "interception",
            "tackle",
            "inning",
            "lap",
            "season",
            "start",
            "shot");

    private static final Pattern TALLIED =
            Pattern.compile("(?is)\\b(?:number|toll|tally|count|total)\\b.*\\b(?:to|at|of|reached|passed|is|was)\\s*$");
    private static final Pattern NUMBER_OF = Pattern.compile(
            "(?is)\\bnumber of (?:\\p{L}+ed )?(\\p{L}+s|people|children)\\b.*\\b(?:to|at|is|was|of|reached)\\s*$");
    private static final Set<String> TALLYING =
            stems("number toll tally count total stand stood rise rose risen climb reach pass official latest");
    private static final int TALLY = 14;

    private static final Pattern ONE_IN = Pattern.compile("(?i)\\b(?:one|1)\\s+(?:in|out of)(?:\\s+every)?\\s+$");
    private static final int ONE_IN_LENGTH = 24;
    private static final int NEAR = 8;
    private static final int BESIDE = 3;
    private static final Set<String> TIME_UNITS = Set.of(
            "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "ordinal", "time", "age",
            "date");
    private static final Set<String> TERMS = Set.of("year", "month");
    private static final Set<String> PARTIAL = Set.of(
            "including",
            "include",
            "includes",
            "another",
            "additional",
            "further",
            "extra",
            "other",
            "first",
            "last",
            "initial",
            "which",
            "among",
            "whom",
            "up");
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

    private static Set<String> stems(String words) {
        return Stream.of(words.split(" ")).map(Words::stem).collect(Collectors.toSet());
    }

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
                if (!count.unit().equals(NUMBER)) {
                    counts.add(count);
                }
            }
        }
        apart(counts);
        for (Clause clause : clauses) {
            others(claim, clause, counts, taken);
            nobody(claim, clause, counts);
        }
        return counts;
    }

    // "55 percent in Orland, 52 in Pelmar": which number is whose only grammar would tell, so each is taken for a part.
    private static void apart(List<Count> counts) {
        List<Count> several = counts.stream()
                .filter(count -> counts.stream()
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
        Matcher told = NUMBER_OF.matcher(claim.text()
                .substring(clause.words().get(0).start(), quantity.span().start()));
        if (kind.equals(NUMBER) && told.find()) {
            kind = Kinds.of(Words.of(told.group(1)).get(0));
        }
        BigDecimal low = quantity.low() != null || quantity.high() != null ? quantity.low() : quantity.value();
        BigDecimal high = quantity.low() != null || quantity.high() != null ? quantity.high() : quantity.value();
        return count(claim, clause, kind, low, high, quantity.approximate(), false, quantity.span(), quantity.unit());
    }

    private void others(StoryClaim claim, Clause clause, List<Count> counts, List<Span> taken) {
        int start = clause.words().get(0).start();
        int end = clause.words().get(clause.words().size() - 1).end();
        Matcher others = OTHERS.matcher(claim.text()).region(start, end);
        while (others.find()) {
            BigDecimal number = number(others.group(1));
            if (others.group(1) == null || number != null) {
                Span span = new Span(others.start(), others.end());
                counts.removeIf(count -> count.span().overlaps(span));
                counts.add(count(
                        claim,
                        clause,
                        "other",
                        number == null ? BigDecimal.ONE : number,
                        number,
                        false,
                        number == null,
                        span,
                        "others"));
                taken.add(span);
            }
        }
        Matcher vague = VAGUE.matcher(claim.text()).region(start, end);
        while (vague.find()) {
            Span span = new Span(vague.start(), vague.end());
            int[] range = RANGES.get(vague.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (range != null && taken.stream().noneMatch(span::overlaps)) {
                Word noun = Words.of(vague.group(3)).get(0);
                counts.add(count(
                        claim,
                        clause,
                        Kinds.of(noun),
                        BigDecimal.valueOf(range[0]),
                        BigDecimal.valueOf(range[1]),
                        true,
                        true,
                        span,
                        noun.lower()));
            }
        }
    }

    // "Nobody was hurt" counts the injured: none.
    private void nobody(StoryClaim claim, Clause clause, List<Count> counts) {
        int start = clause.words().get(0).start();
        int end = clause.words().get(clause.words().size() - 1).end();
        Matcher nobody = NOBODY.matcher(claim.text()).region(start, end);
        while (nobody.find()) {
            Span span = new Span(nobody.start(), nobody.end());
            boolean any = nobody.group().toLowerCase(Locale.ROOT).startsWith("any");
            String unit = nobody.group(1) == null ? "people" : people(nobody.group(1));
            if (unit == null || any && claim.stance() != Stance.DENIES) {
                continue;
            }
            Count none = count(claim, clause, unit, BigDecimal.ZERO, BigDecimal.ZERO, false, false, span, unit);
            if (none.casualty()) {
                counts.add(none);
                return;
            }
        }
    }

    // Null where it is not people that a noun counts.
    private static String people(String noun) {
        Word word = Words.of(noun).get(0);
        String kind = Kinds.of(word);
        return TOLL.contains(word.stem()) || kind.equals("people") ? "people" : GROUPS.contains(kind) ? kind : null;
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

    private Count count(
            StoryClaim claim,
            Clause clause,
            String unit,
            BigDecimal low,
            BigDecimal high,
            boolean approximate,
            boolean vague,
            Span span,
            String noun) {
        List<Word> words = clause.words();
        String counted = unit;
        int at = 0;
        while (at < words.size() && words.get(at).end() <= span.start()) {
            at++;
        }
        Set<String> doing = new HashSet<>();
        if (unit.equals("other")) {
            Predicates.shipped()
                    .in(words)
                    .forEach(hit -> doing.add(hit.predicate().name()));
        }
        int reach = tallied(claim, words, span) ? TALLY : unit.equals(NUMBER) ? BESIDE : NEAR;
        String does = HEADS.contains(unit) ? nearest(claim, words, at, span, reach, CASUALTIES::containsKey) : null;
        does = does == null ? nearest(claim, words, at, span, NEAR, kind -> true) : does;
        if (GATHERED.equals(does) && unit.equals(PROTESTERS)) {
            unit = "people";
        }
        if (LABOUR.contains(unit) && ("LAYOFF".equals(does) || words.stream().anyMatch(w -> CUT.contains(w.lower())))) {
            unit = "job";
            doing.add("LAYOFF");
        }
        if (does != null) {
            doing.add(does);
        }
        if (does == null || !CASUALTIES.containsKey(does)) {
            words.stream().filter(w -> PRESENT.contains(w.lower())).findFirst().ifPresent(w -> doing.add(PRESENCE));
        } else if (HEADS.contains(unit) && !unit.equals(NUMBER)
                || unit.equals(NUMBER)
                        && CASUALTIES.containsKey(
                                Objects.toString(nearest(claim, words, at, span, reach, CASUALTIES::containsKey)))
                || HEADS.contains(noun) && !noun.equals(NUMBER)
                || noun.equals(CASUALTIES.get(does))) {
            unit = CASUALTY;
            noun = CASUALTIES.get(does);
        } else if (GROUPS.contains(unit)
                && CASUALTIES.containsKey(
                        Objects.toString(nearest(claim, words, at, span, BESIDE + 1, CASUALTIES::containsKey)))) {
            unit = CASUALTY + " " + unit;
        }
        boolean part = STATISTICS.contains(unit);
        part |= !unit.equals("other")
                && words.subList(Math.max(0, at - 2), Math.min(words.size(), at + 2)).stream()
                        .anyMatch(w -> PARTIAL.contains(w.lower()));
        part |= more(words, at)
                || IN_A_PART
                        .matcher(claim.text())
                        .region(
                                words.get(0).start(),
                                words.get(words.size() - 1).end())
                        .find();
        part |= OF_THEM.matcher(
                        claim.text().substring(span.end(), Math.min(claim.text().length(), span.end() + 40)))
                .matches();
        Map<String, Double> who = participants.in(
                claim,
                words.stream()
                        .filter(w -> w.end() <= span.start() || w.start() >= span.end())
                        .toList());
        who.remove(counted);
        if (unit.startsWith(CASUALTY)) {
            HEADS.forEach(who::remove);
            TALLYING.forEach(who::remove);
            Predicates.shipped().in(words).stream()
                    .flatMap(hit -> words.subList(hit.first(), hit.last() + 1).stream())
                    .forEach(word -> who.remove(word.stem()));
        }
        Scope scope = high != null && high.signum() == 0
                ? new Scope(Actuality.FACT, false)
                : Scope.of(words, Math.min(at, words.size() - 1), Math.min(at, words.size() - 1), claim.text());
        return new Count(
                claim,
                unit,
                low,
                high,
                approximate,
                vague,
                part,
                scope.negated() ? Actuality.POSSIBLE : scope.actuality(),
                doing,
                who,
                span,
                new Span(words.get(0).start(), words.get(words.size() - 1).end()),
                noun);
    }

    // "The number of people killed in the crash has risen to 19": what is counted stands far off.
    private static boolean tallied(StoryClaim claim, List<Word> words, Span span) {
        return TALLIED.matcher(claim.text().substring(words.get(0).start(), span.start()))
                .find();
    }

    // "Three more" are others; "more than three" are these.
    private static boolean more(List<Word> words, int at) {
        for (int i = Math.max(0, at - 2); i < Math.min(words.size(), at + 3); i++) {
            if (words.get(i).lower().equals("more")) {
                return i + 1 >= words.size() || !words.get(i + 1).lower().equals("than");
            }
        }
        return false;
    }

    // "14 were killed and 63 injured": each number goes with the event next to it that no other number parts it from.
    private static String nearest(
            StoryClaim claim, List<Word> words, int at, Span span, int reach, Predicate<String> kinds) {
        String nearest = null;
        int least = reach + 1;
        for (Predicates.Hit hit : Predicates.shipped().in(words)) {
            int from = Math.min(at, hit.first());
            int to = Math.max(at, hit.last());
            int apart = hit.first() >= at ? hit.first() - at : at - hit.last();
            Span between = new Span(
                    words.get(from).start(),
                    words.get(Math.min(to, words.size() - 1)).end());
            boolean parted = claim.claim().quantities().stream()
                    .map(Quantity::span)
                    .anyMatch(other -> !other.overlaps(span) && other.overlaps(between));
            if (!parted && apart < least && kinds.test(hit.predicate().name())) {
                nearest = hit.predicate().name();
                least = apart;
            }
        }
        return nearest;
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
