package io.crosscheck.query.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.paging.Parameters;

/** What an export is to hold, as it arrives. */
public class ExportQuery {

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of the only story to export; all of the collection if absent.")
    String story;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    String collection() {
        return Parameters.collection(collection);
    }

    /** Null: all. */
    String story() {
        return Parameters.text("story", story);
    }

    AsOf time() {
        return Parameters.asOf(asOf);
    }
}
