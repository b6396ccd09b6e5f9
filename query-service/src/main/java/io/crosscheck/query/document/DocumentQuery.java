package io.crosscheck.query.document;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.paging.FieldNames;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.PageQuery;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.paging.Sort;

/** What {@code GET /v1/documents} can be asked, as it arrives; all conditions must hold. */
public class DocumentQuery extends PageQuery {

    private static final Sort.Key ID = Sort.Key.text("x.document_id");
    private static final List<Sort> SORTS = List.of(
            Sort.descending("published", Sort.Key.time("x.published"), ID),
            Sort.ascending("published", Sort.Key.time("x.published"), ID),
            Sort.descending("received", Sort.Key.time("x.received"), ID),
            Sort.descending("claims", Sort.Key.number("x.claims"), ID));

    private static final FieldNames KNOWN = FieldNames.of(DocumentEntry.class);

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of the story it belongs to.")
    String story;

    @QueryParam("publisher")
    @Parameter(description = "Id, name or domain.")
    String publisher;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that it names.")
    String entity;

    @QueryParam("speaker")
    @Parameter(description = "A source of one of its claims: id, name or alias of an entity, or the words.")
    String speaker;

    @QueryParam("from")
    @Parameter(description = "Published at this time or later.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Published before this time.")
    String to;

    @QueryParam("q")
    @Parameter(description = "Words of its text or title; slips are forgiven.")
    String q;

    /** The question, read. */
    record Asked(
            String collection,
            String story,
            String publisher,
            String entity,
            String speaker,
            Instant from,
            Instant to,
            String q,
            Listing listing,
            Fields fields) {}

    Asked read(Given given) {
        return new Asked(
                given.take(() -> Parameters.collection(collection)),
                given.take(() -> Parameters.text("story", story)),
                given.take(() -> Parameters.text("publisher", publisher)),
                given.take(() -> Parameters.text("entity", entity)),
                given.take(() -> Parameters.text("speaker", speaker)),
                given.take(() -> Parameters.time("from", from)),
                given.take(() -> Parameters.time("to", to)),
                given.take(() -> Parameters.text("q", q)),
                listing(given, "documents", SORTS),
                fields(given, KNOWN));
    }
}
