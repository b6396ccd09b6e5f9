package io.crosscheck.query.claim;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Parameters;

/** What {@code GET /v1/claims} can be asked, as it arrives; all conditions must hold. */
public class ClaimQuery {

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of the story its document belongs to.")
    String story;

    @QueryParam("document")
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

    @QueryParam("q")
    @Parameter(description = "Words of its content, as one types them into a search engine.")
    String q;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    private enum Kind {
        DIRECT,
        INDIRECT,
        MIXED,
        NARRATED
    }

    private enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNCERTAIN
    }

    private enum Polarity {
        POSITIVE,
        NEGATIVE
    }

    private enum Tense {
        FUTURE,
        NON_FUTURE
    }

    private enum Modality {
        NONE,
        ABILITY,
        OBLIGATION,
        INTENTION,
        CONDITION,
        REQUEST
    }

    /** The conditions on {@code claim c} and {@code document d}, each begun with "and". */
    Sql addTo(Sql sql, AsOf time) {
        sql.add("and d.collection = :collection").with("collection", Parameters.text("collection", collection));
        sql.addIf(
                Parameters.text("story", story),
                "and exists (select 1 from knowledge.story_document sd where sd.document_id = c.document_id"
                        + " and sd.story_id in (:story, knowledge.story_successor(:story)) and " + time.holds("sd")
                        + ")",
                "story");
        sql.addIf(Parameters.text("document", document), "and c.document_id = :document", "document");
        sql.addIf(
                Parameters.text("proposition", proposition),
                "and exists (select 1 from knowledge.proposition_claim pc where pc.claim_id = c.id"
                        + " and pc.proposition_id = :proposition and " + time.holds("pc") + ")",
                "proposition");
        sql.addIf(Parameters.text("entity", entity), "and " + ClaimConditions.names(time), "entity");
        sql.addIf(Parameters.text("speaker", speaker), "and " + ClaimConditions.spokenBy(time), "speaker");
        sql.addIf(Parameters.text("publisher", publisher), "and " + ClaimConditions.publishedBy(), "publisher");
        sql.addIf(Parameters.oneOf("kind", kind, Kind.class), "and c.kind = :kind", "kind");
        sql.addIf(Parameters.oneOf("stance", stance, Stance.class), "and c.stance = :stance", "stance");
        sql.addIf(
                Parameters.oneOf("certainty", certainty, Certainty.class), "and c.certainty = :certainty", "certainty");
        sql.addIf(Parameters.oneOf("polarity", polarity, Polarity.class), "and c.polarity = :polarity", "polarity");
        sql.addIf(Parameters.oneOf("tense", tense, Tense.class), "and c.tense = :tense", "tense");
        sql.addIf(Parameters.oneOf("modality", modality, Modality.class), "and c.modality = :modality", "modality");
        sql.addIf(Parameters.flag("counted", counted), "and c.counted = :counted", "counted");
        sql.addIf(Parameters.text("q", q), "and c.search @@ websearch_to_tsquery('english', :q)", "q");
        return sql;
    }
}
