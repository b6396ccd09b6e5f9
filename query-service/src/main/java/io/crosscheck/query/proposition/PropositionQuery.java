package io.crosscheck.query.proposition;

import java.time.Instant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.claim.ClaimConditions;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Parameters;

/** What {@code GET /v1/propositions} can be asked, as it arrives; all conditions must hold. */
public class PropositionQuery {

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of its story.")
    String story;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that a claim of it has as a source or mentions.")
    String entity;

    @QueryParam("speaker")
    @Parameter(description = "A source of a claim of it: id, name or alias of an entity, or the words.")
    String speaker;

    @QueryParam("support")
    @Parameter(description = "NONE, SINGLE_ORIGIN or CORROBORATED.")
    String support;

    @QueryParam("dispute")
    @Parameter(description = "NONE, TENSION, CONTESTED or DENIED.")
    String dispute;

    @QueryParam("lifecycle")
    @Parameter(description = "STANDING, CORRECTED, RETRACTED or SUPERSEDED.")
    String lifecycle;

    @QueryParam("publisher")
    @Parameter(description = "Publisher of a document with a claim of it: id, name or domain.")
    String publisher;

    @QueryParam("q")
    @Parameter(description = "Words of its text, as one types them into a search engine.")
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

    static final String EVENT_AS_OF =
            "Event time: status and history as things stood by then; what nobody had said yet is left out of lists.";

    AsOf knowledgeTime() {
        return Parameters.asOf(asOf);
    }

    Instant eventTime() {
        return Parameters.time("eventAsOf", eventAsOf);
    }

    /** The conditions on {@code proposition p}, {@code story st} and {@code status now}, each begun with "and". */
    Sql addTo(Sql sql, AsOf time) {
        sql.add("and st.collection = :collection").with("collection", Parameters.text("collection", collection));
        sql.addIf(
                Parameters.text("story", story),
                "and p.story_id in (:story, knowledge.story_successor(:story))",
                "story");
        sql.addIf(Parameters.oneOf("support", support, Status.Support.class), "and now.support = :support", "support");
        sql.addIf(Parameters.oneOf("dispute", dispute, Status.Dispute.class), "and now.dispute = :dispute", "dispute");
        sql.addIf(
                Parameters.oneOf("lifecycle", lifecycle, Status.Lifecycle.class),
                "and now.lifecycle = :lifecycle",
                "lifecycle");
        sql.addIf(Parameters.text("q", q), "and p.search @@ websearch_to_tsquery('english', :q)", "q");
        sql.addIf(Parameters.text("entity", entity), touchedBy(ClaimConditions.names(time), time), "entity");
        sql.addIf(Parameters.text("speaker", speaker), touchedBy(ClaimConditions.spokenBy(time), time), "speaker");
        sql.addIf(Parameters.text("publisher", publisher), touchedBy(ClaimConditions.publishedBy(), time), "publisher");
        addPeriod(sql, time);
        return sql;
    }

    private void addPeriod(Sql sql, AsOf time) {
        Instant start = Parameters.time("from", from);
        Instant end = Parameters.time("to", to);
        if (start != null || end != null) {
            sql.add("and exists (select 1 from knowledge.proposition_status ev")
                    .add("where ev.proposition_id = p.id and " + time.holds("ev"))
                    .addIf(start, "and ev.event_time >= :from", "from")
                    .addIf(end, "and ev.event_time < :to", "to")
                    .add(")");
        }
    }

    private static String touchedBy(String condition, AsOf time) {
        return """
                and exists (
                  select 1 from knowledge.proposition_claim pc
                  join knowledge.claim c on c.id = pc.claim_id and %s
                  join ingest.document d on d.id = c.document_id
                  where pc.proposition_id = p.id and %s and %s)
                """
                .formatted(time.holds("c"), time.holds("pc"), condition);
    }
}
