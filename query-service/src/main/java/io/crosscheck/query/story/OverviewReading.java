package io.crosscheck.query.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.proposition.PropositionRow;
import io.crosscheck.query.proposition.Status;

/** Loads a story at a glance: a fixed number of queries, and an answer that is small however large the story is. */
final class OverviewReading {

    private static final int DOCUMENTS = 60;
    private static final int PEOPLE = 12;
    private static final int DISPUTES = 10;
    private static final int FACTS = 8;
    private static final int CHANGED = 6;
    private static final int QUOTATIONS = 3;
    /** Propositions in dispute that are looked at to find the pairs. */
    private static final int CANDIDATES = 60;

    private final Snapshot snapshot;
    private final AsOf asOf;
    private final CardReading cards;

    OverviewReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.cards = new CardReading(snapshot, asOf);
    }

    Overview of(StoryItem story) {
        String id = story.id();
        Map<String, Overview.Card> disputed = cards.cards(
                id,
                "p.dispute <> 'NONE'",
                PropositionRow.DISPUTE_RANK.formatted("p.dispute") + ", n.publishers desc, p.origins_lower desc",
                CANDIDATES);
        Map<String, Overview.Card> facts = cards.cards(
                id,
                "p.support <> 'NONE' and p.dispute in ('NONE', 'TENSION') and p.lifecycle = 'STANDING'",
                "p.support <> 'CORROBORATED', n.publishers desc, p.origins_lower desc, n.documents desc",
                FACTS);
        Map<String, Overview.Card> changed = cards.cards(id, "p.lifecycle <> 'STANDING'", "n.publishers desc", CHANGED);
        Set<String> all = new HashSet<>(disputed.keySet());
        all.addAll(facts.keySet());
        all.addAll(changed.keySet());
        Map<String, Map<Stance, Overview.Side>> sides = cards.sides(all, QUOTATIONS);
        return new Overview(
                id,
                story.collection(),
                story.title(),
                story.from(),
                story.to(),
                story.counts(),
                new StoryReading(snapshot, asOf).documents(id, DOCUMENTS),
                people(id),
                disputes(disputed, sides),
                quoted(facts.values(), sides),
                quoted(changed.values(), sides));
    }

    private List<Overview.Dispute> disputes(
            Map<String, Overview.Card> disputed, Map<String, Map<Stance, Overview.Side>> sides) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        Map<String, Set<Stance>> stances = new LinkedHashMap<>();
        disputed.values().forEach(card -> {
            statuses.put(card.id(), card.status());
            stances.put(card.id(), sides.getOrDefault(card.id(), Map.of()).keySet());
        });
        List<Overview.Dispute> disputes = new ArrayList<>();
        for (Disputes.Pair pair : new Disputes(statuses, stances).pairs(oppositions(statuses.keySet()), DISPUTES)) {
            Map<Stance, Overview.Side> one = sides.getOrDefault(pair.proposition(), Map.of());
            Disputes.Opposition opposition = pair.opposition();
            disputes.add(new Overview.Dispute(
                    disputed.get(pair.proposition()),
                    pair.against() == null ? null : disputed.get(pair.against()),
                    opposition == null ? null : opposition.kind(),
                    opposition == null ? null : opposition.explanation(),
                    one.getOrDefault(Stance.ASSERTS, Overview.Side.NOBODY),
                    opposition == null
                            ? one.get(Stance.DENIES)
                            : sides.get(pair.against()).get(Stance.ASSERTS),
                    one.get(Stance.WITHHOLDS)));
        }
        return disputes;
    }

    private List<Disputes.Opposition> oppositions(Collection<String> propositions) {
        if (propositions.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of(
                        """
                        select r.proposition_id, r.other_id, r.kind, r.explanation from knowledge.relation r
                        where r.proposition_id = any(:ids) and r.other_id = any(:ids)
                          and r.type in ('CONTRADICTS', 'TENSION') and %s
                        order by r.type, r.confidence desc, r.id
                        """
                                .formatted(asOf.holds("r")))
                .with("ids", propositions);
        return snapshot.list(
                asOf.bind(sql),
                row -> new Disputes.Opposition(
                        row.text("proposition_id"), row.text("other_id"), row.text("kind"), row.text("explanation")));
    }

    private static List<Overview.Fact> quoted(
            Collection<Overview.Card> cards, Map<String, Map<Stance, Overview.Side>> sides) {
        return cards.stream()
                .map(card -> new Overview.Fact(
                        card,
                        sides
                                .getOrDefault(card.id(), Map.of())
                                .getOrDefault(Stance.ASSERTS, Overview.Side.NOBODY)
                                .quotations()
                                .stream()
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<StoryView.EntityItem> people(String story) {
        Sql sql = Sql.of("select " + Identities.of("e.id", asOf)
                        + " as id, e.name, e.type, e.mentions from knowledge.entity e")
                .add("where e.story_id = :story and starts_with(e.type, 'PERSON') and " + asOf.holds("e"))
                .add("order by e.mentions desc, id limit :limit")
                .with("story", story)
                .with("limit", PEOPLE);
        return snapshot.list(
                asOf.bind(sql),
                row -> new StoryView.EntityItem(
                        row.text("id"), row.text("name"), row.text("type"), row.number("mentions")));
    }
}
