package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.crosscheck.linking.entity.NameGroup.Local;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.judgement.Judgements;

/** Finds the in-document entities that judgements are about, by the names that stand in the documents. */
final class JudgedNames {

    private final List<Judgement> judgements;

    JudgedNames(Judgements judgements) {
        this.judgements = judgements.about(Subject.ENTITY);
    }

    boolean none() {
        return judgements.isEmpty();
    }

    /** Judgements that both sides are one, latest first. */
    List<Judgement> confirmed() {
        return judgements.stream().filter(Judgement::confirmed).toList();
    }

    /** The judgement that keeps some of one side apart from some of the other, unless a later one joins them. */
    Optional<Judgement> different(Collection<Local> one, Collection<Local> other) {
        if (judgements.isEmpty()) {
            return Optional.empty();
        }
        for (Local a : one) {
            for (Local b : other) {
                Optional<Judgement> latest =
                        judgements.stream().filter(j -> between(j, a, b)).findFirst();
                if (latest.isPresent() && !latest.get().confirmed()) {
                    return latest;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean between(Judgement judgement, Local a, Local b) {
        return (about(judgement.one(), a) && about(judgement.other(), b))
                || (about(judgement.one(), b) && about(judgement.other(), a));
    }

    /** Whether the words of a side name this entity of their document. */
    static boolean about(List<Anchor> side, Local local) {
        return side.stream().anyMatch(anchor -> anchor.document().equals(local.document()) && named(local, anchor));
    }

    private static boolean named(Local local, Anchor anchor) {
        return local.mentionTexts().contains(anchor.text())
                || alike(local.name(), anchor)
                || local.mentionTexts().stream().anyMatch(text -> alike(text, anchor));
    }

    /** Whether a name is that of an anchor, but for titles, accents and capitals. */
    static boolean alike(String name, Anchor anchor) {
        return PersonName.fold(PersonName.untitled(name)).equals(PersonName.fold(PersonName.untitled(anchor.text())));
    }

    /** Those of the groups that a side names. */
    static List<NameGroup> named(List<Anchor> side, Collection<NameGroup> groups) {
        List<NameGroup> named = new ArrayList<>();
        for (NameGroup group : groups) {
            if (group.members().stream().anyMatch(local -> about(side, local))) {
                named.add(group);
            }
        }
        return named;
    }
}
