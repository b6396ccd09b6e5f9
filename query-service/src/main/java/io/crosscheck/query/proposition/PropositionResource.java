package io.crosscheck.query.proposition;

import java.time.Instant;

import jakarta.ws.rs.BeanParam;
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
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Propositions: what several claims assert in common, and where it stands. */
@Path("/v1/propositions")
@Tag(name = "propositions")
public class PropositionResource {

    private static final String LIST = "propositions";

    private final Store store;

    PropositionResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "Propositions, contested first, then by number of independent origins")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<PropositionView> list(
            @BeanParam PropositionQuery query,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Parameters.limit(limit);
        AsOf asOf = query.knowledgeTime();
        Instant eventAsOf = query.eventTime();
        Sql sql = page(query, asOf, eventAsOf, cursor, size);
        return store.read(snapshot -> {
            Page<Ranked> rows = Page.of(
                    snapshot.list(
                            asOf.bind(sql), row -> new Ranked(PropositionRow.read(row), row.number("dispute_rank"))),
                    size,
                    row -> Cursor.of(
                            LIST, row.rank(), -row.row().lower(), row.row().id()));
            return rows.with(new PropositionReading(snapshot, asOf, eventAsOf)
                    .views(rows.items().stream().map(Ranked::row).toList()));
        });
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A proposition",
            description = "Status, history in event time, bounds on its independent origins with their reasons,"
                    + " relations to other propositions, and every claim that touches it with its evidence.")
    @APIResponse(responseCode = "404", description = "There is no such proposition.")
    public PropositionView get(
            @Parameter(example = "p-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = PropositionQuery.EVENT_AS_OF) @QueryParam("eventAsOf") String eventAsOf) {
        AsOf time = Parameters.asOf(asOf);
        Instant eventTime = Parameters.time("eventAsOf", eventAsOf);
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                .add("where p.id = :id and " + time.holds("p"))
                .with("id", id);
        return store.read(snapshot -> new PropositionReading(snapshot, time, eventTime)
                .views(snapshot.list(time.bind(sql), PropositionRow::read)).stream()
                        .findFirst()
                        .orElseThrow(() -> ProblemException.unknown("proposition", id)));
    }

    private record Ranked(PropositionRow row, int rank) {}

    private static Sql page(PropositionQuery query, AsOf asOf, Instant eventAsOf, String cursor, int size) {
        String rank = PropositionRow.DISPUTE_RANK.formatted("now.dispute");
        Sql sql = Sql.of("select p.id, p.story_id, p.text, p.origins_lower, p.origins_upper, now.*")
                .add(", " + rank + " as dispute_rank from knowledge.proposition p")
                .add("join knowledge.story st on st.id = p.story_id and " + asOf.holds("st"))
                .add("cross join lateral (" + status(asOf, eventAsOf) + ") now")
                .with("eventAsOf", eventAsOf)
                .add("where " + asOf.holds("p"));
        query.addTo(sql, asOf);
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 3);
            sql.add("and (" + rank + ", -p.origins_lower, p.id)")
                    .add("> (cast(:rank_key as int), cast(:lower_key as int), :id_key)")
                    .with("rank_key", after.key(0))
                    .with("lower_key", after.key(1))
                    .with("id_key", after.key(2));
        }
        return sql.add("order by dispute_rank, -p.origins_lower, p.id limit :limit")
                .with("limit", size + 1);
    }

    private static String status(AsOf asOf, Instant eventAsOf) {
        return eventAsOf == null
                ? "select p.support, p.dispute, p.lifecycle"
                : "select ps.support, ps.dispute, ps.lifecycle from knowledge.proposition_status ps"
                        + " where ps.proposition_id = p.id and ps.event_time <= :eventAsOf and " + asOf.holds("ps")
                        + " order by ps.ordinal desc limit 1";
    }
}
