package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/**
 * Brings together what the tagger marks and what the rules read of one sentence. The tagger decides what is attributed
 * and where its parts end; the rules add what flat labels cannot say (parallel sources, farther hops, recipients,
 * attributions within a content), and attributions of their own where the tagger does not rule them out.
 */
final class Agreement {

    /**
     * Rules alone stand if the tagger gives their cue at least this probability; within another's content they always do,
     * since flat labels leave no room there.
     */
    private static final double CUE_ALONE = 0.3;
    /** Where the tagger has learned too little to rule anything out. */
    private static final Set<Role> HEADLINES = Set.of(Role.HEADLINE, Role.SUBHEAD);

    private final Tags tags;

    Agreement(Tags tags) {
        this.tags = tags;
    }

    /**
     * The drafts of one line.
     *
     * @param near tagged drafts whose cue or content lies in this line; those that a rule agrees with are filled in
     */
    List<Draft> unite(Line line, List<Draft> near, List<Draft> ruled) {
        List<Draft> united =
                new ArrayList<>(near.stream().filter(d -> d.line == line).toList());
        for (Draft rule : ruled) {
            Draft same = null;
            boolean within = false;
            for (Draft draft : near) {
                boolean sameCue = draft.cueSpan().overlaps(rule.cueSpan());
                same = sameCue ? draft : same;
                within |= !sameCue && draft.contentHolds(rule.cueSpan());
            }
            if (same == null) {
                if (stands(rule, within)) {
                    united.add(rule);
                }
            } else if (seesMore(rule, same)) {
                united.remove(same);
                united.add(rule);
            } else {
                fill(same, rule);
            }
        }
        return united;
    }

    private boolean stands(Draft rule, boolean within) {
        boolean headline = HEADLINES.contains(rule.line.sentence().segment().role());
        // who saw the paper itself decides how far its report can be trusted
        boolean provenance = rule.cue.type() == CueClass.PERCEIVE && rule.cue.shape() != Cue.Shape.FINITE;
        return within || headline || provenance || tags.inside(Head.CUE, rule.cueSpan()) >= CUE_ALONE;
    }

    /** "declined to say", where the tagger saw "declined"; "adopted a motion calling for", where the motion calls. */
    private static boolean seesMore(Draft rule, Draft draft) {
        boolean withholds = rule.cue.type() == CueClass.WITHHOLD
                && rule.cueSpan().contains(draft.cueSpan())
                && !rule.cueSpan().equals(draft.cueSpan());
        boolean hop = !rule.beyond.isEmpty() && rule.sources.stream().anyMatch(draft.cueSpan()::contains);
        return withholds || hop;
    }

    private static void fill(Draft draft, Draft rule) {
        if (knowsContent(rule, draft)) {
            draft.content.clear();
            draft.content.addAll(rule.content);
        }
        draft.recipients.addAll(rule.recipients);
        draft.scope = rule.scope;
        if (draft.sources.isEmpty() || !rule.sources.isEmpty() && relative(draft)) {
            draft.sources.clear();
            draft.sources.addAll(rule.sources);
            draft.beyond.addAll(rule.beyond);
            return;
        }
        Span source = draft.sources.get(0);
        if (rule.sources.stream().noneMatch(source::overlaps)) {
            return;
        }
        draft.beyond.addAll(
                rule.beyond.stream().filter(s -> !s.overlaps(source)).toList());
        if (rule.sources.size() == 1 && cutShort(source, rule.sources.get(0), draft.line)) {
            draft.sources.set(0, rule.sources.get(0));
        }
        boolean parallel = rule.sources.size() > 1;
        if (parallel && rule.sources.stream().allMatch(s -> source.contains(s) || !source.overlaps(s))) {
            draft.sources.clear();
            draft.sources.addAll(rule.sources);
        }
    }

    /** "the head", of "the head of the harbour". */
    private static boolean cutShort(Span source, Span whole, Line line) {
        int next = line.tokenAt(source.end());
        return whole.start() == source.start() && whole.end() > source.end() && line.is(next, "of", "for", "in");
    }

    /** Subjects of passives, contents in pieces, and who was told are what flat labels get wrong. */
    private static boolean knowsContent(Draft rule, Draft draft) {
        boolean told =
                rule.recipients.stream().anyMatch(r -> draft.content.stream().anyMatch(r::overlaps));
        boolean pieces = rule.content.size() > 1 && rule.content.containsAll(draft.content);
        boolean passive = rule.cue.shape() == Cue.Shape.PASSIVE || rule.cue.shape() == Cue.Shape.PARTICIPLE;
        return told || pieces || passive || quoted(rule, draft);
    }

    /** A quotation in the sentences before the cue's is all that is put forward. */
    private static boolean quoted(Draft rule, Draft draft) {
        Span quotation = rule.content.get(0);
        boolean before = rule.content.size() == 1
                && quotation.end() <= rule.line.sentence().start();
        return before && draft.content.stream().anyMatch(c -> c.contains(quotation));
    }

    /** "a letter that announced ...": the rules know what the pronoun stands for. */
    private static boolean relative(Draft draft) {
        Span source = draft.sources.get(0);
        return draft.line.is(draft.line.tokenAt(source.start()), "that", "which")
                && source.length() <= "which".length();
    }
}
