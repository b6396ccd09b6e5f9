package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.paging.FieldNames;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.PageQuery;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.paging.Sort;
import io.crosscheck.query.proposition.Status;

/** What {@code GET /v1/stories} can be asked, as it arrives; all conditions must hold. */
public class StoryQuery extends PageQuery {

    private static final Sort.Key ID = Sort.Key.text("x.story_id");
    private static final Sort NEWEST = Sort.descending("newest", Sort.Key.time("x.newest"), ID);
    private static final List<Sort> SORTS = List.of(
            NEWEST,
            Sort.ascending("newest", Sort.Key.time("x.newest"), ID),
            Sort.descending("learnt", Sort.Key.time("x.learnt"), ID),
            Sort.descending("contested", Sort.Key.number("x.contested"), ID),
            Sort.descending("documents", Sort.Key.number("x.documents"), ID));

    private static final FieldNames KNOWN = FieldNames.of(StoryItem.class);

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that it names.")
    String entity;

    @QueryParam("speaker")
    @Parameter(description = "A source of one of its claims: id, name or alias of an entity, or the words.")
    String speaker;

    @QueryParam("publisher")
    @Parameter(description = "Publisher of one of its documents: id, name or domain.")
    String publisher;

    @QueryParam("support")
    @Parameter(description = "Of one of its propositions: NONE, SINGLE_ORIGIN or CORROBORATED.")
    String support;

    @QueryParam("dispute")
    @Parameter(description = "Of one of its propositions: NONE, TENSION, CONTESTED or DENIED.")
    String dispute;

    @QueryParam("lifecycle")
    @Parameter(description = "Of one of its propositions: STANDING, CORRECTED, RETRACTED or SUPERSEDED.")
    String lifecycle;

    @QueryParam("from")
    @Parameter(description = "Its latest dated event or report is of this time or later.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Its latest dated event or report is of before this time.")
    String to;

    @QueryParam("q")
    @Parameter(description = "Words of its title or those of its documents; slips are forgiven.")
    String q;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    /** The question, read. */
    record Asked(
            String collection,
            String entity,
            String speaker,
            String publisher,
            String support,
            String dispute,
            String lifecycle,
            Instant from,
            Instant to,
            String q,
            AsOf asOf,
            Listing listing,
            Fields fields) {}

    Asked read(Given given) {
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        Listing listing = listing(given, "stories", SORTS);
        if (time != null && time.time() != null) {
            if (listing != null && !listing.sort().equals(NEWEST)) {
                given.refuse("sort", "must be -newest for a list as of an earlier time");
            }
            if (q != null && !q.isBlank()) {
                given.refuse("q", "cannot be asked as of an earlier time");
            }
        }
        return new Asked(
                given.take(() -> Parameters.collection(collection)),
                given.take(() -> Parameters.text("entity", entity)),
                given.take(() -> Parameters.text("speaker", speaker)),
                given.take(() -> Parameters.text("publisher", publisher)),
                given.take(() -> Parameters.oneOf("support", support, Status.Support.class)),
                given.take(() -> Parameters.oneOf("dispute", dispute, Status.Dispute.class)),
                given.take(() -> Parameters.oneOf("lifecycle", lifecycle, Status.Lifecycle.class)),
                given.take(() -> Parameters.time("from", from)),
                given.take(() -> Parameters.time("to", to)),
                given.take(() -> Parameters.text("q", q)),
                time,
                listing,
                fields(given, KNOWN));
    }
}
