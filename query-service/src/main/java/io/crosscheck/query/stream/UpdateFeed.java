package io.crosscheck.query.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.messages.StoryUpdated;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Hands each update to every client that listens, and keeps the last ones for those that come back. */
@Startup
@ApplicationScoped
public class UpdateFeed {

    /** Gauge: clients that listen now. */
    public static final String CLIENTS = "crosscheck.query.stream.clients";

    private final int buffer;
    private final RecentUpdates recent;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();

    private record Client(Predicate<StoryUpdated> wants, MultiEmitter<? super Signal> emitter) {
        void offer(Update update) {
            if (wants.test(update.event())) {
                emitter.emit(new Signal(update));
            }
        }
    }

    /**
     * What a client is told.
     *
     * @param update null: updates were missed, read the state anew
     */
    record Signal(Update update) {
        static final Signal MISSED = new Signal(null);
    }

    UpdateFeed(StreamConfig config, MeterRegistry metrics) {
        this.buffer = config.buffer();
        this.recent = new RecentUpdates(config.recent());
        metrics.gaugeCollectionSize(CLIENTS, List.of(), clients);
    }

    int clients() {
        return clients.size();
    }

    synchronized void publish(Update update) {
        recent.add(update);
        clients.forEach(client -> client.offer(update));
    }

    /**
     * The updates from now on. A client too slow to take them fails with an overflow of its buffer.
     *
     * @param lastId the last update the client saw, whose successors come first; null: it is new
     */
    Multi<Signal> listen(Predicate<StoryUpdated> wants, String lastId) {
        return Multi.createFrom()
                .<Signal>emitter(emitter -> add(new Client(wants, emitter), lastId), BackPressureStrategy.ERROR)
                .onOverflow()
                .buffer(buffer);
    }

    private synchronized void add(Client client, String lastId) {
        if (lastId != null) {
            Optional<List<Update>> missed = recent.after(lastId);
            missed.ifPresentOrElse(updates -> updates.forEach(client::offer), () -> client.emitter.emit(Signal.MISSED));
        }
        clients.add(client);
        client.emitter.onTermination(() -> clients.remove(client));
    }
}
