package io.crosscheck.query.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.query.change.ChangeReading;
import io.crosscheck.query.change.StatusChange;
import io.crosscheck.query.database.Store;

/**
 * Reads the log of changes page by page. Many clients wait at the same place, so the last pages read are kept: what
 * they hold never changes.
 */
@ApplicationScoped
class ChangePages {

    private static final int KEPT = 64;

    private final Store store;
    private final int size;
    private final Map<Start, List<StatusChange>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Start, List<StatusChange>> eldest) {
            return size() > KEPT;
        }
    };

    private record Start(String collection, long number) {}

    ChangePages(Store store, StreamConfig config) {
        this.store = store;
        this.size = config.buffer();
    }

    /** Up to a page of changes after the one with this number. */
    List<StatusChange> after(String collection, long number) {
        Start start = new Start(collection, number);
        // one read for all who wake at once
        synchronized (pages) {
            List<StatusChange> known = pages.get(start);
            if (known != null) {
                return known;
            }
            List<StatusChange> page =
                    store.read(snapshot -> new ChangeReading(snapshot).after(collection, number, size));
            if (!page.isEmpty()) {
                pages.put(start, page);
            }
            return page;
        }
    }

    long newest(String collection) {
        return store.read(snapshot -> new ChangeReading(snapshot).newest(collection));
    }
}
