package io.crosscheck.linking.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * What a newer revision put in the place of words it took out: a claim of much the same words that says something else.
 */
final class Corrections {

    private static final double ALIKE = 0.5;
    private static final int NOTICE = 60;

    /** A proposition in whose place another was put. */
    record Correction(Draft replacement, Draft replaced) {}

    static List<Correction> in(List<Draft> drafts) {
        Map<String, List<Draft>> standing = new HashMap<>();
        for (Draft draft : drafts) {
            draft.touches().stream()
                    .filter(touch -> !touch.claim().withdrawn())
                    .map(touch -> touch.claim().document().id())
                    .distinct()
                    .forEach(document -> standing.computeIfAbsent(document, d -> new ArrayList<>())
                            .add(draft));
        }
        List<Correction> corrections = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Touching touch : draft.touches()) {
                if (touch.claim().withdrawn()) {
                    String document = touch.claim().document().id();
                    // What the document still says, nothing has replaced.
                    List<Draft> still = standing.getOrDefault(document, List.of());
                    if (!still.contains(draft)) {
                        List<Draft> noticed = noticed(still, touch, document);
                        (noticed.isEmpty() ? replacements(still, draft, touch, document) : noticed)
                                .stream()
                                        .map(other -> new Correction(other, draft))
                                        .filter(correction -> !corrections.contains(correction))
                                        .forEach(corrections::add);
                    }
                }
            }
        }
        return corrections;
    }

    // In a notice of correction, what is right stands behind what was wrong.
    private static List<Draft> noticed(List<Draft> still, Touching wrong, String document) {
        String text = wrong.claim().text();
        int end = wrong.claim().claim().content().cover().end();
        return !wrong.claim().takenBack()
                ? List.of()
                : still.stream()
                        .filter(draft -> draft.touches().stream()
                                .filter(touch -> touch.main()
                                        && !touch.claim().withdrawn()
                                        && touch.claim().document().id().equals(document))
                                .map(touch ->
                                        touch.claim().claim().content().cover().start())
                                .anyMatch(start -> start >= end
                                        && start - end <= NOTICE
                                        && text.substring(end, start).indexOf("\n\n") < 0))
                        .toList();
    }

    // What tells of the same kind of event replaces it rather than whatever else the new words tell.
    private static List<Draft> replacements(List<Draft> still, Draft draft, Touching withdrawn, String document) {
        List<Draft> all = still.stream()
                .filter(other -> replaces(other, withdrawn, document))
                .toList();
        List<Draft> alike = all.stream().filter(other -> sameKind(other, draft)).toList();
        return alike.isEmpty() ? all : alike;
    }

    private static boolean sameKind(Draft one, Draft other) {
        return Objects.equals(one.reading().predicate(), other.reading().predicate());
    }

    private static boolean replaces(Draft other, Touching withdrawn, String document) {
        return other.touches().stream()
                .filter(touch -> touch.main()
                        && !touch.claim().withdrawn()
                        && touch.claim().document().id().equals(document))
                .anyMatch(touch -> alike(touch, withdrawn));
    }

    private static boolean alike(Touching one, Touching other) {
        Set<String> words = stems(one);
        Set<String> others = stems(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return words.size() >= ALIKE * all.size();
    }

    private static Set<String> stems(Touching touch) {
        Set<String> stems = new HashSet<>();
        for (Word word : Words.of(touch.claim().text(), touch.claim().claim().content())) {
            stems.add(word.stem());
        }
        return stems;
    }

    private Corrections() {}
}
