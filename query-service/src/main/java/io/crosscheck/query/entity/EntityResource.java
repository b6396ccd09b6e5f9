package io.crosscheck.query.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.claim.Span;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.entity.EntityQuery.Asked;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Lines;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.spelling.Spelling;

/** Entities: whom and what the documents name. */
@Path("/v1/entities")
@RolesAllowed(Roles.READER)
@Tag(name = "entities")
public class EntityResource {

    private static final int TEMPORARY_REDIRECT = 307;

    private final Store store;
    private final Lines lines;

    EntityResource(Store store, Lines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEntities",
            summary = "Entities, most mentioned first",
            description = "Across stories: a condition holds for an entity if it does for what it is in one of them."
                    + " sort: -mentions (the default), -stories, name.")
    @APIResponse(responseCode = "200", description = "A page of entities.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<EntityItem> list(@BeanParam EntityQuery query) {
        Given given = new Given();
        int size = query.size(given);
        Asked asked = query.read(given);
        given.check();
        return store.read(snapshot -> {
            Asked spelt = spelt(snapshot, asked);
            Page<EntityItem> page = spelt.listing()
                    .page(snapshot, new EntitySelection(snapshot, spelt).page(size), size, EntityItem::read);
            return asked.q() == null
                    ? page
                    : page.found(spelt.q().equals(asked.q()) ? null : spelt.q(), highlights(page.items(), spelt.q()));
        });
    }

    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput all(@BeanParam EntityQuery query) {
        Given given = new Given();
        Asked asked = query.read(given);
        given.check();
        return lines.of(
                asked.fields(),
                snapshot -> new EntitySelection(snapshot, spelt(snapshot, asked)).all(),
                EntityItem::read,
                (snapshot, rows) -> rows);
    }

    // A part of a name is no misspelt word, so spelling is put right only where no name has the parts.
    private static Asked spelt(Snapshot snapshot, Asked asked) {
        if (asked.q() == null
                || snapshot.first(new EntitySelection(snapshot, asked).page(0), EntityItem::read)
                        .isPresent()) {
            return asked;
        }
        return asked.searching(new Spelling(snapshot, asked.collection()).of(asked.q()));
    }

    private static Map<String, List<Span>> highlights(List<EntityItem> items, String q) {
        Map<String, List<Span>> highlights = new LinkedHashMap<>();
        for (EntityItem item : items) {
            List<Span> spans = NameSearch.in(item.name(), NameSearch.parts(q));
            if (!spans.isEmpty()) {
                highlights.put(item.id(), spans);
            }
        }
        return highlights;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEntity",
            summary = "An entity",
            description =
                    "With what it is in each story and document, why that is the same, and what it is kept apart from or may"
                            + " be; of very many stories and documents the first hundred, of which counts tell."
                            + " What it said: /v1/claims?speaker=.")
    @APIResponse(responseCode = "200", description = "The entity.")
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
