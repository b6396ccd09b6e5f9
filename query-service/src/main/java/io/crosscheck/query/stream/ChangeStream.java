package io.crosscheck.query.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.crosscheck.query.change.ChangeFilter;
import io.crosscheck.query.change.StatusChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The changes of a collection for one client, without an end. It reads on when the client has taken what was read, so a
 * slow client costs a page of memory, loses nothing and hears nothing twice.
 */
final class ChangeStream {

    private final ChangePages pages;
    private final Wakes wakes;
    private final Duration poll;
    private final Executor workers;

    /**
     * What a client is told.
     *
     * @param change null unless something has changed
     */
    record Signal(Kind kind, StatusChange change) {

        enum Kind {
            /** From now on it hears of every change. */
            BEGUN,
            /** The place to go on from is not known: read the state anew. */
            MISSED,
            CHANGED
        }

        static final Signal BEGUN = new Signal(Kind.BEGUN, null);
        static final Signal MISSED = new Signal(Kind.MISSED, null);

        static Signal of(StatusChange change) {
            return new Signal(Kind.CHANGED, change);
        }
    }

    /**
     * Streams from the store's log.
     *
     * @param poll how long to wait at most before asking the store again
     * @param workers threads that may wait for the store
     */
    ChangeStream(ChangePages pages, Wakes wakes, Duration poll, Executor workers) {
        this.pages = pages;
        this.wakes = wakes;
        this.poll = poll;
        this.workers = workers;
    }

    /**
     * The changes that the filter lets through.
     *
     * @param lastId of the last event that the client saw; null: from now on
     */
    Multi<Signal> of(String collection, ChangeFilter filter, String lastId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place(collection, filter, lastId), Place::next)
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** How far one client has read. */
    private final class Place {

        private final String collection;
        private final ChangeFilter filter;
        private final String lastId;
        private boolean known;
        private boolean exhausted;
        private long number;
        private long heard;

        Place(String collection, ChangeFilter filter, String lastId) {
            this.collection = collection;
            this.filter = filter;
            this.lastId = lastId;
        }

        Uni<List<Signal>> next() {
            Uni<Void> ready = exhausted
                    ? wakes.after(collection, heard, poll)
                    : Uni.createFrom().voidItem();
            return ready.emitOn(workers).map(none -> known ? read() : begin());
        }

        private List<Signal> begin() {
            long newest = pages.newest(collection);
            Optional<Long> last = lastId == null
                    ? Optional.of(newest)
                    : EventId.number(lastId, collection).filter(seen -> seen <= newest);
            number = last.orElse(newest);
            known = true;
            return last.isPresent() ? List.of(Signal.BEGUN) : List.of(Signal.MISSED);
        }

        private List<Signal> read() {
            heard = wakes.heard(collection);
            List<StatusChange> page = pages.after(collection, number);
            exhausted = page.isEmpty();
            List<Signal> signals = new ArrayList<>();
            for (StatusChange change : page) {
                number = change.number();
                if (filter.test(change)) {
                    signals.add(Signal.of(change));
                }
            }
            return signals;
        }
    }
}
