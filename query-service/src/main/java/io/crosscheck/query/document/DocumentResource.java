package io.crosscheck.query.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.document.DocumentQuery.Asked;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Lines;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.search.Marking;
import io.crosscheck.query.spelling.Spelling;

/** Documents with all that was found in them. */
@Path("/v1/documents")
@RolesAllowed(Roles.READER)
@Tag(name = "documents")
public class DocumentResource {

    private final Store store;
    private final Lines lines;

    DocumentResource(Store store, Lines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDocuments",
            summary = "The documents of a collection, by their newest revisions",
            description = "sort: -published (the default), published, -received, -claims.")
    @APIResponse(responseCode = "200", description = "A page of documents.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<DocumentEntry> list(@BeanParam DocumentQuery query) {
        Given given = new Given();
        int size = query.size(given);
        Asked asked = query.read(given);
        given.check();
        return store.read(snapshot -> {
            String q = new Spelling(snapshot, asked.collection()).of(asked.q());
            Page<DocumentEntry> page = new DocumentSelection(snapshot, asked, q).page(size);
            return q == null
                    ? page
                    : page.found(
                            q.equals(asked.q()) ? null : q,
                            new Marking(snapshot, q)
                                    .of(
                                            page.items(),
                                            DocumentEntry::id,
                                            item -> item.title() == null ? "" : item.title()));
        });
    }

    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput all(@BeanParam DocumentQuery query) {
        Given given = new Given();
        Asked asked = query.read(given);
        given.check();
        return lines.of(
                asked.fields(),
                snapshot -> new DocumentSelection(
                                snapshot, asked, new Spelling(snapshot, asked.collection()).of(asked.q()))
                        .all(),
                DocumentEntry::read,
                (snapshot, rows) -> rows);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDocument",
            summary = "A document's text with all annotations",
            description = "Segments, mentions, entities and claims of the newest revision, or of the one asked for, in"
                    + " the shape of POST /v1/extract. What is not counted is here too, with its reason.")
    @APIResponse(responseCode = "200", description = "The document.")
    @APIResponse(responseCode = "404", description = "There is no such document or revision.")
    @APIResponse(responseCode = "410", description = "The document was taken down.")
    public DocumentView get(
            @Parameter(example = "d-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = "Number of a revision; the newest if absent.") @QueryParam("revision")
                    String revision,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        Integer number = Parameters.number("revision", revision);
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> {
                    DocumentReading reading = new DocumentReading(snapshot, time);
                    refuseTakenDown(reading, id);
                    return reading.view(id, number);
                })
                .orElseThrow(
                        () -> ProblemException.unknown(number == null ? "document" : "revision of a document", id));
    }

    @GET
    @Path("{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getDocumentText",
            summary = "A document's text as it is stored",
            description = "What offsets refer to: the newest revision, or the one asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The text.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such document or revision.")
    @APIResponse(responseCode = "410", description = "The document was taken down.")
    public Response text(
            @Parameter(example = "d-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = "Number of a revision; the newest if absent.") @QueryParam("revision")
                    String revision) {
        Integer number = Parameters.number("revision", revision);
        String text = store.read(snapshot -> {
                    DocumentReading reading = new DocumentReading(snapshot, AsOf.NOW);
                    refuseTakenDown(reading, id);
                    return reading.text(id, number);
                })
                .orElseThrow(
                        () -> ProblemException.unknown(number == null ? "document" : "revision of a document", id));
        // strangers wrote it: it is text, whatever it looks like
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static void refuseTakenDown(DocumentReading reading, String id) {
        if (reading.isTakenDown(id)) {
            throw ProblemException.gone("document", id);
        }
    }
}
