package io.crosscheck.query.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.claim.Span;

/**
 * A part of a list.
 *
 * @param next the cursor of the part after it; null: this is the last
 * @param searched the words searched for instead of {@code q}, where some of its words occur nowhere; else null
 * @param highlights by an item's id where the words searched for stand in its text; null: nothing was searched for
 */
public record Page<T>(
        List<T> items,
        @Schema(nullable = true, description = "Cursor of the next page; null on the last one.") String next,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What was searched for instead of q, where some of its words occur nowhere.")
                String searched,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description = "By an item's id, the words found in its text (of a claim its content's, of a"
                                + " story its title, of an entity its name), as [start, end].")
                Map<String, List<Span>> highlights) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, String next) {
        this(items, next, null, null);
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
        return new Page<>(others, next, searched, highlights);
    }

    /**
     * The same page, found by words.
     *
     * @param words if other ones than were asked for; else null
     */
    public Page<T> found(String words, Map<String, List<Span>> where) {
        return new Page<>(items, next, words, where);
    }
}
