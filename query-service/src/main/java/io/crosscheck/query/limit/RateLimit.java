package io.crosscheck.query.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what clients ask in windows of a fixed length, which begin for all of them at the same time. */
final class RateLimit {

    /** Clients told apart in one window; all others are counted together, so that memory is bounded. */
    private static final int MOST_CLIENTS = 100_000;

    private static final String OTHERS = "";

    private final int limit;
    private final Duration length;
    private final Clock clock;
    private volatile Window window;

    RateLimit(int limit, Duration length, Clock clock) {
        this.limit = limit;
        this.length = length;
        this.clock = clock;
        this.window = new Window(clock.instant());
    }

    private record Window(Instant start, Map<String, AtomicInteger> counts) {
        Window(Instant start) {
            this(start, new ConcurrentHashMap<>());
        }
    }

    /**
     * Where a client stands.
     *
     * @param remaining requests that it may still make in this window
     * @param resetSeconds until the next window, at least 1
     */
    record Standing(boolean allowed, int limit, long windowSeconds, int remaining, long resetSeconds) {}

    /** Counts a request. */
    Standing count(String client) {
        Instant now = clock.instant();
        Window current = current(now);
        String key = current.counts().size() < MOST_CLIENTS || current.counts().containsKey(client) ? client : OTHERS;
        int used = current.counts()
                .computeIfAbsent(key, c -> new AtomicInteger())
                .accumulateAndGet(1, (count, one) -> Math.min(count + one, limit + 1));
        long left = Duration.between(now, current.start().plus(length)).toMillis();
        return new Standing(
                used <= limit, limit, length.toSeconds(), Math.max(0, limit - used), Math.max(1, (left + 999) / 1000));
    }

    private Window current(Instant now) {
        Window current = window;
        if (now.isBefore(current.start().plus(length))) {
            return current;
        }
        synchronized (this) {
            if (!now.isBefore(window.start().plus(length))) {
                window = new Window(now);
            }
            return window;
        }
    }
}
