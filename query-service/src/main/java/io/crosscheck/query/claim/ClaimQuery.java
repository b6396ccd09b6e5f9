package io.crosscheck.query.claim;

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

/** What {@code GET /v1/claims} can be asked, as it arrives; all conditions must hold. */
public class ClaimQuery extends PageQuery {

    static final Sort IN_DOCUMENT = Sort.ascending(
            "document", Sort.Key.text("x.document_id"), Sort.Key.number("x.ordinal"), Sort.Key.text("x.claim_id"));
    private static final List<Sort> SORTS = List.of(
            IN_DOCUMENT,
            Sort.descending("at", Sort.Key.time("x.at"), Sort.Key.text("x.claim_id")),
            Sort.ascending("at", Sort.Key.time("x.at"), Sort.Key.text("x.claim_id")));

    /** A claim's fields as {@code POST /v1/extract} names them. */
    private static final FieldNames KNOWN = FieldNames.of(
            ClaimView.class,
            "id",
            "kind",
            "segment",
            "parent",
            "counted",
            "notCounted",
            "content",
            "cue",
            "sources",
            "recipients",
            "certainty",
            "polarity",
            "tense",
            "modality",
            "quantities",
            "saidAt",
            "about",
            "confidence");

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of the story its document belongs to.")
    String story;

    @QueryParam("document")
    @Parameter(description = "Id of its document.")
    String document;

    @QueryParam("proposition")
    @Parameter(description = "Id of a proposition that it touches.")
    String proposition;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that it has as a source or mentions.")
    String entity;

    @QueryParam("speaker")
    @Parameter(description = "Whoever stands on a path of its sources: id, name or alias of an entity, or the words.")
    String speaker;

    @QueryParam("origin")
    @Parameter(
            description = "Whoever stands at the start of a path of its sources, as for speaker, or their kind (PERSON,"
                    + " ORGANIZATION, DOCUMENT, ANONYMOUS, UNKNOWN); of what an outlet says itself the publisher, or"
                    + " NARRATED.")
    String origin;

    @QueryParam("publisher")
    @Parameter(description = "Id, name or domain.")
    String publisher;

    @QueryParam("kind")
    @Parameter(description = "DIRECT, INDIRECT, MIXED or NARRATED.")
    String kind;

    @QueryParam("stance")
    @Parameter(description = "Of its source towards its content: ASSERTS, DENIES, WITHHOLDS or ASKS.")
    String stance;

    @QueryParam("certainty")
    @Parameter(description = "CERTAIN, PROBABLE, POSSIBLE or UNCERTAIN.")
    String certainty;

    @QueryParam("polarity")
    @Parameter(description = "POSITIVE or NEGATIVE.")
    String polarity;

    @QueryParam("tense")
    @Parameter(description = "FUTURE or NON_FUTURE.")
    String tense;

    @QueryParam("modality")
    @Parameter(description = "NONE, ABILITY, OBLIGATION, INTENTION, CONDITION or REQUEST.")
    String modality;

    @QueryParam("counted")
    @Parameter(description = "Whether it weighs: true or false.")
    String counted;

    @QueryParam("from")
    @Parameter(description = "Said at this time or later; where that is unknown, published.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Said before this time; where that is unknown, published.")
    String to;

    @QueryParam("q")
    @Parameter(description = "Words of its content, as one types them into a search engine; slips are forgiven.")
    String q;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    /** The question, read. */
    record Asked(
            String collection,
            String story,
            String document,
            String proposition,
            String entity,
            String speaker,
            String origin,
            String publisher,
            String kind,
            String stance,
            String certainty,
            String polarity,
            String tense,
            String modality,
            Boolean counted,
            Instant from,
            Instant to,
            String q,
            AsOf asOf,
            Listing listing,
            Fields fields) {}

    Asked read(Given given) {
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        Listing listing = listing(given, "claims", SORTS);
        if (time != null
                && time.time() != null
                && listing != null
                && !listing.sort().equals(IN_DOCUMENT)) {
            given.refuse("sort", "must be document for a list as of an earlier time");
        }
        return new Asked(
                given.take(() -> Parameters.collection(collection)),
                given.take(() -> Parameters.text("story", story)),
                given.take(() -> Parameters.text("document", document)),
                given.take(() -> Parameters.text("proposition", proposition)),
                given.take(() -> Parameters.text("entity", entity)),
                given.take(() -> Parameters.text("speaker", speaker)),
                given.take(() -> Parameters.text("origin", origin)),
                given.take(() -> Parameters.text("publisher", publisher)),
                given.take(() -> Parameters.oneOf("kind", kind, Speech.Kind.class)),
                given.take(() -> Parameters.oneOf("stance", stance, Stance.class)),
                given.take(() -> Parameters.oneOf("certainty", certainty, Speech.Certainty.class)),
                given.take(() -> Parameters.oneOf("polarity", polarity, Speech.Polarity.class)),
                given.take(() -> Parameters.oneOf("tense", tense, Speech.Tense.class)),
                given.take(() -> Parameters.oneOf("modality", modality, Speech.Modality.class)),
                given.take(() -> Parameters.flag("counted", counted)),
                given.take(() -> Parameters.time("from", from)),
                given.take(() -> Parameters.time("to", to)),
                given.take(() -> Parameters.text("q", q)),
                time,
                listing,
                fields(given, KNOWN));
    }
}
