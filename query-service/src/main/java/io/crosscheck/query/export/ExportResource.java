package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.problem.ProblemException;

/** What the store holds, in the forms of others; written as it is read, whatever its size. */
@Path("/v1")
@RolesAllowed(Roles.READER)
@Tag(name = "exports")
public class ExportResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String ANNOTATIONS = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    private static final String UNKNOWN = "There is no such story in the collection.";

    private final Store store;
    private final ObjectMapper json;
    private final Clock clock;

    ExportResource(Store store, ObjectMapper json, Clock clock) {
        this.store = store;
        // the stream belongs to the server
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.clock = clock;
    }

    /** Makes the writer of a form. */
    @FunctionalInterface
    private interface Form {
        StoryWriter open(OutputStream out, ExportSource source) throws IOException;
    }

    @GET
    @Path("export/schema-org")
    @Produces(JSON_LD)
    @Operation(
            operationId = "exportSchemaOrg",
            summary = "Claims and reviews for schema.org (JSON-LD)",
            description =
                    "Documents as NewsArticle, propositions as Claim with their appearances (Quotation), each with a"
                            + " ClaimReview whose rating is the status in words: it says who speaks for and against, not whether"
                            + " it is true. Relations and axes are terms of /v1/vocabulary.")
    @APIResponse(
            responseCode = "200",
            description = "The graph.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response schemaOrg(@BeanParam ExportQuery query, @Context UriInfo uri) {
        return answer(query, "claims.jsonld", JSON_LD, (out, source) -> new ClaimReviewWriter(json, out, links(uri)));
    }

    @GET
    @Path("export/annotations")
    @Produces(JSON_LD)
    @Operation(
            operationId = "exportAnnotations",
            summary = "Claims as W3C Web Annotations",
            description =
                    "An AnnotationPage: each claim with what it identifies (a proposition, its stance), targeting the"
                            + " stored text by TextPositionSelector and TextQuoteSelector. Offsets here are in characters (code"
                            + " points), as the standard wants them.")
    @APIResponse(
            responseCode = "200",
            description = "The annotation page.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response annotations(@BeanParam ExportQuery query, @Context UriInfo uri) {
        return answer(
                query,
                "annotations.jsonld",
                ANNOTATIONS,
                (out, source) -> new AnnotationWriter(json, out, links(uri), new Texts(source::text)));
    }

    @GET
    @Path("export/provenance")
    @Produces(JSON_LD)
    @Operation(
            operationId = "exportProvenance",
            summary = "Where everything comes from (PROV-O, JSON-LD)",
            description =
                    "Texts and their publishers, runs of the extractor, claims with who said it, propositions derived"
                            + " from them with the primary sources that their origins are.")
    @APIResponse(
            responseCode = "200",
            description = "The graph.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response provenance(@BeanParam ExportQuery query, @Context UriInfo uri) {
        return answer(
                query, "provenance.jsonld", JSON_LD, (out, source) -> new ProvenanceWriter(json, out, links(uri)));
    }

    @GET
    @Path("export/followthemoney")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportFollowTheMoney",
            summary = "FollowTheMoney entities (NDJSON)",
            description =
                    "Article, Person, Organization, Mention, and a Note for each claim on its document, one a line, as"
                            + " ftm and OpenAleph take them.")
    @APIResponse(
            responseCode = "200",
            description = "Entities, one a line.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response followTheMoney(@BeanParam ExportQuery query) {
        return answer(
                query,
                "entities.ftm.json",
                "application/x-ndjson",
                (out, source) -> new FollowTheMoneyWriter(json, out));
    }

    @GET
    @Path("export/csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportCsv",
            summary = "A table of claims (CSV)",
            description = "A row for each claim that touches a proposition (RFC 4180, UTF-8). A cell that a spreadsheet"
                    + " would run as a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response csv(@BeanParam ExportQuery query) {
        return answer(query, "claims.csv", "text/csv; charset=UTF-8", (out, source) -> new CsvWriter(out));
    }

    @GET
    @Path("export/bundle")
    @Produces("application/zip")
    @Operation(
            operationId = "exportBundle",
            summary = "A bundle of evidence (zip)",
            description =
                    "Texts, propositions and spans with a manifest of SHA-256 hashes. ./crosscheck verify-bundle FILE"
                            + " checks every hash, and that every quotation stands where it is said to.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response bundle(@BeanParam ExportQuery query) {
        return answer(
                query,
                "evidence.zip",
                "application/zip",
                (out, source) ->
                        new BundleWriter(json, out, new Texts(source::text), query.collection(), clock.instant()));
    }

    @GET
    @Path("vocabulary")
    @Produces(JSON_LD)
    @Operation(
            operationId = "getVocabulary",
            summary = "The terms of the exports that are this project's own (JSON-LD)",
            description = "A context, and the definition of each class, property, status, stance and relation.")
    @APIResponse(
            responseCode = "200",
            description = "The vocabulary.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    public Response vocabulary() {
        return Response.ok(Vocabulary.document(), JSON_LD).build();
    }

    private static Links links(UriInfo uri) {
        return new Links(uri.getBaseUri().toString());
    }

    // Whether the story is there is known before the first byte; after it nothing can be refused any more.
    private Response answer(ExportQuery query, String file, String type, Form form) {
        AsOf time = query.time();
        String collection = query.collection();
        String story = query.story();
        if (story != null && !store.read(snapshot -> new ExportSource(snapshot, time).has(collection, story))) {
            throw ProblemException.unknown("story", story);
        }
        StreamingOutput body = out -> store.read(snapshot -> {
            ExportSource source = new ExportSource(snapshot, time);
            try (StoryWriter writer = form.open(out, source)) {
                source.write(collection, story, writer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
