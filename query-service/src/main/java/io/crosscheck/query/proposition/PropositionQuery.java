package io.crosscheck.query.proposition;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.claim.Speech;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.paging.FieldNames;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.PageQuery;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.paging.Sort;

/** What {@code GET /v1/propositions} can be asked, as it arrives; all conditions must hold. */
public class PropositionQuery extends PageQuery {

    static final String EVENT_AS_OF =
            "Event time: status and history as things stood by then; what nobody had said yet is left out of lists.";

    private static final Sort.Key ID = Sort.Key.text("x.proposition_id");
    static final Sort STANDING = Sort.ascending("standing", Sort.Key.number("x.standing"), ID);
    private static final List<Sort> SORTS = List.of(
            STANDING,
            Sort.descending("changed", Sort.Key.time("x.changed"), ID),
            Sort.ascending("changed", Sort.Key.time("x.changed"), ID),
            Sort.descending("learnt", Sort.Key.time("x.learnt"), ID),
            Sort.descending("origins", Sort.Key.number("x.origins"), ID),
            Sort.ascending("origins", Sort.Key.number("x.origins"), ID),
            Sort.descending("claims", Sort.Key.number("x.claims"), ID));

    static final FieldNames KNOWN = FieldNames.of(PropositionView.class);

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of its story.")
    String story;

    @QueryParam("document")
    @Parameter(description = "Id of a document with a claim of it.")
    String document;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that a claim of it has as a source or mentions.")
    String entity;

    @QueryParam("speaker")
    @Parameter(description = "A source of a claim of it: id, name or alias of an entity, or the words.")
    String speaker;

    @QueryParam("publisher")
    @Parameter(description = "Publisher of a document with a claim of it: id, name or domain.")
    String publisher;

    @QueryParam("origin")
    @Parameter(
            description = "An origin of it passes through this source: an entity (id, name, alias), a publisher (id,"
                    + " name, domain) or family:NAME of publishers, a document, the words for somebody unnamed, or a"
                    + " kind (PERSON, ORGANIZATION, DOCUMENT, ANONYMOUS, UNKNOWN, NARRATED).")
    String origin;

    @QueryParam("restsOnlyOn")
    @Parameter(description = "Every origin of it passes through this source, which is named as for origin.")
    String restsOnlyOn;

    @QueryParam("support")
    @Parameter(description = "NONE, SINGLE_ORIGIN or CORROBORATED.")
    String support;

    @QueryParam("dispute")
    @Parameter(description = "NONE, TENSION, CONTESTED or DENIED.")
    String dispute;

    @QueryParam("lifecycle")
    @Parameter(description = "STANDING, CORRECTED, RETRACTED or SUPERSEDED.")
    String lifecycle;

    @QueryParam("stance")
    @Parameter(description = "Of a claim towards it: ASSERTS, DENIES, WITHHOLDS or ASKS.")
    String stance;

    @QueryParam("kind")
    @Parameter(description = "Of a claim of it: DIRECT, INDIRECT, MIXED or NARRATED.")
    String kind;

    @QueryParam("certainty")
    @Parameter(description = "Of a claim of it: CERTAIN, PROBABLE, POSSIBLE or UNCERTAIN.")
    String certainty;

    @QueryParam("polarity")
    @Parameter(description = "Of a claim of it: POSITIVE or NEGATIVE.")
    String polarity;

    @QueryParam("tense")
    @Parameter(description = "Of a claim of it: FUTURE or NON_FUTURE.")
    String tense;

    @QueryParam("modality")
    @Parameter(description = "Of a claim of it: NONE, ABILITY, OBLIGATION, INTENTION, CONDITION or REQUEST.")
    String modality;

    @QueryParam("q")
    @Parameter(description = "Words of its text, as one types them into a search engine; slips are forgiven.")
    String q;

    @QueryParam("from")
    @Parameter(description = "Its status changed at this event time or later.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Its status changed before this event time.")
    String to;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    @QueryParam("eventAsOf")
    @Parameter(description = EVENT_AS_OF)
    String eventAsOf;

    /** The question, read. */
    record Asked(
            String collection,
            String story,
            String document,
            String entity,
            String speaker,
            String publisher,
            String origin,
            String restsOnlyOn,
            String support,
            String dispute,
            String lifecycle,
            String stance,
            String kind,
            String certainty,
            String polarity,
            String tense,
            String modality,
            String q,
            Instant from,
            Instant to,
            AsOf asOf,
            Instant eventAsOf,
            Listing listing,
            Fields fields) {}

    Asked read(Given given) {
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        Listing listing = listing(given, "propositions", SORTS);
        if (time != null && time.time() != null) {
            if (listing != null && !listing.sort().equals(STANDING)) {
                given.refuse("sort", "must be standing for a list as of an earlier time");
            }
            refuseNowOnly(given, "origin", origin);
            refuseNowOnly(given, "restsOnlyOn", restsOnlyOn);
        }
        return new Asked(
                given.take(() -> Parameters.collection(collection)),
                given.take(() -> Parameters.text("story", story)),
                given.take(() -> Parameters.text("document", document)),
                given.take(() -> Parameters.text("entity", entity)),
                given.take(() -> Parameters.text("speaker", speaker)),
                given.take(() -> Parameters.text("publisher", publisher)),
                given.take(() -> Parameters.text("origin", origin)),
                given.take(() -> Parameters.text("restsOnlyOn", restsOnlyOn)),
                given.take(() -> Parameters.oneOf("support", support, Status.Support.class)),
                given.take(() -> Parameters.oneOf("dispute", dispute, Status.Dispute.class)),
                given.take(() -> Parameters.oneOf("lifecycle", lifecycle, Status.Lifecycle.class)),
                given.take(() -> Parameters.oneOf("stance", stance, Stance.class)),
                given.take(() -> Parameters.oneOf("kind", kind, Speech.Kind.class)),
                given.take(() -> Parameters.oneOf("certainty", certainty, Speech.Certainty.class)),
                given.take(() -> Parameters.oneOf("polarity", polarity, Speech.Polarity.class)),
                given.take(() -> Parameters.oneOf("tense", tense, Speech.Tense.class)),
                given.take(() -> Parameters.oneOf("modality", modality, Speech.Modality.class)),
                given.take(() -> Parameters.text("q", q)),
                given.take(() -> Parameters.time("from", from)),
                given.take(() -> Parameters.time("to", to)),
                time,
                given.take(() -> Parameters.time("eventAsOf", eventAsOf)),
                listing,
                fields(given, KNOWN));
    }

    private static void refuseNowOnly(Given given, String name, String value) {
        if (value != null && !value.isBlank()) {
            given.refuse(name, "cannot be asked as of an earlier time");
        }
    }
}
