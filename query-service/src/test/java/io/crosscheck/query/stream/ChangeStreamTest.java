package io.crosscheck.query.stream;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.change.ChangeFilter;
import io.crosscheck.query.database.Store;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each stream here is a replica of its own, just started: what it tells comes from the store alone. */
@QueryTest
class ChangeStreamTest {

    private static final ChangeFilter ALL = new ChangeFilter(null, null, null, null, null, null, null);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Limits(Duration heartbeat, int buffer, Duration poll, int clients, Duration longest)
            implements StreamConfig {}

    @Inject
    Store store;

    private final Wakes wakes = new Wakes();
    private final String collection = "changes-" + UUID.randomUUID();

    @Test
    void goesOnAfterARestartWithoutLossOrRepetition() throws SQLException {
        append(1, 10);
        List<Long> heard = new ArrayList<>();
        String last = new EventId(collection, 0).toString();
        long written = 10;
        while (heard.size() < 35) {
            // half a page, then the connection breaks and the next replica takes over, while more is written
            AssertSubscriber<ChangeStream.Signal> client =
                    replica().of(collection, ALL, last).subscribe().withSubscriber(AssertSubscriber.create(4));
            if (written < 35) {
                append(written + 1, written + 5);
                written += 5;
                wakes.wake(new StoryUpdated(collection, "s", Instant.EPOCH, List.of()));
            }
            client.awaitItems(1 + Math.min(3, 35 - heard.size()), PATIENCE).cancel();
            assertEquals(ChangeStream.Signal.BEGUN, client.getItems().get(0));
            for (ChangeStream.Signal signal :
                    client.getItems().subList(1, client.getItems().size())) {
                heard.add(signal.change().number());
                last = EventId.of(signal.change()).toString();
            }
        }
        assertEquals(LongStream.rangeClosed(1, 35).boxed().toList(), heard);
    }

    @Test
    void waitsForASlowClientAndLosesNothing() throws SQLException {
        append(1, 30);
        AssertSubscriber<ChangeStream.Signal> slow = replica()
                .of(collection, ALL, new EventId(collection, 0).toString())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(0));
        append(31, 60);
        slow.assertHasNotReceivedAnyItem();
        slow.request(61);
        slow.awaitItems(61, PATIENCE).cancel();
        assertEquals(60, slow.getItems().get(60).change().number());
    }

    @Test
    void hearsOfWhatTheBrokerDoesNotTell() throws Exception {
        append(1, 1);
        AssertSubscriber<ChangeStream.Signal> client =
                replica().of(collection, ALL, null).subscribe().withSubscriber(AssertSubscriber.create(10));
        // the first look finds where to begin; only polling finds what comes then
        client.awaitItems(1, PATIENCE);
        append(2, 2);
        client.awaitItems(2, PATIENCE).cancel();
        assertEquals(2, client.getItems().get(1).change().number());
    }

    @Test
    void beginsAtTheBeginningWhenAsked() throws SQLException {
        append(1, 2);
        AssertSubscriber<ChangeStream.Signal> client =
                replica().of(collection, ALL, "0").subscribe().withSubscriber(AssertSubscriber.create(3));
        client.awaitItems(3, PATIENCE).cancel();
        assertEquals(1, client.getItems().get(1).change().number());
    }

    @Test
    void tellsAClientThatItsPlaceIsNotKnown() throws SQLException {
        append(1, 2);
        for (String stranger : List.of(
                "event-7",
                "99." + collection,
                new EventId("elsewhere", 1).toString(),
                new EventId(collection, 3).toString())) {
            AssertSubscriber<ChangeStream.Signal> client =
                    replica().of(collection, ALL, stranger).subscribe().withSubscriber(AssertSubscriber.create(1));
            client.awaitItems(1, PATIENCE).cancel();
            assertEquals(List.of(ChangeStream.Signal.MISSED), client.getItems(), stranger);
        }
    }

    private ChangeStream replica() {
        StreamConfig limits = new Limits(Duration.ofSeconds(1), 7, Duration.ofMillis(100), 10, Duration.ofHours(1));
        return new ChangeStream(
                new ChangePages(store, limits, Clock.systemUTC()),
                wakes,
                limits.poll(),
                Infrastructure.getDefaultWorkerPool());
    }

    private void append(long first, long last) throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            for (long number = first; number <= last; number++) {
                fixture.change(collection, number, "s", "p-" + number, null, "NONE NONE STANDING", Instant.EPOCH);
            }
        }
    }
}
