package io.crosscheck.query.filter;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.Page;

/**
 * A page of a list of the read model, of the rows that have facets or words. All that have them can be found by their
 * index and sorted, or rows be walked in the list's order until enough have them. Left to itself the database walks
 * wherever that would be quick if those rows were strewn evenly; but whoever spoke often may have done so years ago,
 * and then a walk from the newest passes everything. So only what very many rows have is looked for on a walk, and not
 * far.
 *
 * @param listing how the list is walked
 * @param source what is walked
 * @param selection gives the rows that fit of a source: all of it, or what comes first in it
 * @param sorted gives the rows that fit in the list's order by themselves; null: they are found and sorted
 * @param completed adds what a row is shown with, and the keys of the listing
 */
public record FacetedPage(
        Listing listing, Source source, Function<String, Sql> selection, Sql sorted, UnaryOperator<Sql> completed) {

    public FacetedPage(Listing listing, Source source, Function<String, Sql> selection, UnaryOperator<Sql> completed) {
        this(listing, source, selection, null, completed);
    }

    /** So many rows are found and sorted at once, whatever a walk would cost. */
    private static final int FEW = 1000;

    /** What walking past a row costs, as a multiple of finding one. */
    private static final int WALKING = 4;

    private static final int LONGEST_WALK = 2000;

    /**
     * A table of the read model.
     *
     * @param within a condition that whatever fits meets and the order's index knows, begun with "and"; or nothing
     */
    public record Source(String table, String collection, String within) {

        public static Source of(String table, String collection) {
            return new Source(table, collection, "");
        }

        private String all() {
            return table + " x";
        }

        private String rows() {
            return "from " + table + " x where x.collection = :collection " + within;
        }
    }

    /** The page. */
    public <T> Page<T> read(Snapshot snapshot, int limit, Row.Reader<T> reader) {
        if (isWalkShorter(snapshot, limit)) {
            Page<T> walked = listing.page(snapshot, walked(limit), limit, reader);
            if (walked.next() != null) {
                return walked;
            }
        }
        return find(snapshot, limit, reader);
    }

    /** The page of what stands at no beginning of the order, so that no walk would meet it. */
    public <T> Page<T> find(Snapshot snapshot, int limit, Row.Reader<T> reader) {
        return listing.page(snapshot, found(limit), limit, reader);
    }

    private boolean isWalkShorter(Snapshot snapshot, int limit) {
        long fit = snapshot.estimate(selection.apply(source.all()));
        if (fit <= FEW) {
            return false;
        }
        long all = snapshot.estimate(Sql.of("select 1 " + source.rows()).with("collection", source.collection()));
        return WALKING * (limit + 1.0) * all / fit < fit;
    }

    private Sql walked(int limit) {
        String first = "(select * " + source.rows() + " " + listing.place() + " order by "
                + listing.sort().order() + " limit " + LONGEST_WALK + ") x";
        return completed.apply(listing.limited(selection.apply(first), limit));
    }

    // A fence ("offset 0"): what is found is all found before it is sorted.
    private Sql found(int limit) {
        Sql all = sorted == null
                ? listing.after(selection.apply(source.all())).within("select * from (", "offset 0) x where true")
                : sorted;
        return completed.apply(listing.limited(all, limit));
    }
}
