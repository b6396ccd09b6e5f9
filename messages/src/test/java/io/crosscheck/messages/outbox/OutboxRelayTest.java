package io.crosscheck.messages.outbox;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutboxRelayTest {

    private static final List<Exception> FAILURES =
            List.of(new SQLException("away"), new IllegalStateException("closed"), new SQLException("away again"));

    private final Semaphore tries = new Semaphore(0);
    private final AtomicInteger tried = new AtomicInteger();

    private DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    tries.release();
                    throw FAILURES.get(tried.getAndIncrement() % FAILURES.size());
                });
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                new Outbox("ingest", Clock.systemUTC()), failing(), entry -> CompletableFuture.completedFuture(null));
    }

    @Test
    void goesOnAfterFailuresOfAnyKind() throws InterruptedException {
        try (OutboxRelay relay = relay()) {
            relay.start();

            assertTrue(tries.tryAcquire(3, 20, TimeUnit.SECONDS));
            assertTrue(relay.failures() >= 2);
        }
    }

    @Test
    void doesNotTryFasterWhereItIsWoken() throws InterruptedException {
        try (OutboxRelay relay = relay()) {
            relay.start();
            assertTrue(tries.tryAcquire(1, 20, TimeUnit.SECONDS));
            for (int i = 0; i < 100; i++) {
                relay.wake();
            }

            assertFalse(tries.tryAcquire(1, 500, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void endsAtOnceWhileItRests() {
        OutboxRelay relay = relay();
        relay.start();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertTrue(tries.tryAcquire(3, 8, TimeUnit.SECONDS));
            relay.close();
        });
    }
}
