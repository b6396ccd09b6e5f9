package io.crosscheck.query.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.query.change.ChangeReading;
import io.crosscheck.query.change.StatusChange;
import io.crosscheck.query.database.Store;

/**
 * Reads the log of changes page by page. Many clients wait at the same place and wake at once, so a page is kept for a
 * moment; no longer, since it holds texts, and a document may be taken down.
 */
@ApplicationScoped
class ChangePages {

    static final Duration KEPT = Duration.ofSeconds(1);

    private static final int MOST = 64;

    private final Store store;
    private final int size;
    private final Clock clock;
    private final Map<Start, Kept> pages = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Start, Kept> eldest) {
            return size() > MOST;
        }
    };

    private final Object[] locks = Stream.generate(Object::new).limit(MOST).toArray();

    private record Start(String collection, long number) {}

    private record Kept(List<StatusChange> page, Instant until) {}

    ChangePages(Store store, StreamConfig config, Clock clock) {
        this.store = store;
        this.size = config.buffer();
        this.clock = clock;
    }

    /** Up to a page of changes after the one with this number. */
    List<StatusChange> after(String collection, long number) {
        Start start = new Start(collection, number);
        // one read for all who wake at once at one place; others do not wait for it
        synchronized (locks[Math.floorMod(start.hashCode(), locks.length)]) {
            Optional<List<StatusChange>> known = known(start);
            if (known.isPresent()) {
                return known.get();
            }
            List<StatusChange> page =
                    store.read(snapshot -> new ChangeReading(snapshot).after(collection, number, size));
            if (!page.isEmpty()) {
                keep(start, page);
            }
            return page;
        }
    }

    private Optional<List<StatusChange>> known(Start start) {
        synchronized (pages) {
            Instant now = clock.instant();
            pages.values().removeIf(kept -> !now.isBefore(kept.until()));
            return Optional.ofNullable(pages.get(start)).map(Kept::page);
        }
    }

    private void keep(Start start, List<StatusChange> page) {
        synchronized (pages) {
            pages.put(start, new Kept(page, clock.instant().plus(KEPT)));
        }
    }

    long newest(String collection) {
        return store.read(snapshot -> new ChangeReading(snapshot).newest(collection));
    }
}
