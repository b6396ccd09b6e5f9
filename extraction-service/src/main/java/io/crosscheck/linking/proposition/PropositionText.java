package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Sentences;
import io.crosscheck.linking.text.Words;

/** Chooses the words that state a proposition most clearly. */
public final class PropositionText {

    // A clause that only mentions it, or what is more than its claim says, is taken where nothing better is at hand.
    private static final double MENTIONED = 4;
    private static final double SENTENCE = 5;
    /** What makes a clause one that only mentions something. */
    private static final Pattern BESIDE =
            Pattern.compile("^(?i:when|after|as|while|because|since|before|although|though)\\s+(?!\\p{L}+ing\\b)");

    private static final double HARDLY_A_CLAUSE = 7;
    private static final double CONTRARY = 20;
    private static final double MORE = 1.5;
    private static final int NEAR = 120;

    // So much worse may a wording be that no other proposition of the story goes by.
    private static final double OF_ITS_OWN = 6;

    /** What stands before the words for an event in the clause of a number: "dead in | the crash", "died when | a train". */
    private static final Pattern BEFORE_EVENT =
            Pattern.compile("\\b(?:in|at|by|from|of|after|when|as|during|following|with|and|because)\\s+");

    /** What parts "fourteen were killed" from "63 injured". */
    private static final Pattern JOINT = Pattern.compile("[,;]?\\s+(?:and|but|while)\\s+|[,;]\\s+");

    // How many propositions a claim touches: the fewer, the more it speaks of each.
    private final Map<StoryClaim, Integer> spread = new HashMap<>();

    // Numbers for which another is given.
    private final Map<StoryClaim, List<Span>> contested = new HashMap<>();

    private PropositionText(Collection<Draft> drafts) {
        drafts.forEach(draft -> draft.touches().forEach(touch -> spread.merge(touch.claim(), 1, Integer::sum)));
        drafts.stream()
                .filter(draft -> !draft.counts().isEmpty())
                .collect(Collectors.groupingBy(draft -> draft.reading().of()))
                .values()
                .stream()
                .filter(numbers -> numbers.size() > 1)
                .flatMap(List::stream)
                .flatMap(draft -> draft.counts().stream())
                .forEach(count -> contested
                        .computeIfAbsent(count.claim(), claim -> new ArrayList<>())
                        .add(count.span()));
    }

    /**
     * For each proposition of a story, by id, the clearest wording among the claims that assert it (among all where
     * none does), and where claims assert several propositions, one by which the reader tells them apart.
     */
    public static Map<String, String> of(Collection<Draft> drafts) {
        PropositionText text = new PropositionText(drafts);
        List<Worded> worded = drafts.stream()
                .map(draft -> new Worded(draft.id(), text.wordings(draft)))
                .sorted(Comparator.comparingDouble((Worded w) -> w.clearest().unclear())
                        .thenComparing(Worded::proposition))
                .toList();
        Map<String, String> texts = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Worded proposition : worded) {
            String chosen = proposition.besides(taken).text();
            taken.add(chosen);
            texts.put(proposition.proposition(), chosen);
        }
        return texts;
    }

    /** A proposition and the wordings it may have, the clearest first. */
    private record Worded(String proposition, List<Wording> wordings) {

        Wording clearest() {
            return wordings.get(0);
        }

        Wording besides(Set<String> taken) {
            return wordings.stream()
                    .filter(w -> !taken.contains(w.text())
                            && w.unclear() < clearest().unclear() + OF_ITS_OWN)
                    .findFirst()
                    .orElse(clearest());
        }
    }

    private List<Wording> wordings(Draft draft) {
        return candidates(draft).stream()
                .sorted(Comparator.comparing(Touching::claim))
                .flatMap(touch -> draft.counts().isEmpty() && contested(touch) ? Stream.of(bare(touch)) : stated(touch))
                .sorted(Comparator.comparingDouble(Wording::unclear))
                .toList();
    }

    private Stream<Wording> stated(Touching touch) {
        return ownHalf(touch).map(Stream::of).orElseGet(() -> wordings(touch).stream());
    }

    // Whether the clause first gives a number that others put otherwise: by "Fourteen dead in the rail crash" the crash
    // would be confirmed with its number.
    private boolean contested(Touching touch) {
        return contested.getOrDefault(touch.claim(), List.of()).stream()
                .anyMatch(number -> touch.clause().contains(number)
                        && number.end() <= touch.span().start());
    }

    // What is told besides the number: "the rail crash in Osterlan".
    private Wording bare(Touching touch) {
        String text = touch.claim().text();
        Span clause = touch.clause();
        int start = BEFORE_EVENT
                .matcher(text)
                .region(clause.start(), touch.span().start())
                .results()
                .mapToInt(MatchResult::end)
                .reduce(touch.span().start(), (first, last) -> last);
        Span rest = new Span(start, Math.max(touch.span().end(), clause.end()));
        return Wording.of(rest.in(text)).worse(sayer(touch));
    }

    // Those who put it as so before those who deny that it is not so, and these before those who deny it.
    private static List<Touching> candidates(Draft draft) {
        List<Touching> asserting = draft.with(Stance.ASSERTS);
        List<Touching> affirming = asserting.stream().filter(Touching::affirms).toList();
        return affirming.isEmpty() ? asserting.isEmpty() ? draft.touches() : asserting : affirming;
    }

    private List<Wording> wordings(Touching touch) {
        String text = touch.claim().text();
        Span content = touch.claim().claim().content().cover();
        List<Wording> wordings = new ArrayList<>();
        Span clause = expanded(touch);
        // "Denied that anybody was hurt" tells that nobody was; its content alone would say the contrary.
        boolean contrary = touch.stance() == Stance.ASSERTS && !touch.affirms();
        String told =
                touch.main() ? clause.in(text) : BESIDE.matcher(clause.in(text)).replaceFirst("");
        wordings.add(Wording.of(told).worse(contrary ? CONTRARY : touch.main() ? 0 : MENTIONED));
        if (touch.main() && !contrary) {
            // What is more than its clause is said of something else.
            wordings.add(Wording.of(touch.claim().content()).worse(2 * clause.length() < content.length() ? MORE : 0));
        }
        if (touch.stance() != Stance.DENIES) {
            // The sentence would say who denies it.
            wordings.add(Wording.of(Sentences.around(text, touch.main() ? content : touch.span())
                            .in(text))
                    .worse(SENTENCE));
        }
        return wordings.stream().map(wording -> wording.worse(sayer(touch))).toList();
    }

    // A claim that says much besides, or does not count, lends its words where nothing better is at hand.
    private double sayer(Touching touch) {
        return 0.7 * Math.min(4, spread.get(touch.claim()))
                + (touch.claim().claim().kind() == ClaimKind.DIRECT ? 1 : 0)
                + (touch.claim().counted() && !touch.claim().withdrawn() ? 0 : 20);
    }

    // Where a clause says how many there are of two things, what it says of this one, with its number.
    private Optional<Wording> ownHalf(Touching touch) {
        String text = touch.claim().text();
        Span clause = touch.clause();
        Span own = touch.span();
        List<Span> counted =
                touch.claim().claim().quantities().stream().map(Quantity::span).toList();
        int start = counted.stream()
                .filter(other -> clause.contains(other) && other.end() <= own.start())
                .flatMap(other -> joint(text, other.end(), own.start()))
                .mapToInt(Span::end)
                .max()
                .orElse(clause.start());
        int end = counted.stream()
                .filter(other -> clause.contains(other) && own.end() <= other.start())
                .flatMap(other -> joint(text, own.end(), other.start()))
                .mapToInt(Span::start)
                .min()
                .orElse(clause.end());
        Span half = new Span(start, end);
        Wording wording = Wording.of(half.in(text));
        boolean stands = half.length() < clause.length() && wording.unclear() < HARDLY_A_CLAUSE;
        return stands && counted.stream().anyMatch(half::contains)
                ? Optional.of(wording.worse(sayer(touch)))
                : Optional.empty();
    }

    // The last that parts two stretches of text.
    private static Stream<Span> joint(String text, int from, int to) {
        return JOINT
                .matcher(text)
                .region(from, to)
                .results()
                .map(joint -> new Span(joint.start(), joint.end()))
                .reduce((first, last) -> last)
                .stream();
    }

    // What is only mentioned is stated by its own clause, with what the clause says it of; where the cue is part of it,
    // with who did it.
    private static Span expanded(Touching touch) {
        Span content = touch.claim().claim().content().cover();
        Span clause = touch.clause();
        if (clause.start() < content.start()) {
            int doer = touch.claim().claim().sources().stream()
                    .flatMap(source -> source.spans().stream())
                    .mapToInt(Span::start)
                    .filter(start -> start < clause.start() && clause.start() - start < NEAR)
                    .min()
                    .orElse(clause.start());
            return new Span(doer, clause.end());
        }
        boolean relative = Words.of(touch.claim().text(), clause.start(), clause.end())
                .get(0)
                .lower()
                .matches("that|which|who|whose|where");
        return relative ? new Span(content.start(), clause.end()) : clause;
    }
}
