package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;

import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;

/** Walks what happened in a story. */
final class Timeline {

    private static final String LIST = "timeline";
    private static final String UNDATED = "undated";

    /**
     * A page.
     *
     * @param items all, in {@link TimelineItem#ORDER}
     * @param cursor where to go on; null: at the beginning
     */
    static Page<TimelineItem> page(List<TimelineItem> items, String cursor, int limit) {
        int start = cursor == null ? 0 : after(items, Cursor.decode(cursor, LIST, 3));
        return Page.of(
                items.subList(start, Math.min(items.size(), start + limit + 1)),
                limit,
                item -> Cursor.of(LIST, item.at() == null ? UNDATED : item.at(), item.kind(), item.key()));
    }

    // Where the last item given is gone, with the next moment.
    private static int after(List<TimelineItem> items, Cursor cursor) {
        Instant at = cursor.key(0).equals(UNDATED) ? null : Parameters.time("cursor", cursor.key(0));
        TimelineItem.Kind kind = TimelineItem.Kind.valueOf(cursor.key(1));
        TimelineItem moment = new TimelineItem(at, Precision.of(at), kind, "", null, null, null, null);
        int later = items.size();
        for (int i = items.size() - 1; i >= 0; i--) {
            int order = TimelineItem.ORDER.compare(items.get(i), moment);
            if (order == 0 && items.get(i).key().equals(cursor.key(2))) {
                return i + 1;
            }
            later = order > 0 ? i : later;
        }
        return later;
    }

    private Timeline() {}
}
