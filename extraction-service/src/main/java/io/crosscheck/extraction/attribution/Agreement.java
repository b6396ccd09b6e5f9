package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/**
 * Brings together what the tagger marks and what the rules read of one sentence. The tagger decides what is attributed
 * and where its parts end; the rules add what flat labels cannot say (parallel sources, farther hops, recipients,
 * attributions within a content), and attributions of their own where the tagger does not rule them out.
 */
final class Agreement {

    /** Rules alone stand if the tagger gives their cue at least this probability ... */
    private static final double CUE_ALONE = 0.3;
    /** ... or, within another content, this one: flat labels leave no room there. */
    private static final double CUE_NESTED = 0.02;

    private final Tags tags;

    Agreement(Tags tags) {
        this.tags = tags;
    }

    /** @param tagged drafts of the whole text; those that a rule agrees with are filled in */
    List<Draft> unite(List<Draft> tagged, List<Draft> ruled) {
        List<Draft> added = new ArrayList<>();
        for (Draft rule : ruled) {
            Draft same = null;
            boolean within = false;
            for (Draft draft : tagged) {
                boolean sameCue = draft.cueSpan().overlaps(rule.cueSpan());
                same = sameCue ? draft : same;
                within |= !sameCue && draft.contentHolds(rule.cueSpan());
            }
            if (same != null) {
                fill(same, rule);
            } else if (tags.inside(Head.CUE, rule.cueSpan()) >= (within ? CUE_NESTED : CUE_ALONE)) {
                added.add(rule);
            }
        }
        return added;
    }

    private static void fill(Draft draft, Draft rule) {
        draft.recipients.addAll(rule.recipients);
        if (draft.sources.isEmpty()) {
            draft.sources.addAll(rule.sources);
            draft.beyond.addAll(rule.beyond);
            return;
        }
        Span source = draft.sources.get(0);
        boolean agree = rule.sources.stream().anyMatch(source::overlaps);
        if (!agree) {
            return;
        }
        draft.beyond.addAll(rule.beyond.stream().filter(s -> !s.overlaps(source)).toList());
        boolean parallel = rule.sources.size() > 1;
        if (parallel && rule.sources.stream().allMatch(s -> source.contains(s) || !source.overlaps(s))) {
            draft.sources.clear();
            draft.sources.addAll(rule.sources);
        }
    }
}
