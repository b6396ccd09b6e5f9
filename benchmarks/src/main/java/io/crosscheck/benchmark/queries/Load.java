package io.crosscheck.benchmark.queries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Asks a service, by several clients at once, all kinds of query equally often. */
final class Load {

    private static final int TOO_LONG_SECONDS = 30;

    private final URI service;
    private final List<QueryKind> kinds;
    private final int clients;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Load(URI service, List<QueryKind> kinds, int clients) {
        this.service = service;
        this.kinds = kinds;
        this.clients = clients;
    }

    /**
     * What was measured.
     *
     * @param failed answers other than 200
     */
    record Result(Map<QueryKind, Latencies> byKind, int failed, double seconds) {

        Latencies all() {
            Latencies all = new Latencies();
            byKind.values().forEach(all::addAll);
            return all;
        }

        double rate() {
            return all().count() / seconds;
        }
    }

    /**
     * Sends at a steady rate whatever the service does (open loop). A query's time counts from when it should have been
     * sent, so that one that had to wait for a free client is not flattered.
     */
    Result steady(double perSecond, Duration length, long seed) throws InterruptedException {
        return run(length, seed, (begin, number) -> begin + (long) (number * 1e9 / perSecond));
    }

    /** Each client sends as soon as it has its answer. */
    Result saturated(Duration length, long seed) throws InterruptedException {
        return run(length, seed, (begin, number) -> System.nanoTime());
    }

    /** Asks one kind so many times, one after the other; answers with the processor time of one, in milliseconds. */
    double alone(QueryKind kind, int times, Work work, long seed) throws IOException, InterruptedException {
        double before = work.milliseconds();
        for (int i = 0; i < times; i++) {
            status(kind.path().apply(new Random(seed + i)));
        }
        return (work.milliseconds() - before) / times;
    }

    /** How long one query of the kind takes, by itself. */
    double milliseconds(QueryKind kind, long seed) throws IOException, InterruptedException {
        String path = kind.path().apply(new Random(seed));
        long began = System.nanoTime();
        int status = status(path);
        if (status != 200) {
            throw new IOException(path + ", which was answered with " + status);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private interface Schedule {
        long due(long begin, long number);
    }

    private Result run(Duration length, long seed, Schedule schedule) throws InterruptedException {
        AtomicLong numbers = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<Share>> shares = IntStream.range(0, clients)
                .mapToObj(client -> pool.submit(() -> {
                    Share share = new Share();
                    for (long n = numbers.getAndIncrement(); ; n = numbers.getAndIncrement()) {
                        long due = schedule.due(begin, n);
                        if (due >= end) {
                            return share;
                        }
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        ask(n, seed, due, share);
                    }
                }))
                .toList();
        pool.shutdown();
        Map<QueryKind, Latencies> byKind = new LinkedHashMap<>();
        kinds.forEach(kind -> byKind.put(kind, new Latencies()));
        int failed = 0;
        for (Future<Share> each : shares) {
            Share share = of(each);
            share.byKind.forEach((kind, latencies) -> byKind.get(kind).addAll(latencies));
            failed += share.failed;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        pool.awaitTermination(TOO_LONG_SECONDS, TimeUnit.SECONDS);
        return new Result(byKind, failed, seconds);
    }

    private static final class Share {
        private final Map<QueryKind, Latencies> byKind = new LinkedHashMap<>();
        private int failed;
    }

    private void ask(long number, long seed, long due, Share share) throws InterruptedException {
        QueryKind kind = kinds.get((int) (number % kinds.size()));
        String path = kind.path().apply(new Random(seed + number * 31));
        int status;
        try {
            status = status(path);
        } catch (IOException e) {
            status = 0;
        }
        if (status == 200) {
            share.byKind.computeIfAbsent(kind, k -> new Latencies()).add((System.nanoTime() - due) / 1e6);
        } else {
            share.failed++;
            System.err.println("  " + status + " for " + path);
        }
    }

    /** Asks once. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(TOO_LONG_SECONDS))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    private static Share of(Future<Share> share) throws InterruptedException {
        try {
            return share.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
