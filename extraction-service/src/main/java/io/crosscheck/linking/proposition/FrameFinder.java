package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Sentences;
import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Reads the events out of claims' contents. */
final class FrameFinder {

    private static final Pattern DENIAL =
            Pattern.compile("(?i)\\W*(no\\W+)?(that|this|it|they)\\W?(s|is|was|are|were|isn.?t|wasn.?t)\\b.{0,12}"
                    + "(not|n.?t|false|untrue|wrong|incorrect|a lie|nonsense)\\b.{0,30}");

    private static final Pattern SPURNS =
            Pattern.compile("(?i)\\b(reject|condemn|denounc|criticis|criticiz|brush|shrug|declin|turn)");

    private static final Set<String> POINTING = Set.of("it", "this", "that", "these", "those", "they", "which");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that");
    private static final Set<String> CIRCUMSTANCE = Set.of("in", "during", "at", "near");
    private static final int PHRASE = 4;

    private static final Set<String> SPEAKING = Set.of("i", "me", "we", "us");

    private static final Set<String> TOLD = Stream.of(
                    "report", "rumour", "rumor", "speculation", "suggestion", "allegation")
            .map(Words::stem)
            .collect(Collectors.toSet());

    private final Participants participants;
    private final SlotReader slots;

    FrameFinder(Participants participants) {
        this.participants = participants;
        this.slots = new SlotReader(participants);
    }

    /**
     * The events that a claim itself puts forward; what it reports others as saying belongs to the claim nested in it.
     */
    List<Frame> in(StoryClaim claim) {
        if (claim.takenBack() || spurned(claim)) {
            return List.of();
        }
        List<Word> words = claim.words();
        List<Frame> frames = new ArrayList<>();
        List<Span> nested = nested(claim);
        Map<Integer, List<Frame>> bySentence = new TreeMap<>();
        for (Clause clause : Clause.of(words, claim.text())) {
            List<Frame> found = in(claim, clause);
            if (found.isEmpty() && denial(claim, clause)) {
                bySentence.computeIfPresent(
                        clause.sentence() - 1,
                        (s, before) -> new ArrayList<>(
                                before.stream().map(Frame::denied).toList()));
                found = List.of();
            }
            bySentence
                    .computeIfAbsent(clause.sentence(), s -> new ArrayList<>())
                    .addAll(found);
        }
        Map<Span, Boolean> plain = new HashMap<>();
        for (Clause clause : Clause.of(words, claim.text())) {
            in(claim, clause).forEach(frame -> plain.put(frame.span(), frame.negated()));
        }
        List<Frame> reported = new ArrayList<>();
        bySentence
                .values()
                .forEach(list -> list.forEach(frame -> {
                    boolean own = frame.negated() != plain.get(frame.span())
                            || nested.stream().noneMatch(span -> span.contains(frame.span()));
                    (own ? frames : reported).add(own ? frame : frame.own());
                }));
        // Whoever says nothing of his own about it takes a stand towards what is reported: "disputes a letter saying
        // that ...".
        return frames.isEmpty() ? reported : frames;
    }

    // Who "rejected the threat" or "condemned the attack" takes it for a fact.
    private static boolean spurned(StoryClaim claim) {
        Passage cue = claim.claim().cue();
        return claim.stance() == Stance.DENIES
                && cue != null
                && SPURNS.matcher(cue.text()).find()
                && claim.words().stream().noneMatch(Verbs::finite);
    }

    /** What others say in it, which belongs to the claims nested in it. */
    static List<Span> nested(StoryClaim claim) {
        List<Span> nested = new ArrayList<>();
        for (Claim other : claim.extraction().claims()) {
            if (claim.id().equals(other.parent()) && !shared(claim, other) && !event(other)) {
                nested.addAll(other.content().spans());
            }
        }
        return nested;
    }

    // "As requested by X, we shall": what X requested is the outer speaker's own word as well.
    private static boolean shared(StoryClaim claim, Claim nested) {
        if (nested.cue() == null) {
            return false;
        }
        int cue = nested.cue().cover().start();
        return claim.text().substring(Math.max(0, cue - 4), cue).matches("(?is).*\\bas\\s+");
    }

    // "Said the firm recalled some toasters": what was recalled was not said.
    private static boolean event(Claim nested) {
        return nested.cue() != null
                && !Predicates.shipped().in(Words.of(nested.cue().text())).isEmpty()
                && Words.of(nested.content().text()).stream().noneMatch(Verbs::finite);
    }

    private static boolean denial(StoryClaim claim, Clause clause) {
        List<Word> words = clause.words();
        return clause.sentence() > 0
                && words.size() <= 8
                && DENIAL.matcher(claim.text()
                                .substring(
                                        words.get(0).start(),
                                        words.get(words.size() - 1).end()))
                        .matches();
    }

    private List<Frame> in(StoryClaim claim, Clause clause) {
        List<Frame> frames = new ArrayList<>();
        List<Word> words = clause.words();
        List<Predicates.Hit> hits = Predicates.shipped().in(words);
        Slots particulars = hits.isEmpty() ? Slots.NONE : slots.in(claim, words, hits);
        for (Predicates.Hit hit : hits) {
            Scope scope = Scope.of(words, hit.first(), hit.last(), claim.text());
            Map<String, Double> who = participants(claim, words, hit);
            if (who == null || (!clause.main() && told(words, hit)) || Negations.open(words.subList(0, hit.first()))) {
                continue;
            }
            Span span = new Span(
                    words.get(hit.first()).start(), words.get(hit.last()).end());
            frames.add(new Frame(
                    claim,
                    hit.predicate(),
                    Actualities.done(claim, span) ? Actuality.FACT : actuality(claim, clause, scope),
                    scope.negated() != hit.opposite(),
                    clause.main() && !besides(words, hit),
                    who,
                    span,
                    new Span(words.get(0).start(), words.get(words.size() - 1).end()),
                    particulars,
                    words.subList(0, hit.first()).stream().anyMatch(word -> POINTING.contains(word.lower()))));
        }
        return frames;
    }

    // "Nineteen people died in the crash": what it was in, is not what is said.
    private static boolean besides(List<Word> words, Predicates.Hit hit) {
        int at = hit.first() - 1;
        while (at > 0
                && hit.first() - at <= PHRASE
                && !DETERMINERS.contains(words.get(at).lower())) {
            at--;
        }
        return hit.first() == hit.last()
                && at > 1
                && DETERMINERS.contains(words.get(at).lower())
                && CIRCUMSTANCE.contains(words.get(at - 1).lower())
                && words.subList(0, at - 1).stream().anyMatch(Verbs::finite)
                && words.subList(0, at - 1).stream().noneMatch(word -> word.stem()
                        .equals(words.get(hit.first()).stem()));
    }

    // "After reports of a pullout", "following a letter about a withdrawal": others' word, which the claim does not
    // make its own.
    private static boolean told(List<Word> words, Predicates.Hit hit) {
        return !hit.predicate().things().contains("document")
                && words.subList(0, hit.first()).stream()
                        .anyMatch(word -> Kinds.of(word).equals("document") || TOLD.contains(word.stem()));
    }

    private static Actuality actuality(StoryClaim claim, Clause clause, Scope scope) {
        return scope.actuality() != Actuality.FACT || !clause.main() ? scope.actuality() : Actualities.ofClaim(claim);
    }

    // Null: the words are there, but not what the predicate is about. Whoever speaks takes part in an act that
    // stands in the cue, and in "I have not resigned".
    private Map<String, Double> participants(StoryClaim claim, List<Word> words, Predicates.Hit hit) {
        Map<String, Double> found = mentioned(claim, words, hit);
        Span span =
                new Span(words.get(hit.first()).start(), words.get(hit.last()).end());
        boolean own = found != null && found.isEmpty() && words.stream().anyMatch(w -> SPEAKING.contains(w.lower()));
        if (found == null || !own && !Actualities.done(claim, span)) {
            return found;
        }
        Map<String, Double> all = new TreeMap<>(found);
        claim.claim().sources().stream()
                .filter(source -> source.hop() == 0)
                .flatMap(source -> source.spans().stream())
                .forEach(source ->
                        all.putAll(participants.in(claim, Words.of(claim.text(), source.start(), source.end()))));
        return all;
    }

    private Map<String, Double> mentioned(StoryClaim claim, List<Word> words, Predicates.Hit hit) {
        List<Word> others = new ArrayList<>(words.subList(0, hit.first()));
        others.addAll(words.subList(hit.last() + 1, words.size()));
        return switch (hit.predicate().role()) {
            case THING -> things(hit.predicate().things(), claim, words);
            case ANY -> participants.in(claim, others);
            case PATIENT -> participants.in(claim, known(Sides.patient(words, hit), hit));
            case AGENT -> participants.in(claim, Sides.agent(words, hit));
        };
    }

    // "He was hit but survived" contradicts nobody's death: who "he" is, is too often misread to rest a denial on.
    private static List<Word> known(List<Word> patient, Predicates.Hit hit) {
        return hit.opposite() ? patient.stream().filter(w -> !Sides.personal(w)).toList() : patient;
    }

    // "A letter to the ministry, which surfaced online": what "which" stands for is said before, if not in the clause.
    private static Map<String, Double> things(Set<String> kinds, StoryClaim claim, List<Word> words) {
        Map<String, Double> things = things(kinds, words);
        if (!things.isEmpty() || words.stream().noneMatch(word -> word.lower().equals("which"))) {
            return things;
        }
        Span clause = new Span(words.get(0).start(), words.get(words.size() - 1).end());
        int sentence = Sentences.around(claim.text(), clause).start();
        return things(kinds, Words.of(claim.text(), sentence, clause.start()));
    }

    private static Map<String, Double> things(Set<String> kinds, List<Word> words) {
        Map<String, Double> things = new TreeMap<>();
        for (Word word : words) {
            if (kinds.contains(Kinds.of(word))) {
                things.put(Kinds.of(word), 3.0);
            }
        }
        return things;
    }
}
