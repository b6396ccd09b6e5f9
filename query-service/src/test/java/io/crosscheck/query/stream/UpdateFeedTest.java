package io.crosscheck.query.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.messages.StoryUpdated;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class UpdateFeedTest {

    private record Limits(Duration heartbeat, int buffer, int recent, int clients) implements StreamConfig {}

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final UpdateFeed feed = new UpdateFeed(new Limits(Duration.ofSeconds(1), 4, 3, 10), metrics);

    @Test
    void failsAClientThatDoesNotRead() {
        AssertSubscriber<UpdateFeed.Signal> slow =
                feed.listen(event -> true, null).subscribe().withSubscriber(AssertSubscriber.create(0));
        AssertSubscriber<UpdateFeed.Signal> fast =
                feed.listen(event -> true, null).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        for (int i = 0; i < 20; i++) {
            feed.publish(update("u" + i));
        }
        slow.awaitFailure(failure -> assertInstanceOf(BackPressureFailure.class, failure));
        assertEquals(20, fast.getItems().size());
        assertEquals(1, feed.clients());
        assertEquals(1, metrics.get(UpdateFeed.CLIENTS).gauge().value());
        fast.cancel();
        assertEquals(0, feed.clients());
    }

    @Test
    void repeatsWhatAClientMissed() {
        for (String id : List.of("a", "b", "c", "d")) {
            feed.publish(update(id));
        }
        assertEquals(List.of("c", "d"), heardAfter("b"));
        assertEquals(List.of(), heardAfter("d"));
        assertEquals(List.of("missed"), heardAfter("a"));
        assertEquals(List.of(), heardAfter(null));
    }

    private List<String> heardAfter(String lastId) {
        AssertSubscriber<UpdateFeed.Signal> client =
                feed.listen(event -> true, lastId).subscribe().withSubscriber(AssertSubscriber.create(10));
        client.cancel();
        return client.getItems().stream()
                .map(signal ->
                        signal.update() == null ? "missed" : signal.update().id())
                .toList();
    }

    private static Update update(String id) {
        return new Update(id, new StoryUpdated("default", "s", Instant.EPOCH, List.of()));
    }
}
