package io.crosscheck.query.claim;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.claim.ClaimQuery.Asked;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Lines;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.search.Marking;
import io.crosscheck.query.spelling.Spelling;

/** Claims: single occurrences of somebody putting something forward. */
@Path("/v1/claims")
@RolesAllowed(Roles.READER)
@Tag(name = "claims")
public class ClaimResource {

    private static final String SORTS =
            "sort: document (by document and their place in it, the default), at, -at (when said, else published).";

    private final Store store;
    private final Lines lines;

    ClaimResource(Store store, Lines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listClaims", summary = "Claims, by document and their place in it", description = SORTS)
    @APIResponse(responseCode = "200", description = "A page of claims.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<ClaimView> list(@BeanParam ClaimQuery query) {
        Given given = new Given();
        int size = query.size(given);
        Asked asked = query.read(given);
        given.check();
        return store.read(snapshot -> {
            String q = new Spelling(snapshot, asked.collection()).of(asked.q());
            Page<ClaimRow> rows = new ClaimSelection(snapshot, asked, q).page(size);
            Page<ClaimView> page = rows.with(new ClaimReading(snapshot, asked.asOf()).views(rows.items()));
            return q == null
                    ? page
                    : page.found(
                            q.equals(asked.q()) ? null : q,
                            new Marking(snapshot, q).of(rows.items(), ClaimRow::id, row -> row.detail()
                                    .text()));
        });
    }

    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput all(@BeanParam ClaimQuery query) {
        Given given = new Given();
        Asked asked = query.read(given);
        given.check();
        return lines.of(
                asked.fields(),
                snapshot -> new ClaimSelection(
                                snapshot, asked, new Spelling(snapshot, asked.collection()).of(asked.q()))
                        .all(),
                ClaimRow::read,
                (snapshot, rows) -> new ClaimReading(snapshot, asked.asOf()).views(rows));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getClaim",
            summary = "A claim",
            description =
                    "With what it touches. A claim that no longer stands in its document is given as it last was.")
    @APIResponse(responseCode = "200", description = "The claim.")
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
