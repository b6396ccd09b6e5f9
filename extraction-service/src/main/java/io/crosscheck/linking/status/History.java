package io.crosscheck.linking.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.origin.OriginFinder;
import io.crosscheck.linking.origin.Origins;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.status.Evidence.Denial;
import io.crosscheck.linking.status.Evidence.Withdrawal;
import io.crosscheck.linking.time.Interval;
import io.crosscheck.linking.time.StoryTimes;

/** Follows propositions through event time: what was known to have been said by then decides the status then. */
public final class History {

    private static final Comparator<Instant> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final OriginFinder origins;
    private final StoryTimes times;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<StoryClaim, Optional<Instant>> dated = new HashMap<>();

    private Draft lastDraft;
    private List<StoryClaim> lastAsserting = List.of();
    private Origins lastOrigins;

    /** Where a proposition stands now, on whose word, and how it came to. */
    public record Course(Origins origins, Status status, List<Transition> transitions) {}

    public History(Collection<Draft> drafts, List<Relation> relations, OriginFinder origins, StoryTimes times) {
        this.origins = origins;
        this.times = times;
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
        for (Relation relation : relations) {
            this.relations
                    .computeIfAbsent(relation.proposition(), p -> new ArrayList<>())
                    .add(relation);
            this.relations
                    .computeIfAbsent(relation.other(), p -> new ArrayList<>())
                    .add(relation);
        }
    }

    public Course of(Draft draft) {
        List<Transition> transitions = new ArrayList<>();
        Set<StoryClaim> told = new TreeSet<>();
        Instant first = putForward(draft);
        for (Instant at : moments(draft)) {
            if (UNDATED_LAST.compare(at, first) < 0) {
                continue;
            }
            Evidence evidence = evidence(draft, at, false);
            Set<StoryClaim> since = new TreeSet<>(claimsUntil(draft, at));
            since.removeAll(told);
            told.addAll(since);
            add(transitions, StatusRules.of(evidence), at, since);
        }
        Evidence now = evidence(draft, null, true);
        Set<StoryClaim> withdrawn = new TreeSet<>();
        draft.touches().stream()
                .map(Touching::claim)
                .filter(StoryClaim::withdrawn)
                .forEach(withdrawn::add);
        add(transitions, StatusRules.of(now), null, withdrawn.isEmpty() ? told : withdrawn);
        return new Course(origins(draft, standing(draft, Stance.ASSERTS)), StatusRules.of(now), transitions);
    }

    private static void add(List<Transition> transitions, Status status, Instant at, Set<StoryClaim> evidence) {
        boolean changed = transitions.isEmpty()
                || !transitions.get(transitions.size() - 1).status().equals(status);
        if (changed) {
            transitions.add(new Transition(
                    status, at, evidence.stream().map(StoryClaim::id).sorted().toList()));
        }
    }

    private TreeSet<Instant> moments(Draft draft) {
        TreeSet<Instant> moments = new TreeSet<>(UNDATED_LAST);
        draft.touches().stream().filter(t -> t.claim().counted()).forEach(t -> moments.add(at(t.claim())));
        for (Relation relation : relations.getOrDefault(draft.id(), List.of())) {
            opponent(draft, relation).with(Stance.ASSERTS).stream()
                    .filter(t -> t.claim().counted())
                    .forEach(t -> moments.add(at(t.claim())));
        }
        return moments;
    }

    // Before anybody put it forward or denied it, it had no course that others' words could change.
    private Instant putForward(Draft draft) {
        List<StoryClaim> counted = draft.touches().stream()
                .map(Touching::claim)
                .filter(StoryClaim::counted)
                .toList();
        List<StoryClaim> taken = draft.touches().stream()
                .filter(t -> t.stance() == Stance.ASSERTS || t.stance() == Stance.DENIES)
                .map(Touching::claim)
                .filter(StoryClaim::counted)
                .toList();
        return (taken.isEmpty() ? counted : taken)
                .stream().map(this::at).sorted(UNDATED_LAST).limit(1).reduce(null, (none, at) -> at);
    }

    private Draft opponent(Draft draft, Relation relation) {
        return drafts.get(relation.proposition().equals(draft.id()) ? relation.other() : relation.proposition());
    }

    private Instant at(StoryClaim claim) {
        return dated.computeIfAbsent(claim, c -> times.of(c).map(Interval::from))
                .orElse(null);
    }

    private boolean until(StoryClaim claim, Instant at) {
        return UNDATED_LAST.compare(at(claim), at) <= 0;
    }

    private Set<StoryClaim> claimsUntil(Draft draft, Instant at) {
        Set<StoryClaim> claims = new TreeSet<>();
        draft.touches().stream()
                .map(Touching::claim)
                .filter(c -> c.counted() && until(c, at))
                .forEach(claims::add);
        for (Relation relation : relations.getOrDefault(draft.id(), List.of())) {
            opponent(draft, relation).with(Stance.ASSERTS).stream()
                    .map(Touching::claim)
                    .filter(c -> c.counted() && until(c, at))
                    .forEach(claims::add);
        }
        return claims;
    }

    // After the last moment, what has been withdrawn no longer counts.
    private Evidence evidence(Draft draft, Instant at, boolean now) {
        List<StoryClaim> asserting = counted(draft, Stance.ASSERTS, at, now);
        List<StoryClaim> denying = counted(draft, Stance.DENIES, at, now);
        boolean withheld = !counted(draft, Stance.WITHHOLDS, at, now).isEmpty();
        boolean gone = now
                && draft.touches().stream()
                        .anyMatch(t -> t.claim().withdrawn() && t.claim().counted());
        boolean replaced = gone && related(draft, Relation.Type.CORRECTS, at, now);
        return new Evidence(
                asserting.isEmpty() ? 0 : Math.min(2, origins(draft, asserting).lower()),
                denial(asserting, denying),
                related(draft, Relation.Type.CONTRADICTS, at, now),
                withheld || related(draft, Relation.Type.TENSION, at, now),
                replaced ? Withdrawal.REPLACED : gone ? Withdrawal.REMOVED : Withdrawal.NONE);
    }

    private boolean related(Draft draft, Relation.Type type, Instant at, boolean now) {
        return relations.getOrDefault(draft.id(), List.of()).stream()
                .filter(relation -> relation.type() == type)
                .anyMatch(relation -> !counted(opponent(draft, relation), Stance.ASSERTS, at, now)
                        .isEmpty());
    }

    private List<StoryClaim> counted(Draft draft, Stance stance, Instant at, boolean now) {
        return draft.with(stance).stream()
                .map(Touching::claim)
                .filter(claim -> claim.counted() && (now ? !claim.withdrawn() : until(claim, at)))
                .toList();
    }

    private static List<StoryClaim> standing(Draft draft, Stance stance) {
        return draft.with(stance).stream()
                .map(Touching::claim)
                .filter(claim -> claim.counted() && !claim.withdrawn())
                .toList();
    }

    // Between two moments the claims that assert it are mostly the same.
    private Origins origins(Draft draft, List<StoryClaim> asserting) {
        if (draft != lastDraft || !asserting.equals(lastAsserting)) {
            lastOrigins = found(draft, asserting);
            lastDraft = draft;
            lastAsserting = asserting;
        }
        return lastOrigins;
    }

    private Origins found(Draft draft, List<StoryClaim> asserting) {
        Set<StoryClaim> main = new HashSet<>();
        draft.touches().stream().filter(Touching::main).forEach(touch -> main.add(touch.claim()));
        boolean counts = !draft.counts().isEmpty();
        return origins.of(
                asserting.stream().filter(c -> counts || main.contains(c)).toList(),
                asserting.stream().filter(c -> !counts && !main.contains(c)).toList());
    }

    private Denial denial(List<StoryClaim> asserting, List<StoryClaim> denying) {
        if (denying.isEmpty()) {
            return Denial.NONE;
        }
        Set<String> asserters = origins.keys(asserting);
        Set<String> deniers = origins.keys(denying);
        if (asserting.isEmpty() || !asserters.containsAll(deniers) || !deniers.containsAll(asserters)) {
            return Denial.OTHERS;
        }
        Instant lastFor = latest(asserting);
        Instant lastAgainst = latest(denying);
        boolean since = lastFor != null && lastAgainst != null && lastAgainst.isAfter(lastFor);
        return since ? Denial.SAME_SINCE : Denial.SAME_BEFORE;
    }

    private Instant latest(List<StoryClaim> claims) {
        return claims.stream()
                .map(this::at)
                .filter(at -> at != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
