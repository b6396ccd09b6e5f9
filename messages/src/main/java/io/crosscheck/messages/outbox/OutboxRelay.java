package io.crosscheck.messages.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Sends what waits in an outbox, oldest first, on a thread of its own: at once when {@linkplain #wake() woken} after a
 * rest, in batches a tenth of a second apart while there is much to send, and every second in case a wake was lost with
 * a crashed process. Entries leave the outbox only after the broker has acknowledged all of their batch; while it or
 * the database is away, or anything else goes wrong, it tries again, ever more slowly.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofSeconds(1);
    // A batch costs two statements, a commit and a round to the broker, whether of one entry or of many.
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final DataSource dataSource;
    private final Function<Entry, CompletionStage<Void>> send;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Instant oldest;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param dataSource gives connections outside of any container transaction
     * @param send completes when the broker has acknowledged the entry
     */
    public OutboxRelay(Outbox outbox, DataSource dataSource, Function<Entry, CompletionStage<Void>> send) {
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.send = send;
        this.thread = new Thread(this::run, "outbox-relay");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Says that something was committed to the outbox. */
    public void wake() {
        wakes.release();
    }

    /** Ends after the batch under way; what is left waits for the next start. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        wake();
        thread.join(ACKNOWLEDGEMENT.toMillis());
    }

    /** Entries that the broker has acknowledged, since the start. */
    public long sent() {
        return sent.get();
    }

    /** Batches that could not be sent, each time they were tried, since the start. */
    public long failures() {
        return failures.get();
    }

    /** When the oldest entry was written that waited when the outbox was last looked into; empty if none did. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(oldest);
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (closing.getCount() > 0) {
            try {
                rest(pause);
                int drained = drainBatch();
                pause = Duration.ZERO;
                if (drained > 0 && drained < BATCH) {
                    rest(GATHERING);
                }
                if (drained < BATCH) {
                    awaitWake();
                }
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                failures.incrementAndGet();
                pause = longer(pause);
                LOG.log(Level.WARNING, "Announcements wait, next try in " + pause.toSeconds() + " s", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int drainBatch() throws SQLException, ExecutionException, TimeoutException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Entry> entries = outbox.take(connection, BATCH);
                oldest = entries.isEmpty() ? null : entries.get(0).createdAt();
                if (!entries.isEmpty()) {
                    sendAll(entries);
                    outbox.remove(connection, entries);
                }
                connection.commit();
                sent.addAndGet(entries.size());
                if (entries.size() < BATCH) {
                    oldest = null;
                }
                return entries.size();
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void sendAll(List<Entry> entries) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<?>[] acknowledgements =
                entries.stream().map(e -> send.apply(e).toCompletableFuture()).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(acknowledgements).get(ACKNOWLEDGEMENT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitWake() throws InterruptedException {
        if (wakes.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? IDLE : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
