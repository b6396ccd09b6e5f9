package io.crosscheck.query.watch;

import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.Later;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.database.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Deliveries in a far future, where the service's own clock does not get at them. */
@QueryTest
class DispatcherTest {

    // long enough for a busy machine: an attempt that takes longer counts as failed
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String SECRET = Signature.newSecret();
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject
    Store store;

    @Inject
    Vertx vertx;

    // each test on a day of its own, before those of earlier tests, whose leftovers are not due then
    private final Later clock =
            new Later(Instant.parse("2500-01-01T00:00:00Z").minus(Duration.ofDays(DAYS.getAndIncrement())));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Receiver receiver;

    private record Limits(
            boolean allowPrivate,
            int most,
            int mostOfOwner,
            Duration poll,
            int concurrency,
            int concurrencyOfHost,
            Duration timeout,
            int attempts,
            Duration firstDelay,
            Duration longestDelay,
            Duration keep,
            Duration keepDead)
            implements WatchConfig {}

    private static final Limits LIMITS = new Limits(
            true,
            10,
            5,
            Duration.ofSeconds(1),
            4,
            3,
            TIMEOUT,
            3,
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofDays(1),
            Duration.ofDays(2));

    @BeforeEach
    void listen() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void end() throws SQLException {
        receiver.close();
        try (Fixture fixture = Fixture.open()) {
            fixture.run("delete from clients.watch where collection = 'later'");
        }
    }

    @Test
    void triesAgainLaterAndLaterWithTheSameId() throws SQLException {
        receiver.answer(500, 429, 200);
        String watch = pending(1).get(0);
        Dispatcher dispatcher = dispatcher(true);

        deliverAll(dispatcher);
        assertEquals("PENDING answered 500", state(watch));
        clock.pass(Duration.ofSeconds(4));
        deliverAll(dispatcher);
        assertEquals(1, receiver.calls().size());

        clock.pass(Duration.ofSeconds(1));
        deliverAll(dispatcher);
        assertEquals("PENDING answered 429", state(watch));
        clock.pass(Duration.ofSeconds(10));
        deliverAll(dispatcher);
        assertEquals("DELIVERED null", state(watch));

        assertEquals(3, receiver.calls().size());
        assertEquals(
                1,
                receiver.calls().stream()
                        .map(call -> call.header(Signature.ID))
                        .distinct()
                        .count());
        Receiver.Call last = receiver.calls().get(2);
        assertEquals(Long.toString(clock.instant().getEpochSecond()), last.header(Signature.TIMESTAMP));
        assertEquals(
                Signature.with(SECRET).of(last.header(Signature.ID), clock.instant(), last.body()),
                last.header(Signature.SIGNATURE));
        assertEquals(
                2, metrics.counter(Dispatcher.ATTEMPTS, "outcome", "retried").count());
    }

    @Test
    void givesUpInTheEndAndStartsOverWhenAsked() throws SQLException {
        receiver.answer(503, 503, 503, 200);
        String watch = pending(1).get(0);
        Dispatcher dispatcher = dispatcher(true);
        for (int i = 0; i < 5; i++) {
            deliverAll(dispatcher);
            clock.pass(Duration.ofMinutes(1));
        }
        assertEquals(3, receiver.calls().size());
        assertEquals("DEAD answered 503", state(watch));
        DeliveryView dead = store.read(
                        snapshot -> new Deliveries(snapshot).page(watch, DeliveryView.State.DEAD, null, 10))
                .items()
                .get(0);
        assertEquals(503, dead.responseStatus());

        store.write(transaction -> new Deliveries(transaction).replay(watch, dead.id(), clock.instant()));
        deliverAll(dispatcher);
        assertEquals("DELIVERED null", state(watch));
    }

    @Test
    void twoReplicasDeliverEachOnce() throws Exception {
        pending(40);
        Dispatcher one = dispatcher(true);
        Dispatcher other = dispatcher(true);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> deliverAll(one)),
                        CompletableFuture.runAsync(() -> deliverAll(other)))
                .join();
        assertEquals(40, receiver.calls().size());
        assertEquals(
                40,
                receiver.calls().stream()
                        .map(call -> call.header(Signature.ID))
                        .distinct()
                        .count());
    }

    @Test
    void deliversAgainWhatAReplicaTookAlongWhenItDied() throws SQLException {
        String watch = pending(1).get(0);
        Duration lease = Duration.ofSeconds(15);
        List<Delivery> taken = store.write(
                transaction -> new Deliveries(transaction).take(new UnderWay(1, 1), clock.instant(), lease));
        assertEquals(1, taken.size());
        deliverAll(dispatcher(true));
        assertEquals(0, receiver.calls().size());
        clock.pass(lease);
        deliverAll(dispatcher(true));
        assertEquals("DELIVERED null", state(watch));
        // the one that was held up comes too late to change that
        store.write(transaction -> {
            new Deliveries(transaction)
                    .note(
                            taken.get(0),
                            Attempt.failed("late"),
                            DeliveryView.State.DEAD,
                            clock.instant(),
                            clock.instant());
            return null;
        });
        assertEquals("DELIVERED null", state(watch));
    }

    @Test
    void forgetsWhatWasFinishedLongAgo() throws SQLException {
        List<String> watches = pending(3);
        receiver.answer(410);
        deliverAll(dispatcher(true));
        try (Fixture fixture = Fixture.open()) {
            fixture.run("update clients.delivery set state = 'DELIVERED' where watch_id = ?", watches.get(0));
            fixture.run("update clients.delivery set state = 'PENDING' where watch_id = ?", watches.get(1));
        }
        Instant finished = clock.instant();
        assertEquals(0, forget(DeliveryView.State.DEAD, finished));
        assertEquals(1, forget(DeliveryView.State.DEAD, finished.plusMillis(1)));
        assertEquals(1, forget(DeliveryView.State.DELIVERED, finished.plusMillis(1)));
        assertEquals("PENDING answered 410", state(watches.get(1)));
    }

    private int forget(DeliveryView.State state, Instant before) {
        return store.write(transaction -> new Deliveries(transaction).forget(state, before));
    }

    @Test
    void doesNotFollowRedirects() throws SQLException {
        receiver.answer(302);
        String watch = pending(1).get(0);
        deliverAll(dispatcher(true));
        assertEquals(
                List.of("/hook"),
                receiver.calls().stream().map(Receiver.Call::path).toList());
        assertEquals("PENDING answered 302; redirects are not followed", state(watch));
    }

    @Test
    void stopsWhereTheReceiverIsGone() throws SQLException {
        receiver.answer(410);
        String watch = pending(1).get(0);
        deliverAll(dispatcher(true));
        assertEquals("DEAD answered 410", state(watch));
    }

    @Test
    void neverCallsPrivateAddresses() throws SQLException {
        String watch = pending(1).get(0);
        deliverAll(dispatcher(false));
        assertEquals(0, receiver.calls().size());
        assertEquals("DEAD the address leads to an address that must not be called", state(watch));
    }

    @Test
    void connectsToTheAddressItLookedUpWhateverTheNameSaysThen() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        Destination.Resolver rebinding = host -> {
            assertEquals("desk.example", host);
            lookups.incrementAndGet();
            return new InetAddress[] {loopback};
        };
        Webhook webhook = new Webhook(vertx, new AddressPolicy(true), rebinding, clock, TIMEOUT);
        Delivery delivery = new Delivery(
                "v-1", "w-1", "desk.example", "http://desk.example:" + receiver.port() + "/hook", SECRET, "{}", 1);
        Attempt attempt = webhook.deliver(delivery)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        assertTrue(attempt.delivered(), attempt.toString());
        assertEquals(1, lookups.get());
        assertEquals("desk.example:" + receiver.port(), receiver.calls().get(0).header("Host"));
    }

    @Test
    void aSlowReceiverKeepsNobodyElseWaiting() throws Exception {
        try (Receiver slow = new Receiver()) {
            slow.hold();
            pending(20, "http://slow.example:" + slow.port() + "/hook?a");
            clock.pass(Duration.ofSeconds(1));
            pending(12, "http://Quick.example:" + receiver.port());
            Dispatcher dispatcher = dispatcher(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
            dispatcher.deliver();
            await(() -> receiver.calls().size() == 12);
            assertFalse(dispatcher.isIdle());
            assertEquals(3, leased("slow.example"), "as many as one host may have");
            slow.release();
            await(dispatcher::isIdle);
            assertEquals(20, slow.calls().size());
        }
    }

    private int leased(String host) throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            return fixture.texts("select d.id from clients.delivery d join clients.watch w on w.id = d.watch_id"
                            + " where w.collection = 'later' and d.state = 'PENDING' and d.attempts = 1"
                            + " and w.url like '%" + host + "%'")
                    .size();
        }
    }

    private static void deliverAll(Dispatcher dispatcher) {
        dispatcher.deliver();
        await(dispatcher::isIdle);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "takes too long");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Dispatcher dispatcher(boolean allowPrivate) {
        return dispatcher(new AddressPolicy(allowPrivate), InetAddress::getAllByName);
    }

    private Dispatcher dispatcher(Destination.Resolver resolver) {
        return dispatcher(new AddressPolicy(true), resolver);
    }

    private Dispatcher dispatcher(AddressPolicy policy, Destination.Resolver resolver) {
        Webhook webhook = new Webhook(vertx, policy, resolver, clock, TIMEOUT);
        Backoff backoff = new Backoff(LIMITS.firstDelay(), LIMITS.longestDelay(), () -> 0);
        return new Dispatcher(store, webhook, LIMITS, clock, backoff, metrics);
    }

    /** So many watches, each with a delivery that is due; their ids. */
    private List<String> pending(int watches) throws SQLException {
        return pending(watches, receiver.url());
    }

    private List<String> pending(int watches, String url) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Fixture fixture = Fixture.open()) {
            for (int i = 0; i < watches; i++) {
                String id = "w-" + UUID.randomUUID();
                fixture.run(
                        "insert into clients.watch (id, collection, url, secret, since, created_at)"
                                + " values (?, 'later', ?, ?, 0, now())",
                        id,
                        url,
                        SECRET);
                fixture.run(
                        "insert into clients.delivery (id, watch_id, number, body, state, due_at, created_at)"
                                + " values (?, ?, 1, '{}', 'PENDING', ?, now())",
                        "v-" + UUID.randomUUID(),
                        id,
                        clock.instant());
                ids.add(id);
            }
        }
        return ids;
    }

    private static String state(String watch) throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            return fixture.texts("select state || ' ' || coalesce(reason, 'null') from clients.delivery"
                            + " where watch_id = '" + watch + "'")
                    .get(0);
        }
    }
}
