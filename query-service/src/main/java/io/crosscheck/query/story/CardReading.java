package io.crosscheck.query.story;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.query.claim.ClaimReading;
import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.proposition.Status;

/** Loads propositions in brief, and the few claims that show each best. */
final class CardReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    CardReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /**
     * Propositions of a story by id, in order.
     *
     * @param condition on {@code proposition p}
     * @param order of them, by columns of {@code p}, {@code n.publishers} and {@code n.documents}
     */
    Map<String, Overview.Card> cards(String story, String condition, String order, int limit) {
        Sql sql = Sql.of(
                        """
                        select p.id, p.text, p.support, p.dispute, p.lifecycle, p.origins_lower, p.origins_upper,
                          n.documents, n.publishers
                        from knowledge.proposition p
                        cross join lateral (
                          select count(distinct pc.document_id) as documents,
                            count(distinct coalesce(d.publisher_id, d.id)) as publishers
                          from knowledge.proposition_claim pc join ingest.document d on d.id = pc.document_id
                          where pc.proposition_id = p.id and pc.stance = 'ASSERTS' and %s
                        ) n
                        where p.story_id = :story and %s and %s
                        order by %s, p.id limit :limit
                        """
                                .formatted(asOf.holds("pc"), asOf.holds("p"), condition, order))
                .with("story", story)
                .with("limit", limit);
        Map<String, Overview.Card> cards = new LinkedHashMap<>();
        snapshot.list(
                asOf.bind(sql),
                row -> cards.put(
                        row.text("id"),
                        new Overview.Card(
                                row.text("id"),
                                row.text("text"),
                                Status.read(row),
                                row.number("origins_lower"),
                                row.number("origins_upper"),
                                row.number("documents"),
                                row.number("publishers"))));
        return cards;
    }

    private record Touch(String proposition, String claim, Stance stance, int claims) {}

    /**
     * What each proposition's claims say, by stance.
     *
     * @param most quotations a stance: counted ones of different documents before others, then the surest
     */
    Map<String, Map<Stance, Overview.Side>> sides(Collection<String> propositions, int most) {
        if (propositions.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of(
                        """
                        select proposition_id, claim_id, stance, claims from (
                          select x.*, count(*) over side as claims,
                            row_number() over (side order by counted desc, nth, narrated, confidence desc, claim_id) as place
                          from (
                            select pc.proposition_id, pc.claim_id, pc.stance, c.counted, c.confidence,
                              c.kind = 'NARRATED' as narrated,
                              row_number() over (
                                partition by pc.proposition_id, pc.stance, pc.document_id
                                order by c.counted desc, c.kind = 'NARRATED', c.confidence desc, c.id) as nth
                            from knowledge.proposition_claim pc
                            join knowledge.claim c on c.id = pc.claim_id and %s
                            where pc.proposition_id = any(:ids) and %s
                          ) x
                          window side as (partition by proposition_id, stance)
                        ) y where place <= :most order by proposition_id, stance, place
                        """
                                .formatted(asOf.holds("c"), asOf.holds("pc")))
                .with("ids", propositions)
                .with("most", most);
        List<Touch> touches = snapshot.list(
                asOf.bind(sql),
                row -> new Touch(
                        row.text("proposition_id"),
                        row.text("claim_id"),
                        Stance.valueOf(row.text("stance")),
                        row.number("claims")));
        return sides(
                touches,
                new ClaimReading(snapshot, asOf)
                        .byId(touches.stream().map(Touch::claim).distinct().toList()));
    }

    private static Map<String, Map<Stance, Overview.Side>> sides(List<Touch> touches, Map<String, ClaimView> claims) {
        Map<String, Map<Stance, Overview.Side>> sides = new HashMap<>();
        for (Touch touch : touches) {
            ClaimView claim = claims.get(touch.claim());
            if (claim != null) {
                sides.computeIfAbsent(touch.proposition(), id -> new EnumMap<>(Stance.class))
                        .merge(
                                touch.stance(),
                                new Overview.Side(List.of(claim.towards(touch.stance())), touch.claims()),
                                Overview.Side::and);
            }
        }
        return sides;
    }
}
