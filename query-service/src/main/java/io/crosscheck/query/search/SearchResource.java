package io.crosscheck.query.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.FieldNames;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.spelling.Spelling;

/** Search over everything that has words. */
@Path("/v1/search")
@RolesAllowed(Roles.READER)
@Tag(name = "search")
public class SearchResource {

    private static final int MAX_LENGTH = 1000;
    private static final FieldNames KNOWN = FieldNames.of(Hit.class);

    private final Store store;

    SearchResource(Store store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Stories, documents, propositions and claims by their words, entities by their names; best first",
            description =
                    "\"quoted phrases\", or and -not work as in search engines; of a misspelt word the nearest one that"
                            + " occurs is searched for, and told in \"searched\". What was found is given as offsets into the text"
                            + " of each item. Of words that very many have, the newest sixty of each kind are ranked (claims: those of the"
                            + " newest documents that have the words; propositions: those of such claims).")
    @APIResponse(responseCode = "200", description = "A page of what was found.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<Hit> search(
            @Parameter(required = true, example = "bridge \"turned back\" -Friday") @QueryParam("q") String q,
            @Parameter(description = "STORY, PROPOSITION, CLAIM, DOCUMENT or ENTITY; all if absent.")
                    @QueryParam("type")
                    String type,
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = Parameters.FIELDS) @QueryParam("fields") String fields,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf) {
        Given given = new Given();
        String words = given.take(() -> words(q));
        String one = given.take(() -> Parameters.oneOf("type", type, Hit.Type.class));
        Integer size = given.take(() -> Parameters.limit(limit));
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        given.take(() -> Fields.of(fields, KNOWN));
        given.check();
        return store.read(snapshot -> {
            String spelt = new Spelling(snapshot, collection).of(words);
            Page<Hit> page = new SearchReading(snapshot, time)
                    .page(spelt, collection, one == null ? null : Hit.Type.valueOf(one), cursor, size);
            return page.found(spelt.equals(words) ? null : spelt, null);
        });
    }

    private static String words(String q) {
        String words = Parameters.text("q", q);
        if (words == null || words.length() > MAX_LENGTH) {
            throw ProblemException.badParameter("q", "must be 1 to " + MAX_LENGTH + " characters to search for");
        }
        return words;
    }
}
