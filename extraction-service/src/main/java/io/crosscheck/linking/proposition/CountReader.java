package io.crosscheck.linking.proposition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Word;

/** Reads what a number in a clause counts: what befell those counted, and who and what else stands there. */
final class CountReader {

    /** Having, being there: what a count that nothing happens to takes part in. */
    static final String PRESENCE = "PRESENCE";

    static final String NUMBER = "number";

    /** How many live somewhere. */
    static final String POPULATION = "population";

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
    private static final Set<String> LABOUR = Set.of("job", "worker", "position", "post", "staff");
    private static final Set<String> CUT =
            Set.of("cut", "cuts", "cutting", "axe", "axed", "shed", "eliminate", "slash");
    private static final Set<String> HEADS = Set.of(CountedPeople.PEOPLE, NUMBER, "");
    /** "Five of the 31", "two people of whom"; customers of a company are not some of them. */
    private static final Pattern OF_THEM = Pattern.compile(
            "\\s*(?:of\\s+the\\b|(?:\\p{L}+\\s+)?of\\s+(?:whom|which|them|those|these)\\b).*", Pattern.DOTALL);
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

    private static final Pattern TALLIED = Pattern.compile(
            "(?is)\\b(?:number|toll|tally|count|total|deaths|fatalities)\\b.*\\b(?:to|at|of|reached|passed|is|was)\\s*$");
    private static final Set<String> TALLYING = CountedPeople.stems(
            "number toll tally count total stand stood rise rose risen climb reach pass official latest");
    private static final int TALLY = 14;

    private static final int NEAR = 8;
    private static final int BESIDE = 3;
    /** Stems that plurals do not share with what is counted. */
    private static final Map<String, String> PLURALS =
            Map.of("man", "men", "woman", "women", "child", "children", "person", "people");

    private static final Set<String> JOINTS = Set.of("and", "but", "or", "who", "which", "when", "while", "as");
    private static final int NEXT = 9;
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
    private static final Set<String> TAKING =
            Set.of("take", "takes", "took", "taken", "taking", "make", "makes", "made", "making");
    private static final String OTHER = "other";
    private static final int BEHIND = 40;

    private final Participants participants;
    private final StoryClaim claim;
    private final List<Word> words;
    private final CountedNumber number;
    /** Index of the number's first word. */
    private final int at;
    /** Index of its last: of "more than 60" the event behind is as near as behind "60". */
    private final int last;

    private CountReader(Participants participants, StoryClaim claim, Clause clause, CountedNumber number) {
        this.participants = participants;
        this.claim = claim;
        this.words = clause.words();
        this.number = number;
        this.at = (int) words.stream()
                .takeWhile(word -> word.end() <= number.span().start())
                .count();
        int within = (int) words.stream()
                .skip(at)
                .takeWhile(word -> word.end() <= number.span().end())
                .count();
        this.last = at + Math.max(0, within - 1);
    }

    /** The count that a number of a clause is. */
    static Count read(Participants participants, StoryClaim claim, Clause clause, CountedNumber number) {
        return new CountReader(participants, claim, clause, number).read();
    }

    private Count read() {
        int reach = tallied() ? TALLY : number.unit().equals(NUMBER) ? BESIDE : NEAR;
        String befell = HEADS.contains(number.unit()) ? nearest(reach, CountedPeople::befalls) : null;
        String does = befell == null ? nearest(NEAR, kind -> true) : befell;
        boolean job = LABOUR.contains(number.unit())
                && ("LAYOFF".equals(does) || words.stream().anyMatch(word -> CUT.contains(word.lower())));
        String unit = job ? "job" : CountedPeople.gathered(number.unit(), does);
        boolean toll = toll(unit, does, reach);
        boolean group = !toll
                && CountedPeople.befalls(does)
                && CountedPeople.group(unit)
                && nearest(BESIDE + 2, CountedPeople::befalls) != null;
        String counted = toll ? CountedPeople.CASUALTY : group ? CountedPeople.CASUALTY + " " + unit : unit;
        Scope scope = number.high() != null && number.high().signum() == 0
                ? new Scope(Actuality.FACT, false)
                : Scope.of(words, Math.min(at, words.size() - 1), Math.min(at, words.size() - 1), claim.text());
        return new Count(
                claim,
                counted,
                number.low(),
                number.high(),
                number.approximate(),
                number.vague(),
                part(counted),
                scope.negated() ? Actuality.POSSIBLE : scope.actuality(),
                doing(does, job),
                who(toll || group),
                beside(),
                number.span(),
                clause(),
                toll ? CountedPeople.befallen(does) : number.noun());
    }

    private Span clause() {
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }

    // Whether those are counted whom it befell, whoever they are.
    private boolean toll(String unit, String does, int reach) {
        String noun = number.noun();
        boolean people = HEADS.contains(unit) && !unit.equals(NUMBER);
        return CountedPeople.befalls(does)
                && (people
                        || unit.equals(NUMBER) && nearest(reach, CountedPeople::befalls) != null
                        || HEADS.contains(noun) && !noun.equals(NUMBER)
                        || noun.equals(CountedPeople.befallen(does)));
    }

    private Set<String> doing(String does, boolean job) {
        Set<String> doing = new HashSet<>();
        if (number.unit().equals(OTHER)) {
            Predicates.shipped()
                    .in(words)
                    .forEach(hit -> doing.add(hit.predicate().name()));
        }
        if (job) {
            doing.add("LAYOFF");
        }
        if (does != null) {
            doing.add(does);
        }
        if (!CountedPeople.befalls(does) && words.stream().anyMatch(word -> PRESENT.contains(word.lower()))) {
            doing.add(PRESENCE);
        }
        return doing;
    }

    private boolean part(String unit) {
        boolean beside = !unit.equals(OTHER)
                && IntStream.range(Math.max(0, at - 2), Math.min(words.size(), at + 2))
                        .anyMatch(this::isPartial);
        int end = number.span().end();
        String behind = claim.text().substring(end, Math.min(claim.text().length(), end + BEHIND));
        return STATISTICS.contains(unit)
                || beside
                || more()
                || IN_A_PART
                        .matcher(claim.text())
                        .region(clause().start(), clause().end())
                        .find()
                || OF_THEM.matcher(behind).matches();
    }

    // "Up 71 percent" is an addition, "took up 71 percent" is all of it.
    private boolean isPartial(int i) {
        String word = words.get(i).lower();
        return PARTIAL.contains(word)
                && !(word.equals("up")
                        && i > 0
                        && TAKING.contains(words.get(i - 1).lower()));
    }

    private Map<String, Double> who(boolean casualty) {
        Map<String, Double> who = participants.in(
                claim,
                words.stream()
                        .filter(word -> word.end() <= number.span().start()
                                || word.start() >= number.span().end())
                        .toList());
        who.remove(number.unit());
        who.remove(PLURALS.getOrDefault(number.unit(), number.unit()));
        if (casualty) {
            HEADS.forEach(who::remove);
            TALLYING.forEach(who::remove);
            Predicates.shipped().in(words).stream()
                    .flatMap(hit -> words.subList(hit.first(), hit.last() + 1).stream())
                    .forEach(word -> who.remove(word.stem()));
        }
        return who;
    }

    // "reached a chamber and | found two men": not beyond where another verb's words begin.
    private Set<String> beside() {
        int from = Math.min(at, words.size());
        while (from > Math.max(0, at - NEXT)
                && !JOINTS.contains(words.get(from - 1).lower())) {
            from--;
        }
        int to = Math.min(at + 1, words.size());
        while (to < Math.min(words.size(), at + NEXT)
                && !JOINTS.contains(words.get(to).lower())) {
            to++;
        }
        return participants.in(claim, words.subList(from, to)).keySet();
    }

    // "The number of people killed in the crash has risen to 19": what is counted stands far off.
    private boolean tallied() {
        return TALLIED.matcher(claim.text()
                        .substring(words.get(0).start(), number.span().start()))
                .find();
    }

    // "Three more" are others; "more than three" are these.
    private boolean more() {
        for (int i = Math.max(0, at - 2); i < Math.min(words.size(), at + 3); i++) {
            if (words.get(i).lower().equals("more")) {
                return i + 1 >= words.size() || !words.get(i + 1).lower().equals("than");
            }
        }
        return false;
    }

    // "Rescuers reached a chamber and | found two men": what another verb tells is not told of them.
    private boolean joined(int from, int to) {
        return words.subList(Math.max(0, from), Math.min(words.size(), to)).stream()
                .anyMatch(word -> JOINTS.contains(word.lower()));
    }

    // "14 were killed and 63 injured": each number goes with the event next to it that no other number parts it from.
    private String nearest(int reach, Predicate<String> kinds) {
        String nearest = null;
        int least = reach + 1;
        for (Predicates.Hit hit : Predicates.shipped().in(words)) {
            int from = Math.min(at, hit.first());
            int to = Math.max(at, hit.last());
            int apart = hit.first() >= at ? Math.max(0, hit.first() - last) : at - hit.last();
            Span between = new Span(
                    words.get(from).start(),
                    words.get(Math.min(to, words.size() - 1)).end());
            boolean parted = claim.claim().quantities().stream()
                    .map(Quantity::span)
                    .anyMatch(other -> !other.overlaps(number.span()) && other.overlaps(between));
            parted |= !CountedPeople.befalls(hit.predicate().name()) && joined(from, to);
            if (!parted && apart < least && kinds.test(hit.predicate().name())) {
                nearest = hit.predicate().name();
                least = apart;
            }
        }
        return nearest;
    }
}
