package io.crosscheck.query.story;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;

/** Loads the ways that a story's counted claims took from their sources to the outlets that printed them. */
final class SourceMapReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    SourceMapReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    SourceMap of(String story) {
        Sql sql = Sql.of(
                        """
                        select c.id as claim, cs.path, cs.kind, cs.text, d.id as document, d.publisher_id,
                          pub.name as publisher, knowledge.title(d.id, r.number, r.title) as title,
                          e.name as entity_name, e.id as story_entity, %s as entity
                        from knowledge.story_document sd
                        join ingest.document d on d.id = sd.document_id
                        join ingest.revision r on r.document_id = d.id and %s
                        join knowledge.claim c on c.document_id = d.id and c.counted and %s
                        join knowledge.claim_source cs on cs.run_id = c.run_id and cs.claim_id = c.id
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        left join knowledge.entity_member m
                          on m.document_id = d.id and m.local_entity = cs.local_entity and %s
                        left join knowledge.entity e on e.id = m.entity_id and %s
                        where sd.story_id = :story and %s
                        order by d.id, c.id, cs.path, cs.hop
                        """
                                .formatted(
                                        Identities.of("e.id", asOf),
                                        asOf.holds("r"),
                                        asOf.holds("c"),
                                        asOf.holds("m"),
                                        asOf.holds("e"),
                                        asOf.holds("sd")))
                .with("story", story);
        Map<List<Object>, List<SourceMap.Stop>> ways = new LinkedHashMap<>();
        Map<List<Object>, SourceMap.Stop> outlets = new LinkedHashMap<>();
        snapshot.list(asOf.bind(sql), row -> {
            List<Object> way = List.of(row.text("claim"), row.number("path"));
            outlets.put(way, outlet(row));
            return ways.computeIfAbsent(way, key -> new ArrayList<>()).add(source(row));
        });
        List<SourceMap.Way> all = new ArrayList<>();
        ways.forEach((way, stops) -> {
            stops.add(outlets.get(way));
            all.add(new SourceMap.Way((String) way.get(0), stops));
        });
        return SourceMap.of(all);
    }

    private static SourceMap.Stop outlet(Row row) throws SQLException {
        String publisher = row.text("publisher_id");
        return publisher == null
                ? new SourceMap.Stop(
                        row.text("document"), SourceMap.Kind.OUTLET, row.text("title"), null, row.text("document"))
                : new SourceMap.Stop(publisher, SourceMap.Kind.OUTLET, row.text("publisher"), null, null);
    }

    // Whoever has no name is somebody else in every document, even if called the same.
    private static SourceMap.Stop source(Row row) throws SQLException {
        SourceMap.Kind kind = SourceMap.Kind.valueOf(row.text("kind"));
        String entity = row.text("story_entity");
        return entity == null
                ? new SourceMap.Stop(
                        row.text("document") + "/" + row.text("text").strip().toLowerCase(Locale.ROOT),
                        kind,
                        row.text("text"),
                        null,
                        null)
                : new SourceMap.Stop(entity, kind, row.text("entity_name"), row.text("entity"), null);
    }
}
