package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.IngestClient;

/**
 * A sender and a reader that go on all the while, to one replica after the other, and note whatever is no answer.
 * Unlike {@link Flow} they are told nothing of trouble, since there should be none.
 */
final class Traffic implements AutoCloseable {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int OF_A_HAPPENING = 6;
    private static final String SEARCH = "/v1/search";
    private static final List<String> KINDS =
            List.of("/v1/stories", "/v1/propositions", "/v1/claims", "/v1/entities", "/v1/documents", SEARCH);

    private final List<String> collections;
    private final long gapMillis;
    private final List<URI> doors = new CopyOnWriteArrayList<>();
    private final List<URI> desks = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<URI, Integer> answered = new ConcurrentHashMap<>();
    private final Map<String, List<Article>> sent = new TreeMap<>();
    private final Map<String, Map<String, Integer>> acknowledged = new TreeMap<>();
    private final Map<String, Map<String, String>> names = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Lock sending = new ReentrantLock();
    private final Lock asking = new ReentrantLock();
    private volatile boolean over;
    private int next;

    /**
     * @param collections to which happenings are handed in, in turn
     * @param gapMillis between two reports
     */
    Traffic(List<String> collections, long gapMillis) {
        this.collections = collections;
        this.gapMillis = gapMillis;
        for (String collection : collections) {
            sent.put(collection, new ArrayList<>());
            acknowledged.put(collection, new TreeMap<>());
            names.put(collection, new TreeMap<>());
        }
    }

    void begin() {
        threads.add(new Thread(this::send, "sender"));
        threads.add(new Thread(this::ask, "reader"));
        threads.forEach(Thread::start);
    }

    /** From now on a replica of ingest is handed in reports too. */
    void handInAt(URI ingest) {
        doors.add(ingest);
    }

    /** From now on a replica of query is asked too. */
    void askAt(URI query) {
        desks.add(query);
    }

    /** From now on nothing goes to a replica; returns when nothing is under way to it. */
    void avoid(URI replica) {
        doors.remove(replica);
        desks.remove(replica);
        Stream.of(sending, asking).forEach(way -> {
            way.lock();
            way.unlock();
        });
    }

    /** Hands nothing in until told to go on; returns when nothing is under way. */
    void rest() {
        sending.lock();
    }

    /** To be called by whoever had it rest. */
    void goOn() {
        sending.unlock();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** How many reports were acknowledged or questions answered by a replica. */
    int answered(URI replica) {
        return answered.getOrDefault(replica, 0);
    }

    /** What was answered with anything but what was asked for. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized int taken() {
        return sent.values().stream().mapToInt(List::size).sum();
    }

    /** What was handed in to a collection, in this order. */
    synchronized List<Article> sent(String collection) {
        return List.copyOf(sent.get(collection));
    }

    /** What was acknowledged in a collection: document id to the newest revision. */
    synchronized Map<String, Integer> acknowledged(String collection) {
        return new TreeMap<>(acknowledged.get(collection));
    }

    /** Of a collection, document id to the name of its first report. */
    synchronized Map<String, String> names(String collection) {
        return new TreeMap<>(names.get(collection));
    }

    private void send() {
        repeat(sending, turn -> {
            URI door = doors.get(turn % doors.size());
            handIn(door, collections.get(next / OF_A_HAPPENING % collections.size()), Reports.at(next));
        });
    }

    private void ask() {
        repeat(asking, turn -> {
            URI desk = desks.get(turn % desks.size());
            String kind = KINDS.get(turn / desks.size() % KINDS.size());
            String collection = collections.get(turn / KINDS.size() % collections.size());
            JsonNode page = ask(desk, kind + "?q=harbour&limit=20&collection=" + collection, false);
            String first = page.path("items").path(0).path("id").asText();
            if (!first.isEmpty() && !SEARCH.equals(kind)) {
                ask(desk, kind + "/" + first, true);
            }
        });
    }

    private void repeat(Lock way, Turn turn) {
        try {
            for (int number = 0; !over; number++) {
                way.lock();
                try {
                    turn.take(number);
                } finally {
                    way.unlock();
                }
                Thread.sleep(gapMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handIn(URI door, String collection, Article report) throws InterruptedException {
        try {
            Http.Answer answer = new IngestClient(door, collection).post(report);
            if (answer.status() != ACCEPTED) {
                faults.add(door + " " + report.name() + ": " + answer.status() + " " + answer.problem());
                return;
            }
            answered.merge(door, 1, Integer::sum);
            synchronized (this) {
                String id = answer.body().path("id").asText();
                sent.get(collection).add(report);
                names.get(collection).putIfAbsent(id, report.name());
                acknowledged
                        .get(collection)
                        .merge(id, answer.body().path("revision").asInt(), Math::max);
                next++;
            }
        } catch (IOException e) {
            faults.add(door + " " + report.name() + ": " + e);
        }
    }

    /** @param mayBeGone what was listed a moment ago may be called otherwise now */
    private JsonNode ask(URI desk, String route, boolean mayBeGone) throws InterruptedException {
        try {
            Http.Answer answer = Http.ask(desk.resolve(route));
            if (answer.status() == OK || mayBeGone && answer.status() == NOT_FOUND) {
                answered.merge(desk, 1, Integer::sum);
            } else {
                faults.add(desk + route + ": " + answer.status() + " " + answer.problem());
            }
            return answer.body();
        } catch (IOException e) {
            faults.add(desk + route + ": " + e);
            return Http.JSON.missingNode();
        }
    }

    private interface Turn {
        void take(int number) throws InterruptedException;
    }
}
