package io.crosscheck.query.proposition;

import java.time.Instant;

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
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Lines;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.proposition.PropositionQuery.Asked;
import io.crosscheck.query.search.Marking;
import io.crosscheck.query.spelling.Spelling;

/** Propositions: what several claims assert in common, and where it stands. */
@Path("/v1/propositions")
@RolesAllowed(Roles.READER)
@Tag(name = "propositions")
public class PropositionResource {

    private static final String SORTS = "sort: standing (contested first, then by number of independent origins; the"
            + " default), -changed, changed (last change of status in event time), -learnt (when we learnt of it),"
            + " -origins, origins, -claims. A page shows at most "
            + "50 claims of a proposition, fewer where it would have more than 80 of them (of each stance one goes"
            + " before the rest), and 20 groups of origins, of one story 100, 400 and all: /v1/propositions/{id} and"
            + " /v1/claims?proposition= have all.";

    private final Store store;
    private final Lines lines;

    PropositionResource(Store store, Lines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPropositions",
            summary = "Propositions, contested first, then by number of independent origins",
            description = SORTS)
    @APIResponse(responseCode = "200", description = "A page of propositions.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<PropositionView> list(@BeanParam PropositionQuery query) {
        Given given = new Given();
        int size = query.size(given);
        Asked asked = query.read(given);
        given.check();
        return store.read(snapshot -> {
            String q = new Spelling(snapshot, asked.collection()).of(asked.q());
            Page<PropositionRow> rows = new PropositionSelection(snapshot, asked, q).page(size);
            Page<PropositionView> page =
                    rows.with(reading(snapshot, asked).of(extent(asked)).views(rows.items()));
            return q == null
                    ? page
                    : page.found(
                            q.equals(asked.q()) ? null : q,
                            new Marking(snapshot, q).of(rows.items(), PropositionRow::id, PropositionRow::text));
        });
    }

    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput all(@BeanParam PropositionQuery query) {
        Given given = new Given();
        Asked asked = query.read(given);
        given.check();
        return lines.of(
                asked.fields(),
                snapshot -> new PropositionSelection(
                                snapshot, asked, new Spelling(snapshot, asked.collection()).of(asked.q()))
                        .all(),
                PropositionRow::read,
                (snapshot, rows) -> reading(snapshot, asked).views(rows));
    }

    /** Of one story as much is shown as the story itself shows. */
    private static Extent extent(Asked asked) {
        return asked.story() == null ? Extent.IN_A_LIST : Extent.OF_A_STORY;
    }

    private static PropositionReading reading(Snapshot snapshot, Asked asked) {
        return new PropositionReading(snapshot, asked.asOf(), asked.eventAsOf()).of(asked.fields());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getProposition",
            summary = "A proposition",
            description = "Status, history in event time, bounds on its independent origins with their reasons,"
                    + " relations to other propositions, and every claim that touches it with its evidence.")
    @APIResponse(responseCode = "200", description = "The proposition.")
    @APIResponse(responseCode = "404", description = "There is no such proposition.")
    public PropositionView get(
            @Parameter(example = "p-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = PropositionQuery.EVENT_AS_OF) @QueryParam("eventAsOf") String eventAsOf,
            @Parameter(description = Parameters.FIELDS) @QueryParam("fields") String fields) {
        Given given = new Given();
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        Instant eventTime = given.take(() -> Parameters.time("eventAsOf", eventAsOf));
        Fields wanted = given.take(() -> Fields.of(fields, PropositionQuery.KNOWN));
        given.check();
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                .add("where p.id = :id and " + time.holds("p"))
                .with("id", id);
        return store.read(snapshot -> new PropositionReading(snapshot, time, eventTime)
                .of(wanted).of(Extent.ALONE).views(snapshot.list(time.bind(sql), PropositionRow::read)).stream()
                        .findFirst()
                        .orElseThrow(() -> ProblemException.unknown("proposition", id)));
    }
}
