package io.crosscheck.benchmark.queries;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A made-up story: its documents with their claims, and what they say together. */
final class GeneratedStory {

    private static final Instant FIRST_DAY = Instant.parse("2024-03-01T06:00:00Z");
    private static final int DAYS = 700;
    private static final int CLAIMS_A_PROPOSITION = 4;

    private final Tables tables;
    private final Cast cast;
    private final Random random;
    private final String id;
    private final List<Integer> people = new ArrayList<>();
    private final Map<Integer, Integer> mentions = new LinkedHashMap<>();
    private final List<GeneratedProposition> propositions = new ArrayList<>();
    private Zipf prominence;

    GeneratedStory(Tables tables, Cast cast, Random random, int number) {
        this.tables = tables;
        this.cast = cast;
        this.random = random;
        this.id = "s-%06d".formatted(number);
    }

    void write(int firstDocument, int documents, int claimsADocument) throws SQLException {
        Instant begin = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        draw(documents, claimsADocument);
        Instant end = begin;
        for (int i = 0; i < documents; i++) {
            end = begin.plus(Duration.ofMinutes((long) (random.nextDouble() * random.nextDouble() * 60 * 24 * 12)));
            new GeneratedDocument(tables, cast, random, this, firstDocument + i).write(end, claimsADocument);
        }
        tables.story.row(id, "default", cast.vocabulary.sentence(6, random), begin, end, Cast.KNOWN);
        for (Map.Entry<Integer, Integer> each : mentions.entrySet()) {
            int person = each.getKey();
            tables.entity.row(
                    entity(person),
                    id,
                    Cast.type(person),
                    cast.name(person),
                    List.of(cast.lastName(person)),
                    each.getValue(),
                    Cast.KNOWN);
            cast.appears(person, entity(person));
        }
        for (int i = 0; i < propositions.size(); i++) {
            propositions.get(i).write(i + 1 < propositions.size() ? propositions.get(i + 1) : null);
        }
    }

    private void draw(int documents, int claimsADocument) {
        int size = Math.min(cast.people(), 3 + (int) (4 * Math.sqrt(documents)));
        Set<Integer> drawn = new LinkedHashSet<>();
        for (int tries = 0; drawn.size() < size && tries < 20 * size; tries++) {
            drawn.add(cast.person(random));
        }
        people.addAll(drawn);
        int count = Math.max(1, documents * claimsADocument / CLAIMS_A_PROPOSITION);
        for (int i = 0; i < count; i++) {
            propositions.add(new GeneratedProposition(
                    tables, random, id, id.replace("s-", "p-") + "-" + i, cast.vocabulary.sentence(7, random)));
        }
        prominence = new Zipf(count, 0.7);
    }

    String id() {
        return id;
    }

    GeneratedProposition proposition() {
        return propositions.get(prominence.draw(random));
    }

    /** Somebody of the story, and the entity that he is in it. */
    int person() {
        int person = people.get((int) (people.size() * random.nextDouble() * random.nextDouble()));
        mentions.merge(person, 1, Integer::sum);
        return person;
    }

    String entity(int person) {
        return id.replace("s-", "e-") + "-" + person;
    }
}
