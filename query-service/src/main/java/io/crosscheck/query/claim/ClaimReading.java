package io.crosscheck.query.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;

/** Loads claims with all that a reader needs beside them: a fixed number of queries, however many they are. */
public final class ClaimReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    public ClaimReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** Views by id. A claim that is no longer held is given as it last was. */
    public Map<String, ClaimView> byId(Collection<String> ids) {
        Map<String, ClaimRow> rows = new LinkedHashMap<>();
        held(ids).forEach(row -> rows.put(row.id(), row));
        former(ids.stream().filter(id -> !rows.containsKey(id)).toList()).forEach(row -> rows.put(row.id(), row));
        Map<String, ClaimView> views = new LinkedHashMap<>();
        views(List.copyOf(rows.values())).forEach(view -> views.put(view.claimId(), view));
        return views;
    }

    private List<ClaimRow> held(Collection<String> ids) {
        return rows(ids, "select " + ClaimRow.columns("true"), asOf.holds("c"), "");
    }

    private List<ClaimRow> former(Collection<String> ids) {
        return rows(
                ids,
                "select distinct on (c.id) " + ClaimRow.columns("false"),
                asOf.learnt("c"),
                "order by c.id, c.known_from desc");
    }

    private List<ClaimRow> rows(Collection<String> ids, String columns, String condition, String order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of(columns)
                .add(
                        """
                        from knowledge.claim c
                        join ingest.document d on d.id = c.document_id
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        where c.id = any(:ids) and\
                        """)
                .add(condition)
                .add(order)
                .with("ids", ids);
        return snapshot.list(asOf.bind(sql), ClaimRow::read);
    }

    /** Views of rows, in their order. */
    List<ClaimView> views(List<ClaimRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> texts = texts(rows);
        Map<String, Map<String, EntityRef>> entities = entities(rows);
        Map<String, ClaimView.StatementRef> statements = statements(rows);
        return rows.stream()
                .map(row -> view(
                        row,
                        texts.get(row.revisionKey()),
                        entities.getOrDefault(row.document(), Map.of()),
                        statements.get(row.id())))
                .toList();
    }

    private static ClaimView view(
            ClaimRow row, String text, Map<String, EntityRef> entities, ClaimView.StatementRef statement) {
        ClaimDetail detail = row.detail();
        return new ClaimView(
                detail.resolved(entities),
                row.document(),
                row.revision(),
                row.publisher(),
                row.title(),
                row.stance(),
                row.current(),
                statement,
                null,
                Evidence.of(text, detail.content(), detail.attribution()));
    }

    private Map<String, String> texts(List<ClaimRow> rows) {
        Map<String, ClaimRow> revisions = new HashMap<>();
        rows.forEach(row -> revisions.put(row.revisionKey(), row));
        List<ClaimRow> each = List.copyOf(revisions.values());
        Sql sql = Sql.of(
                        """
                        select r.document_id || '/' || r.number as revision, r.text
                        from unnest(cast(:documents as text[]), cast(:numbers as text[])) n (document, number)
                        join ingest.revision r on r.document_id = n.document and r.number = n.number::int
                        """)
                .with("documents", each.stream().map(ClaimRow::document).toList())
                .with(
                        "numbers",
                        each.stream()
                                .map(row -> Integer.toString(row.revision()))
                                .toList());
        Map<String, String> texts = new HashMap<>();
        snapshot.list(sql, row -> texts.put(row.text("revision"), row.text("text")));
        return texts;
    }

    /** What the entities of a document resolve to across documents, by their ids in it. */
    public Map<String, EntityRef> entities(String document) {
        return resolved(members("m.document_id = :document").with("document", document))
                .getOrDefault(document, Map.of());
    }

    // A document names many; those whom its claims name as sources are a few of them.
    private Map<String, Map<String, EntityRef>> entities(List<ClaimRow> rows) {
        List<String> documents = new ArrayList<>();
        List<String> locals = new ArrayList<>();
        for (ClaimRow row : rows) {
            for (String local : row.detail().entities()) {
                documents.add(row.document());
                locals.add(local);
            }
        }
        return documents.isEmpty()
                ? Map.of()
                : resolved(members(
                                """
                                (m.document_id, m.local_entity) in (
                                    select * from unnest(cast(:documents as text[]), cast(:locals as text[])))
                                """)
                        .with("documents", documents)
                        .with("locals", locals));
    }

    private Sql members(String which) {
        return Sql.of(
                        """
                        select m.document_id, m.local_entity, %s as id, e.name
                        from knowledge.entity_member m join knowledge.entity e on e.id = m.entity_id
                        """
                                .formatted(Identities.of("e.id", asOf)))
                .add("where " + which)
                .add("and " + asOf.holds("m") + " and " + asOf.holds("e"));
    }

    // By document, then by an entity's id in it.
    private Map<String, Map<String, EntityRef>> resolved(Sql members) {
        Map<String, Map<String, EntityRef>> entities = new HashMap<>();
        snapshot.list(asOf.bind(members), row -> entities.computeIfAbsent(row.text("document_id"), d -> new HashMap<>())
                .put(row.text("local_entity"), new EntityRef(row.text("id"), row.text("name"))));
        return entities;
    }

    private Map<String, ClaimView.StatementRef> statements(List<ClaimRow> rows) {
        Sql sql = Sql.of("select sc.claim_id, sc.statement_id, sc.drift from knowledge.statement_claim sc")
                .add("where sc.claim_id = any(:claims) and " + asOf.holds("sc"))
                .with("claims", rows.stream().map(ClaimRow::id).toList());
        Map<String, ClaimView.StatementRef> statements = new HashMap<>();
        snapshot.list(
                asOf.bind(sql),
                row -> statements.put(
                        row.text("claim_id"), new ClaimView.StatementRef(row.text("statement_id"), row.text("drift"))));
        return statements;
    }
}
