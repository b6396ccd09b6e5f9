package io.crosscheck.query.claim;

import java.util.List;

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
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Claims: single occurrences of somebody putting something forward. */
@Path("/v1/claims")
@Tag(name = "claims")
public class ClaimResource {

    private static final String LIST = "claims";

    private final Store store;

    ClaimResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "Claims, by document and their place in it")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<ClaimView> list(
            @BeanParam ClaimQuery query,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Parameters.limit(limit);
        AsOf asOf = Parameters.asOf(query.asOf);
        Sql sql = Sql.of("select " + ClaimRow.columns("true"))
                .add("from knowledge.claim c join ingest.document d on d.id = c.document_id")
                .add("left join ingest.publisher pub on pub.id = d.publisher_id")
                .add("where " + asOf.holds("c"));
        query.addTo(sql, asOf);
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 3);
            sql.add("and (c.document_id, c.ordinal, c.id) > (:document_key, cast(:ordinal_key as int), :id_key)")
                    .with("document_key", after.key(0))
                    .with("ordinal_key", after.key(1))
                    .with("id_key", after.key(2));
        }
        sql.add("order by c.document_id, c.ordinal, c.id limit :limit").with("limit", size + 1);
        return store.read(snapshot -> {
            Page<ClaimRow> rows = Page.of(
                    snapshot.list(asOf.bind(sql), ClaimRow::read),
                    size,
                    row -> Cursor.of(LIST, row.document(), row.ordinal(), row.id()));
            return rows.with(new ClaimReading(snapshot, asOf).views(rows.items()));
        });
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A claim",
            description =
                    "With what it touches. A claim that no longer stands in its document is given as it last was.")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    public ClaimView get(
            @Parameter(example = "c-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> {
            ClaimView claim = new ClaimReading(snapshot, time).byId(List.of(id)).get(id);
            if (claim == null) {
                throw ProblemException.unknown("claim", id);
            }
            return claim.touching(touches(snapshot, time, id));
        });
    }

    private static List<ClaimView.Touch> touches(Snapshot snapshot, AsOf asOf, String claim) {
        Sql sql = Sql.of("select pc.proposition_id, pc.stance from knowledge.proposition_claim pc")
                .add("where pc.claim_id = :claim and " + asOf.holds("pc") + " order by pc.proposition_id")
                .with("claim", claim);
        return snapshot.list(
                asOf.bind(sql),
                row -> new ClaimView.Touch(row.text("proposition_id"), Stance.valueOf(row.text("stance"))));
    }
}
