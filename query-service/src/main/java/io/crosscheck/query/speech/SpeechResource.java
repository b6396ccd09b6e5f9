package io.crosscheck.query.speech;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Parameters;

/** What somebody said over time. */
@Path("/v1/entities/{id}/statements")
@RolesAllowed(Roles.READER)
@Tag(name = "entities")
public class SpeechResource {

    private final Store store;

    SpeechResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "getStatements",
            summary = "What an entity said over time, and where it reversed",
            description =
                    "Statements across stories by the time they were made or first reported, each with quotations and"
                            + " the propositions it touches. Nothing was said by an id that nothing goes by.")
    @APIResponse(responseCode = "200", description = "A page of statements.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Speech list(
            @Parameter(example = "e-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        int size = Parameters.limit(limit);
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> new SpeechReading(snapshot, time).of(id, cursor, size));
    }
}
