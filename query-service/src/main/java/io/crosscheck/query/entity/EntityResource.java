package io.crosscheck.query.entity;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Entities: whom and what the documents name. */
@Path("/v1/entities")
@Tag(name = "entities")
public class EntityResource {

    private static final String LIST = "entities";

    private final Store store;

    EntityResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "Entities, most mentioned first")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<EntityItem> list(
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @QueryParam("story") String story,
            @Parameter(description = "PERSON, ORGANIZATION, LOCATION, MISC (with all finer ones), or a finer one.")
                    @QueryParam("type")
                    String type,
            @Parameter(description = "A part of its name or of an alias.") @QueryParam("q") String q,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        int size = Parameters.limit(limit);
        AsOf time = Parameters.asOf(asOf);
        Sql sql = Sql.of("select e.* from knowledge.entity e join knowledge.story st on st.id = e.story_id")
                .add("where st.collection = :collection and " + time.holds("e") + " and " + time.holds("st"))
                .with("collection", collection)
                .addIf(
                        Parameters.text("story", story),
                        "and e.story_id in (:story, knowledge.story_successor(:story))",
                        "story")
                .addIf(
                        Parameters.text("type", type),
                        "and (e.type = :type or starts_with(e.type, :type || '.'))",
                        "type")
                .addIf(
                        Parameters.text("q", q),
                        "and (strpos(lower(e.name), lower(:q)) > 0"
                                + " or exists (select 1 from unnest(e.aliases) a where strpos(lower(a), lower(:q)) > 0))",
                        "q");
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 2);
            sql.add("and (-e.mentions, e.id) > (cast(:mentions_key as int), :id_key)")
                    .with("mentions_key", after.key(0))
                    .with("id_key", after.key(1));
        }
        sql.add("order by -e.mentions, e.id limit :limit").with("limit", size + 1);
        return Page.of(
                store.read(snapshot -> snapshot.list(time.bind(sql), EntityItem::read)),
                size,
                item -> Cursor.of(LIST, -item.mentions(), item.id()));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "An entity",
            description =
                    "With what each document calls it and why that is the same. What it said: /v1/claims?speaker=.")
    @APIResponse(responseCode = "404", description = "There is no such entity.")
    public EntityView get(
            @Parameter(example = "e-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        AsOf time = Parameters.asOf(asOf);
        Sql sql = Sql.of("select e.* from knowledge.entity e where e.id = :id and " + time.holds("e"))
                .with("id", id);
        return store.read(snapshot -> snapshot.first(time.bind(sql), EntityItem::read)
                .map(entity -> new EntityView(entity, members(snapshot, time, id)))
                .orElseThrow(() -> ProblemException.unknown("entity", id)));
    }

    private static List<EntityView.Member> members(Snapshot snapshot, AsOf asOf, String id) {
        Sql sql = Sql.of(
                        """
                        select m.document_id, m.local_entity, m.reason,
                          (select local ->> 'name' from jsonb_array_elements(run.entities) local
                            where local ->> 'id' = m.local_entity limit 1) as name,
                          coalesce((select jsonb_agg(mention order by (mention ->> 'start')::int)
                            from jsonb_array_elements(run.mentions) mention
                            where mention ->> 'entity' = m.local_entity), '[]') as mentions
                        from knowledge.entity_member m
                        left join knowledge.extraction_run run on run.document_id = m.document_id and %s
                        where m.entity_id = :id and %s order by m.document_id, m.local_entity
                        """
                                .formatted(asOf.holds("run"), asOf.holds("m")))
                .with("id", id);
        return snapshot.list(
                asOf.bind(sql),
                row -> new EntityView.Member(
                        row.text("document_id"),
                        row.text("local_entity"),
                        row.text("name"),
                        row.text("reason"),
                        row.text("mentions")));
    }
}
