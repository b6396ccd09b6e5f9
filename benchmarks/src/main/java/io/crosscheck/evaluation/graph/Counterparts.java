package io.crosscheck.evaluation.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Span;

/** Which claims of the system stand for which of the annotator's, and the reverse. */
final class Counterparts {

    static final String DEFINITION =
            "A claim stands for the annotator's where each content covers at least half of the words of the"
                    + " other, and cue and a source overlap where both have them; else where the contents fit; for the outlet's own voice"
                    + " also where it covers half of the annotator's words.";

    private static final double HALF = 0.5;

    private final Map<String, Set<String>> system = new HashMap<>();
    private final Map<String, Set<String>> annotated = new HashMap<>();

    Counterparts(Reference reference, LinkedReports reports) {
        Map<String, Words> words = new HashMap<>();
        reference
                .files()
                .keySet()
                .forEach(id ->
                        words.put(id, Words.of(reports.document(id).extraction().text())));
        for (ReferenceClaim claim : reference.claims().values()) {
            Set<String> found = of(claim, reports.claims(claim.document()), words.get(claim.document()));
            system.put(claim.id(), found);
            found.forEach(
                    id -> annotated.computeIfAbsent(id, c -> new TreeSet<>()).add(claim.id()));
        }
    }

    /** Ids of the system's claims that stand for one of the annotator's; empty where none was extracted. */
    Set<String> system(String annotatedClaim) {
        return system.getOrDefault(annotatedClaim, Set.of());
    }

    /** Ids of the annotator's claims that one of the system's stands for. */
    Set<String> annotated(String claim) {
        return annotated.getOrDefault(claim, Set.of());
    }

    private static Set<String> of(ReferenceClaim gold, List<Claim> claims, Words words) {
        List<String> full = new ArrayList<>();
        List<String> byContent = new ArrayList<>();
        List<String> around = new ArrayList<>();
        Set<Integer> goldWords = words.in(gold.content());
        for (Claim claim : claims) {
            Set<Integer> own = words.in(claim.content().spans());
            Set<Integer> shared = new HashSet<>(own);
            shared.retainAll(goldWords);
            boolean covers = shared.size() >= HALF * goldWords.size() && !shared.isEmpty();
            boolean fits = covers && shared.size() >= HALF * own.size();
            boolean sameVoice = (claim.kind() != ClaimKind.NARRATED) == gold.attributed();
            if (fits && sameVoice && attributesAlike(gold, claim)) {
                full.add(claim.id());
            } else if (fits) {
                byContent.add(claim.id());
            } else if (covers && !gold.attributed()) {
                around.add(claim.id());
            }
        }
        return new TreeSet<>(!full.isEmpty() ? full : !byContent.isEmpty() ? byContent : around);
    }

    private static boolean attributesAlike(ReferenceClaim gold, Claim claim) {
        List<Span> cue = claim.cue() == null ? List.of() : claim.cue().spans();
        List<Span> sources = claim.sources().stream()
                .flatMap(source -> source.spans().stream())
                .toList();
        return meet(gold.cue(), cue) && meet(gold.sources(), sources);
    }

    private static boolean meet(List<Span> one, List<Span> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.stream().anyMatch(span -> other.stream().anyMatch(span::overlaps));
    }
}
