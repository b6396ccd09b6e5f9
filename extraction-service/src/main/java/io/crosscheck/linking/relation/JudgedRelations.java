package io.crosscheck.linking.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.linking.judgement.JudgedClaims;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.relation.Relation.Type;

/** Relations as users judge them: what they reject is none, what they confirm is one whatever was found. */
public final class JudgedRelations {

    private final List<Draft> drafts;
    private final JudgedClaims judged;

    public JudgedRelations(List<Draft> drafts, JudgedClaims judged) {
        this.drafts = drafts;
        this.judged = judged;
    }

    /** The relations that hold, in order of their ids. */
    public List<Relation> of(List<Relation> found) {
        if (judged.all().isEmpty()) {
            return found;
        }
        Map<String, Draft> byId = drafts.stream().collect(Collectors.toMap(Draft::id, d -> d, (one, other) -> one));
        List<Relation> holding = new ArrayList<>();
        for (Relation relation : found) {
            Draft one = byId.get(relation.proposition());
            Draft other = byId.get(relation.other());
            Optional<Judgement> judgement = judged.all().stream()
                    .filter(j -> (j.relation() == null
                                    || j.relation().equals(relation.type().name()))
                            && (sides(j, one, other) || sides(j, other, one)))
                    .findFirst();
            if (judgement.isEmpty()) {
                holding.add(relation);
            } else if (judgement.get().confirmed()) {
                holding.add(confirmed(relation, judgement.get()));
            }
        }
        addMissing(holding);
        return holding.stream().sorted(Comparator.comparing(Relation::id)).toList();
    }

    // Latest first: what a later judgement rejects, an earlier one does not bring back.
    private void addMissing(List<Relation> holding) {
        Set<String> settled = new HashSet<>();
        holding.forEach(relation -> settled.add(
                key(relation.proposition(), relation.other(), relation.type().name())));
        for (Judgement judgement : judged.all()) {
            for (Draft one : drafts) {
                for (Draft other : drafts) {
                    if (one != other && sides(judgement, one, other) && mainly(judgement, one, other)) {
                        if (!judgement.confirmed()) {
                            settled.add(key(one.id(), other.id(), judgement.relation()));
                        } else if (!settled.contains(key(one.id(), other.id(), null))
                                && settled.add(key(one.id(), other.id(), judgement.relation()))) {
                            holding.add(confirmed(relation(judgement, one, other), judgement));
                        }
                    }
                }
            }
        }
    }

    private static Relation relation(Judgement judgement, Draft one, Draft other) {
        Type type = Type.valueOf(judgement.relation());
        Kind kind = type == Type.CONTRADICTS ? Kind.ATTRIBUTE : null;
        return RelationFinder.relation(new Finding(type, kind, "", 1, false, List.of()), one, other);
    }

    private static Relation confirmed(Relation relation, Judgement judgement) {
        String found = relation.explanation().isEmpty() ? "" : relation.explanation() + "; ";
        List<String> decidedBy = new ArrayList<>(relation.decidedBy());
        decidedBy.add(Finding.JUDGEMENT);
        return new Relation(
                relation.id(),
                relation.proposition(),
                relation.other(),
                relation.type(),
                relation.kind(),
                found + judgement.explained(),
                relation.evidence(),
                1,
                decidedBy);
    }

    // What both sides are about already says nothing of how the two stand to each other.
    private static boolean sides(Judgement judgement, Draft one, Draft other) {
        return one != null
                && other != null
                && JudgedClaims.aboutAny(judgement.one(), claims(one))
                && JudgedClaims.aboutAny(judgement.other(), claims(other));
    }

    // What a claim only mentions on the way is not what it was judged for.
    private static boolean mainly(Judgement judgement, Draft one, Draft other) {
        return !judgement.confirmed()
                || (JudgedClaims.aboutAny(judgement.one(), mainClaims(one))
                        && JudgedClaims.aboutAny(judgement.other(), mainClaims(other)));
    }

    private static List<StoryClaim> mainClaims(Draft draft) {
        return draft.touches().stream()
                .filter(Touching::main)
                .map(Touching::claim)
                .toList();
    }

    private static List<StoryClaim> claims(Draft draft) {
        return draft.touches().stream().map(Touching::claim).toList();
    }

    private static String key(String one, String other, String type) {
        return (one.compareTo(other) < 0 ? one + " " + other : other + " " + one) + " " + type;
    }
}
