package io.crosscheck.query.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Documents with all that was found in them. */
@Path("/v1/documents")
@Tag(name = "documents")
public class DocumentResource {

    private final Store store;

    DocumentResource(Store store) {
        this.store = store;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A document's text with all annotations",
            description = "Segments, mentions, entities and claims of the newest revision, or of the one asked for, in"
                    + " the shape of POST /v1/extract. What is not counted is here too, with its reason.")
    @APIResponse(responseCode = "404", description = "There is no such document or revision.")
    public DocumentView get(
            @Parameter(example = "d-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = "Number of a revision; the newest if absent.") @QueryParam("revision")
                    String revision,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        Integer number = Parameters.number("revision", revision);
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> new DocumentReading(snapshot, time).view(id, number))
                .orElseThrow(
                        () -> ProblemException.unknown(number == null ? "document" : "revision of a document", id));
    }

    @GET
    @Path("{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "A document's text as it is stored",
            description = "What offsets refer to: the newest revision, or the one asked for.")
    @APIResponse(responseCode = "404", description = "There is no such document or revision.")
    public Response text(
            @Parameter(example = "d-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = "Number of a revision; the newest if absent.") @QueryParam("revision")
                    String revision) {
        Integer number = Parameters.number("revision", revision);
        String text = store.read(snapshot -> new DocumentReading(snapshot, AsOf.NOW).text(id, number))
                .orElseThrow(
                        () -> ProblemException.unknown(number == null ? "document" : "revision of a document", id));
        // strangers wrote it: it is text, whatever it looks like
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
