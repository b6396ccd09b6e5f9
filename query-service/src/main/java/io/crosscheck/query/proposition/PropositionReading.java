package io.crosscheck.query.proposition;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.query.claim.ClaimReading;
import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Fields;

/** Completes propositions to their views: a fixed number of queries, however many they are. */
public final class PropositionReading {

    private static final Set<String> DIRECTED = Set.of("REFINES", "CORRECTS");

    private final Snapshot snapshot;
    private final AsOf asOf;
    private final Instant eventAsOf;
    private final Fields fields;
    private final Extent extent;

    /**
     * A reading at one knowledge time.
     *
     * @param eventAsOf status and history as things stood by this event time; null: by the newest
     */
    public PropositionReading(Snapshot snapshot, AsOf asOf, Instant eventAsOf) {
        this(snapshot, asOf, eventAsOf, Fields.ALL, Extent.OF_A_STORY);
    }

    private PropositionReading(Snapshot snapshot, AsOf asOf, Instant eventAsOf, Fields fields, Extent extent) {
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.eventAsOf = eventAsOf;
        this.fields = fields;
        this.extent = extent;
    }

    /** The same, without what nobody wants. */
    public PropositionReading of(Fields wanted) {
        return new PropositionReading(snapshot, asOf, eventAsOf, wanted, extent);
    }

    /** The same with so much of each. */
    PropositionReading of(Extent shown) {
        return new PropositionReading(snapshot, asOf, eventAsOf, fields, shown);
    }

    /** The views of the rows, in their order. */
    public List<PropositionView> views(List<PropositionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(PropositionRow::id).toList();
        Map<String, List<ClaimView>> claims = wanted("claims", () -> claims(ids));
        Map<String, PropositionView.Carriers> carriers = wanted("carriers", () -> carriers(ids));
        Map<String, List<PropositionView.Transition>> histories =
                fields.has("history") || eventAsOf != null ? histories(ids) : Map.of();
        Map<String, List<PropositionView.Group>> origins = wanted("origins", () -> origins(ids));
        Map<String, List<PropositionView.RelationView>> relations = wanted("relations", () -> relations(ids));
        return rows.stream()
                .map(row -> {
                    List<PropositionView.Transition> history = histories.getOrDefault(row.id(), List.of());
                    return new PropositionView(
                            row.id(),
                            row.text(),
                            row.story(),
                            eventAsOf == null ? row.status() : last(history),
                            history,
                            new PropositionView.Origins(
                                    row.lower(), row.upper(), origins.getOrDefault(row.id(), List.of())),
                            relations.getOrDefault(row.id(), List.of()),
                            carriers.getOrDefault(row.id(), PropositionView.Carriers.NONE),
                            claims.getOrDefault(row.id(), List.of()));
                })
                .toList();
    }

    private <T> Map<String, T> wanted(String field, Supplier<Map<String, T>> reading) {
        return fields.has(field) ? reading.get() : Map.of();
    }

    private static Status last(List<PropositionView.Transition> history) {
        return history.isEmpty()
                ? Status.UNHEARD
                : history.get(history.size() - 1).status();
    }

    /** That a claim touches a proposition, and how. */
    record Touch(String proposition, String claim, Stance stance) {
        static Touch read(Row row) throws SQLException {
            return new Touch(row.text("proposition_id"), row.text("claim_id"), Stance.valueOf(row.text("stance")));
        }
    }

    private Map<String, List<ClaimView>> claims(List<String> ids) {
        Sql sql = Sql.of(
                        """
                        select p.id as proposition_id, t.claim_id, t.stance
                        from unnest(cast(:ids as text[])) with ordinality p (id, n)
                        cross join lateral (
                          select pc.document_id, pc.claim_id, pc.stance from knowledge.proposition_claim pc
                          where pc.proposition_id = p.id and %s
                          order by pc.claim_id limit :most) t
                        order by p.n, t.document_id collate "C", t.claim_id collate "C"
                        """
                                .formatted(asOf.holds("pc")))
                .with("ids", ids)
                .with("most", extent.claims());
        List<Touch> touches = shared(snapshot.list(asOf.bind(sql), Touch::read), extent.claimsOf(ids.size()));
        Map<String, ClaimView> views = new ClaimReading(snapshot, asOf)
                .byId(touches.stream().map(Touch::claim).collect(Collectors.toSet()));
        Map<String, List<ClaimView>> claims = new HashMap<>();
        for (Touch touch : touches) {
            ClaimView view = views.get(touch.claim());
            if (view != null) {
                claims.computeIfAbsent(touch.proposition(), id -> new ArrayList<>())
                        .add(view.towards(touch.stance()));
            }
        }
        return claims;
    }

    // Whoever wants fewer than an even share leaves the rest to the others. Of each stance one goes before the rest, so
    // that few claims of a contested proposition still show both sides.
    static List<Touch> shared(List<Touch> wanted, int all) {
        Map<String, List<Touch>> each = wanted.stream().collect(Collectors.groupingBy(Touch::proposition));
        int share = share(each.values().stream().map(List::size).toList(), all);
        Set<Touch> kept = new HashSet<>();
        for (List<Touch> touches : each.values()) {
            Set<Stance> seen = EnumSet.noneOf(Stance.class);
            Stream<Touch> first = touches.stream().filter(touch -> seen.add(touch.stance()));
            Stream.concat(first, touches.stream()).distinct().limit(share).forEach(kept::add);
        }
        return wanted.stream().filter(kept::contains).toList();
    }

    /** The most that each may have, so that together they have no more than there is for all. */
    static int share(Collection<Integer> wanted, int all) {
        List<Integer> ascending = wanted.stream().sorted().toList();
        int left = all;
        for (int i = 0; i < ascending.size(); i++) {
            int even = left / (ascending.size() - i);
            if (ascending.get(i) > even) {
                return even;
            }
            left -= ascending.get(i);
        }
        return Integer.MAX_VALUE;
    }

    // A document that has it in its newest revision still carries it, whatever an earlier one said in other words.
    private Map<String, PropositionView.Carriers> carriers(List<String> ids) {
        Sql sql = Sql.of("select pc.proposition_id, pc.document_id, bool_and(pc.withdrawn) as withdrawn")
                .add("from knowledge.proposition_claim pc")
                .add("where pc.proposition_id in (select w.proposition_id from knowledge.proposition_claim w")
                .add("where w.proposition_id = any(:ids) and w.withdrawn and " + asOf.holds("w") + ")")
                .add("and pc.stance = 'ASSERTS' and " + asOf.holds("pc"))
                .add("group by pc.proposition_id, pc.document_id order by pc.proposition_id, pc.document_id")
                .with("ids", ids);
        Map<String, List<String>> withdrawn = new HashMap<>();
        Map<String, List<String>> standing = new HashMap<>();
        snapshot.list(asOf.bind(sql), row -> (row.flag("withdrawn") ? withdrawn : standing)
                .computeIfAbsent(row.text("proposition_id"), id -> new ArrayList<>())
                .add(row.text("document_id")));
        Map<String, PropositionView.Carriers> carriers = new HashMap<>();
        withdrawn.forEach((id, documents) ->
                carriers.put(id, new PropositionView.Carriers(documents, standing.getOrDefault(id, List.of()))));
        return carriers;
    }

    private Map<String, List<PropositionView.Transition>> histories(List<String> ids) {
        Sql sql = Sql.of("select s.* from knowledge.proposition_status s")
                .add("where s.proposition_id = any(:ids) and " + asOf.holds("s"))
                .with("ids", ids)
                .addIf(eventAsOf, "and s.event_time <= :eventAsOf", "eventAsOf")
                .add("order by s.proposition_id, s.ordinal");
        Map<String, List<PropositionView.Transition>> histories = new HashMap<>();
        snapshot.list(asOf.bind(sql), row -> histories
                .computeIfAbsent(row.text("proposition_id"), id -> new ArrayList<>())
                .add(new PropositionView.Transition(
                        Status.read(row), row.time("event_time"), row.time("known_from"), row.texts("evidence"))));
        return histories;
    }

    private Map<String, List<PropositionView.Group>> origins(List<String> ids) {
        Sql sql = Sql.of(
                        """
                        select g.* from unnest(cast(:ids as text[])) with ordinality p (id, n)
                        cross join lateral (
                          select o.proposition_id, o.ordinal, o.reason, o.claims[1 : :members] as claims, o.raises_lower
                          from knowledge.origin o where o.proposition_id = p.id and %s
                          order by o.ordinal limit :groups) g
                        order by p.n, g.ordinal
                        """
                                .formatted(asOf.holds("o")))
                .with("ids", ids)
                .with("groups", extent.groups())
                .with("members", extent.members());
        Map<String, List<PropositionView.Group>> groups = new HashMap<>();
        snapshot.list(asOf.bind(sql), row -> groups.computeIfAbsent(row.text("proposition_id"), id -> new ArrayList<>())
                .add(new PropositionView.Group(row.text("reason"), row.texts("claims"), row.flag("raises_lower"))));
        return groups;
    }

    private Map<String, List<PropositionView.RelationView>> relations(List<String> ids) {
        String side =
                """
                select r.%1$s as this_id, r.%2$s as that_id, '%3$s' as direction, p.text as that_text,
                       r.id, r.type, r.kind, r.explanation, r.evidence, r.confidence, r.decided_by
                from knowledge.relation r join knowledge.proposition p on p.id = r.%2$s and %4$s
                where r.%1$s = any(:ids) and %5$s
                """;
        String relation = asOf.holds("r");
        String other = asOf.holds("p");
        Sql sql = Sql.of(side.formatted("proposition_id", "other_id", "TO_OTHER", other, relation))
                .add("union all")
                .add(side.formatted("other_id", "proposition_id", "FROM_OTHER", other, relation))
                .add("order by this_id, type, that_id, id")
                .with("ids", ids);
        Map<String, List<PropositionView.RelationView>> relations = new HashMap<>();
        snapshot.list(asOf.bind(sql), row -> relations
                .computeIfAbsent(row.text("this_id"), id -> new ArrayList<>())
                .add(relation(row)));
        return relations;
    }

    private static PropositionView.RelationView relation(Row row) throws SQLException {
        String type = row.text("type");
        return new PropositionView.RelationView(
                type,
                row.text("kind"),
                row.text("that_id"),
                row.text("that_text"),
                DIRECTED.contains(type)
                        ? PropositionView.Direction.valueOf(row.text("direction"))
                        : PropositionView.Direction.MUTUAL,
                row.text("explanation"),
                row.real("confidence"),
                row.texts("decided_by"),
                row.text("evidence"));
    }
}
