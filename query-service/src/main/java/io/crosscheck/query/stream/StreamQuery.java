package io.crosscheck.query.stream;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.change.ChangeFilter;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.proposition.Status;

/** What {@code GET /v1/stream} can be asked, as it arrives; all conditions must hold. */
public class StreamQuery {

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of a story.")
    String story;

    @QueryParam("proposition")
    @Parameter(description = "Id of a proposition.")
    String proposition;

    @QueryParam("entity")
    @Parameter(description = "Id of an entity that a claim of the proposition names or has as a source.")
    String entity;

    @QueryParam("publisher")
    @Parameter(description = "Publisher of a document that carries the proposition: id, name or domain.")
    String publisher;

    @QueryParam("support")
    @Parameter(description = "NONE, SINGLE_ORIGIN or CORROBORATED, before or after the change.")
    String support;

    @QueryParam("dispute")
    @Parameter(description = "NONE, TENSION, CONTESTED or DENIED, before or after the change.")
    String dispute;

    @QueryParam("lifecycle")
    @Parameter(description = "STANDING, CORRECTED, RETRACTED or SUPERSEDED, before or after the change.")
    String lifecycle;

    String collection() {
        return Parameters.collection(collection);
    }

    /** The filter, with the ids that story and entity go by now. */
    ChangeFilter filter(Store store) {
        String onlyStory = Parameters.text("story", story);
        String onlyEntity = Parameters.text("entity", entity);
        return new ChangeFilter(
                Parameters.text("proposition", proposition),
                ChangeFilter.ids(onlyEntity, successor(store, "entity", onlyEntity)),
                ChangeFilter.ids(onlyStory, successor(store, "story", onlyStory)),
                Parameters.text("publisher", publisher),
                Parameters.constant("support", support, Status.Support.class),
                Parameters.constant("dispute", dispute, Status.Dispute.class),
                Parameters.constant("lifecycle", lifecycle, Status.Lifecycle.class));
    }

    private static String successor(Store store, String what, String id) {
        if (id == null) {
            return null;
        }
        Sql sql = Sql.of("select coalesce(knowledge." + what + "_successor(:id), :id) as id")
                .with("id", id);
        return store.read(snapshot -> snapshot.first(sql, row -> row.text("id")))
                .orElse(null);
    }
}
