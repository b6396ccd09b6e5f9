package io.crosscheck.query.change;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;

/** What has moved since a reader was here last. */
@Path("/v1/changes")
@RolesAllowed(Roles.READER)
@Tag(name = "stories")
public class ChangeResource {

    private static final String LIST = "changes";
    /** A status that somebody wants to hear of: not that one outlet said something nobody disputes. */
    private static final String TELLING =
            "(%1$s_support = 'CORROBORATED' or %1$s_dispute <> 'NONE' or %1$s_lifecycle" + " <> 'STANDING')";

    private final Store store;

    ChangeResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Stories that moved since a time, the last moved first",
            description =
                    "With the number of propositions that became corroborated, disputed, corrected or retracted, or"
                            + " ceased to be so. The changes one by one: /v1/stream.")
    @APIResponse(responseCode = "200", description = "A page of stories.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<MovedStory> moved(
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @Parameter(description = "Knowledge time after which; without it, ever.", example = "2026-03-05T00:00:00Z")
                    @QueryParam("since")
                    String since,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Parameters.limit(limit);
        Instant after = Parameters.time("since", since);
        Sql sql = Sql.of("select * from (select c.story_id, count(distinct c.proposition_id) as propositions,")
                .add("max(c.at) as at from knowledge.status_change c")
                .add("where c.collection = :collection")
                .with("collection", collection)
                .addIf(after, "and c.at > :since", "since")
                .add("and (" + TELLING.formatted("c.before") + " or " + TELLING.formatted("c.after") + ")")
                .add("group by c.story_id) m where true");
        if (cursor != null) {
            Cursor place = Cursor.decode(cursor, LIST, 2);
            sql.add("and (at, story_id) < (cast(:at_key as timestamptz), :story_key)")
                    .with("at_key", place.key(0))
                    .with("story_key", place.key(1));
        }
        sql.add("order by at desc, story_id desc limit :limit").with("limit", size + 1);
        return store.read(snapshot -> {
            List<MovedStory> rows = snapshot.list(
                    sql, row -> new MovedStory(row.text("story_id"), row.number("propositions"), row.time("at")));
            return Page.of(rows, size, moved -> Cursor.of(LIST, moved.at(), moved.story()));
        });
    }
}
