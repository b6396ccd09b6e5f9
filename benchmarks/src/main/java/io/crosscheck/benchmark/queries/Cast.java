package io.crosscheck.benchmark.queries;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whom the documents name, and who publishes them. */
final class Cast {

    static final Instant KNOWN = Instant.parse("2026-03-01T00:00:00Z");

    private static final String[] TYPES = {"PERSON", "PERSON", "PERSON", "ORGANIZATION", "LOCATION", "MISC"};

    final Vocabulary vocabulary;
    private final int people;
    private final Zipf fame;
    private Zipf reach;
    /** By person, the entities of stories that he is. */
    private final Map<Integer, List<String>> parts = new HashMap<>();

    Cast(Vocabulary vocabulary, int people) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.fame = new Zipf(people, 1.0);
    }

    void writePublishers(Tables tables, int count) throws SQLException {
        reach = new Zipf(count, 0.9);
        for (int i = 0; i < count; i++) {
            tables.publisher.row(
                    publisherId(i),
                    vocabulary.name(i + 11) + " Gazette " + i,
                    "outlet" + i + ".example",
                    i % 10 == 0 ? "AGENCY" : "NEWSPAPER",
                    i % 3 == 0 ? "family" + i / 9 : null);
        }
    }

    static String publisherId(int number) {
        return "pub-" + number;
    }

    int person(Random random) {
        return fame.draw(random);
    }

    int publisher(Random random) {
        return reach.draw(random);
    }

    int people() {
        return people;
    }

    String name(int person) {
        return vocabulary.name(person) + " " + vocabulary.name(person * 31 + 17);
    }

    String lastName(int person) {
        return vocabulary.name(person * 31 + 17);
    }

    static String type(int person) {
        return TYPES[person % TYPES.length];
    }

    void appears(int person, String entity) {
        parts.computeIfAbsent(person, p -> new java.util.ArrayList<>()).add(entity);
    }

    /** Makes those that several stories name one. */
    void writeIdentities(Tables tables) throws SQLException {
        for (List<String> same : parts.values()) {
            for (String part : same.size() > 1 ? same : List.<String>of()) {
                tables.identity.row(part, same.get(0), KNOWN);
            }
        }
    }
}
