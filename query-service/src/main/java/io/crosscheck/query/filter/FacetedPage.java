package io.crosscheck.query.filter;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.Page;

/**
 * A page of a list of the read model, of the rows that have facets. All that have them can be found by their index and
 * sorted, or rows be walked in the list's order until enough have them. Left to itself the database walks wherever that
 * would be quick if those rows were strewn evenly; but whoever spoke often may have done so years ago, and then a walk
 * from the newest passes everything. So only what very many rows have is looked for on a walk, and not far.
 *
 * @param listing how the list is walked
 * @param table of the read model
 * @param selection gives the rows that fit of a source, which is the table or what comes first in it
 * @param completed adds what a row is shown with
 */
public record FacetedPage(
        Listing listing, String table, Function<String, Sql> selection, UnaryOperator<Sql> completed) {

    /** As many rows are found and sorted sooner than walked to. */
    private static final int FEW = 6000;

    private static final int LONGEST_WALK = 2000;

    /** The page. */
    public <T> Page<T> read(Snapshot snapshot, int limit, Row.Reader<T> reader) {
        if (snapshot.estimate(selection.apply(table + " x")) > FEW) {
            Page<T> walked = listing.page(snapshot, walked(limit), limit, reader);
            if (walked.next() != null) {
                return walked;
            }
        }
        return listing.page(snapshot, found(limit), limit, reader);
    }

    private Sql walked(int limit) {
        String first = "(select * from " + table + " x where x.collection = :collection " + listing.place()
                + " order by " + listing.sort().order() + " limit " + LONGEST_WALK + ") x";
        return completed.apply(listing.limited(selection.apply(first), limit));
    }

    // A fence: what is found is all found before it is sorted.
    private Sql found(int limit) {
        Sql all = listing.after(selection.apply(table + " x"))
                .within("with x as materialized (", ") select * from x where true");
        return completed.apply(listing.limited(all, limit));
    }
}
