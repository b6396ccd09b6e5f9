package io.crosscheck.query.paging;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list can be asked, as it arrives. */
public abstract class PageQuery {

    @QueryParam("limit")
    @DefaultValue(Parameters.DEFAULT_LIMIT)
    @Parameter(description = "Items of a page, 1 to 500; a stream of lines (NDJSON) has all.")
    protected String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: \"next\" of the page before, unchanged, with the same conditions.")
    protected String cursor;

    @QueryParam("sort")
    @Parameter(description = "An order; with a minus the other way round. The description of the route names them.")
    protected String sort;

    @QueryParam("fields")
    @Parameter(description = Parameters.FIELDS)
    protected String fields;

    /** How many items a page may have. */
    public int size(Given given) {
        Integer size = given.take(() -> Parameters.limit(limit));
        return size == null ? 1 : size;
    }

    /** How the list is walked. */
    protected Listing listing(Given given, String name, List<Sort> offered) {
        Sort order = given.take(() -> Sort.of(sort, offered));
        return order == null ? null : given.take(() -> new Listing(name, order, cursor));
    }

    /** What of an item is answered with. */
    protected Fields fields(Given given, FieldNames known) {
        return given.take(() -> Fields.of(fields, known));
    }
}
