package io.crosscheck.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.access.Roles;
import io.crosscheck.ingest.announcement.Backlog;
import io.crosscheck.ingest.announcement.Unread;
import io.crosscheck.ingest.html.WebPageReader;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;

/** Where documents are posted; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/documents")
@RolesAllowed(Roles.CONTRIBUTOR)
@Produces({MediaType.APPLICATION_JSON, DocumentResource.NDJSON})
@Blocking
public class DocumentResource {

    static final String NDJSON = "application/x-ndjson";
    private static final String WHAT = "A document";

    private final Intake intake;
    private final Backlog backlog;
    private final Unread unread;
    private final ObjectMapper json;
    private final long documentSize;
    private final int textLength;
    private final JsonSubmissions submissions;
    private final WebPageReader pages;

    DocumentResource(Intake intake, Backlog backlog, Unread unread, ObjectMapper json, IntakeLimits limits) {
        this.intake = intake;
        this.backlog = backlog;
        this.unread = unread;
        this.json = json;
        this.documentSize = limits.documentSize().asLongValue();
        this.textLength = limits.textLength();
        this.submissions = new JsonSubmissions(Math.toIntExact(documentSize), limits.jsonDepth());
        this.pages = new WebPageReader(limits.htmlTags());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(InputStream body, @Context HttpHeaders headers) throws IOException {
        requireUtf8(headers.getMediaType());
        return accept(submissions.read(read(body, headers)));
    }

    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    public Response many(InputStream body, @Context HttpHeaders headers) {
        requireUtf8(headers.getMediaType());
        requireReadable(headers);
        backlog.requireRoom();
        unread.requireRoom();
        BoundedBody lines = new BoundedBody(body, documentSize, WHAT);
        return Response.accepted(new LineByLine(lines, this::acceptLine, json))
                .type(NDJSON)
                .build();
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    public Response text(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        String text = TextBody.plain(read(body, headers), headers.getMediaType());
        return accept(described("text", text, uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    @Produces(MediaType.APPLICATION_JSON)
    public Response html(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        String html = TextBody.html(read(body, headers), headers.getMediaType());
        return accept(described("html", html, uri.getQueryParameters()));
    }

    private Response accept(Submission submission) {
        return Response.accepted(store(submission)).build();
    }

    private Receipt acceptLine(byte[] line) {
        return store(submissions.read(line));
    }

    private Receipt store(Submission submission) {
        backlog.requireRoom();
        unread.requireRoom();
        ReceivedArticle article = ReceivedArticle.of(submission, pages);
        if (article.text().length() > textLength) {
            throw ProblemException.of(
                    ProblemKind.TOO_LARGE, "The article's text is longer than " + textLength + " characters.");
        }
        return intake.accept(article);
    }

    private byte[] read(InputStream body, HttpHeaders headers) throws IOException {
        requireReadable(headers);
        return new BoundedBody(body, documentSize, WHAT).readAll();
    }

    /** A content in the body, what describes it in the query, under the names it has in JSON. */
    private static Submission described(String field, String content, MultivaluedMap<String, String> query) {
        return new Fields(name -> name.equals(field) ? content : query.getFirst(name), new ArrayList<>())
                .toSubmission();
    }

    private static void requireUtf8(MediaType type) {
        Charset charset = TextBody.charset(type, StandardCharsets.UTF_8);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            throw ProblemException.of(ProblemKind.UNSUPPORTED_TYPE, "JSON is read in UTF-8 only.");
        }
    }

    /** What the server could decompress no longer says that it is compressed. */
    private static void requireReadable(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(
                    ProblemKind.UNSUPPORTED_TYPE, "Bodies may be compressed by gzip or deflate, and no other way.");
        }
    }
}
