package io.crosscheck.query.paging;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param next the cursor of the part after it; null: this is the last
 */
public record Page<T>(
        List<T> items,
        @Schema(nullable = true, description = "Cursor of the next page; null on the last one.") String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of rows of which one more was asked for than the page takes.
     *
     * @param key what the list is sorted by, of a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, key.apply(items.get(limit - 1)).encode());
    }

    /** The same page with other items, as many. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }
}
