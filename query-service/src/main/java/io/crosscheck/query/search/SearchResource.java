package io.crosscheck.query.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** Search over everything that has words. */
@Path("/v1/search")
@Tag(name = "search")
public class SearchResource {

    private static final int MAX_LENGTH = 1000;

    private final Store store;

    SearchResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(
            summary = "Documents, propositions and claims by their words, entities by their names; best first",
            description = "\"quoted phrases\", or and -not work as in search engines. What was found is given as"
                    + " offsets into the text of each item.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<Hit> search(
            @Parameter(required = true, example = "bridge \"turned back\" -Friday") @QueryParam("q") String q,
            @Parameter(description = "PROPOSITION, CLAIM, DOCUMENT or ENTITY; all if absent.") @QueryParam("type")
                    String type,
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        String words = Parameters.text("q", q);
        if (words == null || words.length() > MAX_LENGTH) {
            throw ProblemException.badParameter("q", "must be 1 to " + MAX_LENGTH + " characters to search for");
        }
        String one = Parameters.oneOf("type", type, Hit.Type.class);
        int size = Parameters.limit(limit);
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> new SearchReading(snapshot, time).page(words, collection, one, cursor, size));
    }
}
