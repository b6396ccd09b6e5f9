package io.crosscheck.query.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.crosscheck.messages.StoryUpdated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Tells those who wait for a collection's changes that there may be some. */
@ApplicationScoped
class Wakes {

    private final Map<String, Long> heard = new HashMap<>();
    private final Map<String, Set<UniEmitter<? super Void>>> waiting = new HashMap<>();

    void wake(@Observes StoryUpdated update) {
        List<UniEmitter<? super Void>> woken;
        synchronized (this) {
            heard.merge(update.collection(), 1L, Long::sum);
            Set<UniEmitter<? super Void>> all = waiting.remove(update.collection());
            woken = all == null ? List.of() : List.copyOf(all);
        }
        woken.forEach(emitter -> emitter.complete(null));
    }

    /** How many times the collection was heard of. */
    synchronized long heard(String collection) {
        return heard.getOrDefault(collection, 0L);
    }

    /** Completes once the collection is heard of more often than this, or after so long. */
    Uni<Void> after(String collection, long times, Duration patience) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> await(collection, times, emitter))
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> null);
    }

    private void await(String collection, long times, UniEmitter<? super Void> emitter) {
        synchronized (this) {
            if (heard(collection) <= times) {
                waiting.computeIfAbsent(collection, c -> new HashSet<>()).add(emitter);
                emitter.onTermination(() -> forget(collection, emitter));
                return;
            }
        }
        emitter.complete(null);
    }

    private synchronized void forget(String collection, UniEmitter<? super Void> emitter) {
        waiting.computeIfPresent(collection, (c, all) -> all.remove(emitter) && all.isEmpty() ? null : all);
    }
}
