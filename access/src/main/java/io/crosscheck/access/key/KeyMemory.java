package io.crosscheck.access.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that were found good a moment ago, by their hash, so that not every request asks the store. */
final class KeyMemory {

    /** More keys at once than anybody has; beyond it all are forgotten, which costs a look into the store. */
    private static final int MOST = 10_000;

    private final Duration length;
    private final Map<String, Remembered> keys = new ConcurrentHashMap<>();

    KeyMemory(Duration length) {
        this.length = length;
    }

    private record Remembered(ApiKey key, Instant until) {}

    /** The key, if it was found good not long ago and is not expired since. */
    Optional<ApiKey> find(String hash, Instant now) {
        Remembered remembered = keys.get(hash);
        if (remembered == null || !now.isBefore(remembered.until())) {
            return Optional.empty();
        }
        return Optional.of(remembered.key()).filter(key -> key.isGood(now));
    }

    void add(String hash, ApiKey key, Instant now) {
        if (keys.size() >= MOST) {
            keys.clear();
        }
        keys.put(hash, new Remembered(key, now.plus(length)));
    }
}
