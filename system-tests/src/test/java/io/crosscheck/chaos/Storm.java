package io.crosscheck.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.crosscheck.launcher.articles.Article;

/**
 * Strikes one after the other while reports flow, spread evenly over them; a part that is down is struck when it is up.
 */
final class Storm {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Cluster cluster;
    private final List<Strike> strikes;
    private final AtomicInteger struck = new AtomicInteger();
    private final Map<Part, CompletableFuture<Void>> recovering = new EnumMap<>(Part.class);

    Storm(Cluster cluster, List<Strike> strikes) {
        this.cluster = cluster;
        this.strikes = strikes;
    }

    /** Sends all reports while all strikes fall; returns when every part was started again. */
    void rage(Flow flow, List<Article> reports) throws InterruptedException {
        CompletableFuture<Void> falling = CompletableFuture.runAsync(this::fall);
        for (int i = 0; i < reports.size(); i++) {
            while (struck.get() < (long) i * strikes.size() / reports.size() && !falling.isDone()) {
                Thread.sleep(50);
            }
            flow.send(reports.get(i));
        }
        falling.join();
        recovering.values().forEach(CompletableFuture::join);
    }

    private void fall() {
        for (Strike strike : strikes) {
            sleep(strike.gapMillis());
            recovering
                    .getOrDefault(strike.part(), CompletableFuture.completedFuture(null))
                    .join();
            if (strike.patient()) {
                cluster.awaitReady(strike.part(), PATIENCE_MILLIS);
            }
            recovering.put(strike.part(), CompletableFuture.runAsync(() -> strike(strike)));
            struck.incrementAndGet();
        }
    }

    private void strike(Strike strike) {
        try {
            switch (strike.kind()) {
                case KILL -> kill(strike);
                case LOSE_DISK -> {
                    cluster.kill(strike.part());
                    cluster.loseBrokerDisk();
                    sleep(strike.millis());
                    cluster.start(strike.part());
                }
                case PAUSE -> {
                    cluster.pause(strike.part());
                    sleep(strike.millis());
                    cluster.resume(strike.part());
                }
                case SEVER -> {
                    cluster.sever(strike.part());
                    sleep(strike.millis());
                    cluster.heal(strike.part());
                }
                case STALL -> {
                    cluster.stall(strike.part());
                    sleep(strike.millis());
                    cluster.heal(strike.part());
                }
                case FILL_DISK -> {
                    cluster.fillBrokerDisk();
                    sleep(strike.millis());
                    cluster.emptyBrokerDisk();
                }
                case CUT -> cluster.cut(strike.part());
                default -> throw new IllegalStateException(strike.kind().name());
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (SQLException e) {
            // the database is down: nobody is connected to it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Strike strike) throws IOException {
        cluster.kill(strike.part());
        sleep(strike.millis());
        cluster.start(strike.part());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For a line of the table: kills by part and the rest by kind. */
    static List<String> count(List<Strike> strikes) {
        List<String> counts = new ArrayList<>();
        for (Part part : Part.values()) {
            counts.add(String.valueOf(
                    strikes.stream().filter(s -> s.part() == part && s.kills()).count()));
        }
        for (Strike.Kind kind : List.of(
                Strike.Kind.LOSE_DISK,
                Strike.Kind.FILL_DISK,
                Strike.Kind.PAUSE,
                Strike.Kind.CUT,
                Strike.Kind.SEVER,
                Strike.Kind.STALL)) {
            counts.add(String.valueOf(
                    strikes.stream().filter(s -> s.kind() == kind).count()));
        }
        return counts;
    }
}
