package io.crosscheck.query.entity;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Entities: whom and what the documents name. */
@Path("/v1/entities")
@Tag(name = "entities")
public class EntityResource {

    private static final int TEMPORARY_REDIRECT = 307;

    private final Store store;

    EntityResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(
            summary = "Entities, most mentioned first",
            description = "Across stories: a condition holds for an entity if it does for what it is in one of them.")
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
        String inStory = Parameters.text("story", story);
        String ofType = Parameters.text("type", type);
        String named = Parameters.text("q", q);
        return store.read(
                snapshot -> new EntityReading(snapshot, time).page(collection, inStory, ofType, named, cursor, size));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "An entity",
            description =
                    "With what it is in each story and document, why that is the same, and what it is kept apart from or may"
                            + " be. What it said: /v1/claims?speaker=.")
    @APIResponse(
            responseCode = "307",
            description = "It is a part of, or became, the entity that Location names; that may change again.")
    @APIResponse(responseCode = "404", description = "There is no such entity.")
    public EntityView get(
            @Parameter(example = "e-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Context UriInfo uri) {
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> {
            EntityReading reading = new EntityReading(snapshot, time);
            return reading.view(id).orElseThrow(() -> reading.successor(id)
                    .map(target -> moved(uri, target))
                    .orElseThrow(() -> ProblemException.unknown("entity", id)));
        });
    }

    private static RuntimeException moved(UriInfo uri, String target) {
        return new RedirectionException(
                Response.Status.fromStatusCode(TEMPORARY_REDIRECT),
                uri.getRequestUriBuilder().replacePath("/v1/entities/" + target).build());
    }
}
