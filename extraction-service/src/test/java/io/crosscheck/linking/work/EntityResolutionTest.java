package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.linking.entity.EntityProfile;
import io.crosscheck.linking.entity.EntityProfile.Judged;
import io.crosscheck.linking.store.EntityIndex;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.messages.Identifier;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntityResolutionTest {

    private static final EntityIndex INDEX = new EntityIndex(new ObjectMapper());

    @TempDir
    static Path directory;

    private static EmbeddedPostgresql postgresql;
    private static Connection connection;

    private final EntityResolution resolution = new EntityResolution(INDEX, new IdentityStore());
    private Instant now = Instant.parse("2031-03-04T12:00:00Z");

    @BeforeAll
    static void start() throws Exception {
        postgresql = EmbeddedPostgresql.start(directory, "owner", 0);
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, "owner", ServiceRole.allWith("for-tests")).run();
        connection = DriverManager.getConnection(postgresql.url(), ServiceRole.EXTRACTION.roleName(), "for-tests");
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        postgresql.close();
    }

    private static EntityProfile person(String id, String name, Set<String> roles, Set<String> company) {
        return new EntityProfile(
                id,
                "s" + id,
                "PERSON",
                name,
                "2" + Identifier.hash(id),
                Set.of("person " + name.toLowerCase()),
                false,
                roles,
                Set.of(),
                company,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static EntityProfile judged(EntityProfile profile, boolean confirmed, String judgement, String side) {
        Set<String> keys = new TreeSet<>(profile.keys());
        keys.add("judged " + judgement);
        Set<Judged> judged = Set.of(new Judged(judgement, side, "2031-01-01T00:00:00Z", "judged by Ada: seen"));
        return new EntityProfile(
                profile.entity(),
                profile.story(),
                profile.type(),
                profile.name(),
                "0" + profile.place().substring(1),
                keys,
                false,
                profile.roles(),
                Set.of(),
                profile.company(),
                Set.of(),
                Set.of(),
                confirmed ? judged : Set.of(),
                confirmed ? Set.of() : judged);
    }

    private void put(String collection, EntityProfile... profiles) throws SQLException {
        now = now.plusSeconds(1);
        resolution.resolve(connection, collection, List.of(profiles), List.of(), now);
    }

    private void remove(String collection, String entity) throws SQLException {
        now = now.plusSeconds(1);
        resolution.resolve(connection, collection, List.of(), List.of(entity), now);
    }

    private static Map<String, String> identities(String collection) throws SQLException {
        String sql =
                """
                select k.entity_id, coalesce(i.identity_id, k.entity_id)
                from (select distinct entity_id from knowledge.entity_key where collection = ?) k
                left join knowledge.entity_identity i on i.entity_id = k.entity_id and i.known_to is null
                """;
        Map<String, String> identities = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    identities.put(row.getString(1), row.getString(2));
                }
            }
        }
        return identities;
    }

    /**
     * Who is one with whom, and by which edges, whatever the ids they go by; entities without their collection's
     * prefix.
     */
    private static String state(String collection) throws SQLException {
        Map<String, Set<String>> groups = new TreeMap<>();
        identities(collection).forEach((entity, identity) -> groups.computeIfAbsent(identity, i -> new TreeSet<>())
                .add(entity.substring(collection.length())));
        Set<String> edges = new TreeSet<>();
        String sql = "select entity_id, other_id, verdict, score, reason from knowledge.entity_edge"
                + " where known_to is null and entity_id like ? || '%'";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    edges.add(row.getString(1).substring(collection.length()) + " "
                            + row.getString(2).substring(collection.length()) + " " + row.getString(3) + " "
                            + row.getFloat(4) + " " + row.getString(5));
                }
            }
        }
        return new TreeSet<>(groups.values().stream().map(Set::toString).toList()) + "\n" + String.join("\n", edges);
    }

    private static EntityProfile prefixed(EntityProfile profile, String prefix) {
        return profile.under(prefix + profile.entity(), prefix + profile.story());
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() throws SQLException {
        Random random = new Random(11);
        List<EntityProfile> profiles = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Set<String> roles = i % 5 == 0
                    ? Set.of()
                    : Set.of(List.of("mayor", "general", "poet").get(i % 3));
            Set<String> company = i % 7 == 0 ? Set.of("person friend " + i % 2) : Set.of();
            EntityProfile profile = person("-e" + i, i % 4 == 0 ? "Jens Orr" : "Mara Tolland", roles, company);
            if (i % 30 == 4) {
                profile = judged(profile, false, "j1", i < 30 ? "one" : "other");
            } else if (i % 30 == 7) {
                profile = judged(profile, true, "j2", i < 30 ? "one" : "other");
            }
            profiles.add(profile);
        }
        String expected = null;
        for (int round = 0; round < 6; round++) {
            String collection = "c" + round;
            Collections.shuffle(profiles, random);
            for (int i = 0; i < profiles.size(); i++) {
                put(collection, prefixed(profiles.get(i), collection));
                if (i % 11 == 10) {
                    // leaves and comes back, is redelivered, and was something else for a while
                    EntityProfile earlier = prefixed(profiles.get(random.nextInt(i)), collection);
                    remove(collection, earlier.entity());
                    put(collection, person(earlier.entity(), "Otto Bern", Set.of("mayor"), Set.of()));
                    put(collection, earlier);
                    put(collection, earlier);
                }
            }
            String state = state(collection);
            expected = expected == null ? state : expected;
            assertEquals(expected, state);
        }
        assertTrue(expected.contains("judged by Ada"), expected);
    }

    @Test
    void manyOfOneNameAreComparedWithFewAndEndUpTogether() throws SQLException {
        for (int i = 0; i < 60; i++) {
            put("many", person("many" + i, "Ivo Lund", Set.of("coach"), Set.of()));
        }
        assertEquals(1, Set.copyOf(identities("many").values()).size());
        try (PreparedStatement count = connection.prepareStatement(
                        "select count(*) from knowledge.entity_edge where known_to is null and entity_id like 'many%'");
                ResultSet row = count.executeQuery()) {
            row.next();
            assertEquals(16 * 15 / 2 + 44, row.getInt(1));
        }
    }

    @Test
    void aJudgementSplitsAndWithdrawingItRestoresTheIds() throws SQLException {
        EntityProfile one = person("split1", "Ada Moss", Set.of("judge"), Set.of());
        EntityProfile two = person("split2", "Ada Moss", Set.of("judge"), Set.of());
        EntityProfile three = person("split3", "Ada Moss", Set.of("judge"), Set.of());
        put("split", one);
        put("split", two);
        put("split", three);
        Map<String, String> machine = identities("split");
        assertEquals(1, Set.copyOf(machine.values()).size());

        put("split", judged(one, false, "j3", "one"), judged(three, false, "j3", "other"));
        Map<String, String> judged = identities("split");
        assertNotEquals(judged.get("split1"), judged.get("split3"));

        put("split", one, three);
        assertEquals(machine, identities("split"));
    }

    @Test
    void aJudgementJoinsDifferentNames() throws SQLException {
        EntityProfile one = person("join1", "Ada Moss", Set.of(), Set.of());
        EntityProfile two = person("join2", "The Weaver", Set.of(), Set.of());
        put("join", one, two);
        assertEquals(2, Set.copyOf(identities("join").values()).size());
        put("join", judged(one, true, "j4", "one"), judged(two, true, "j4", "other"));
        assertEquals(1, Set.copyOf(identities("join").values()).size());
        remove("join", "join1");
        assertEquals(1, identities("join").size());
    }
}
