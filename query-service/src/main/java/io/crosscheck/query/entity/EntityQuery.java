package io.crosscheck.query.entity;

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

/** What {@code GET /v1/entities} can be asked, as it arrives; all conditions must hold. */
public class EntityQuery extends PageQuery {

    private static final Sort.Key ID = Sort.Key.text("x.entity_id");
    private static final Sort MENTIONS = Sort.descending("mentions", Sort.Key.number("x.mentions"), ID);
    private static final List<Sort> SORTS = List.of(
            MENTIONS,
            Sort.descending("stories", Sort.Key.number("x.stories"), ID),
            Sort.ascending("name", Sort.Key.text("x.name"), ID));

    private static final FieldNames KNOWN = FieldNames.of(EntityItem.class);

    @QueryParam("collection")
    @DefaultValue(Parameters.DEFAULT_COLLECTION)
    String collection;

    @QueryParam("story")
    @Parameter(description = "Id of a story that names it.")
    String story;

    @QueryParam("type")
    @Parameter(description = "PERSON, ORGANIZATION, LOCATION, MISC (with all finer ones), or a finer one.")
    String type;

    @QueryParam("q")
    @Parameter(description = "Parts of a name of it; slips are forgiven where no name has them.")
    String q;

    @QueryParam("asOf")
    @Parameter(description = Parameters.AS_OF)
    String asOf;

    /** The question, read. */
    record Asked(String collection, String story, String type, String q, AsOf asOf, Listing listing, Fields fields) {

        Asked searching(String words) {
            return new Asked(collection, story, type, words, asOf, listing, fields);
        }
    }

    Asked read(Given given) {
        AsOf time = given.take(() -> Parameters.asOf(asOf));
        Listing listing = listing(given, "entities", SORTS);
        if (time != null
                && time.time() != null
                && listing != null
                && !listing.sort().equals(MENTIONS)) {
            given.refuse("sort", "must be -mentions for a list as of an earlier time");
        }
        return new Asked(
                given.take(() -> Parameters.collection(collection)),
                given.take(() -> Parameters.text("story", story)),
                given.take(() -> Parameters.text("type", type)),
                given.take(() -> Parameters.text("q", q)),
                time,
                listing,
                fields(given, KNOWN));
    }
}
