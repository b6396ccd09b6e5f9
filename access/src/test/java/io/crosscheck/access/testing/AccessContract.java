package io.crosscheck.access.testing;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.crosscheck.access.Roles;
import io.crosscheck.access.key.ApiKeys;
import io.crosscheck.access.testing.Probe.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What holds for each service whose callers are asked who they are. A service's test extends it, runs with the profile
 * {@link Guarded}, and has a table {@code src/test/access/routes.txt}.
 */
public abstract class AccessContract {

    private static final Path TABLE = Path.of("src/test/access/routes.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OWNER_URL = "crosscheck.test.owner-url";
    private static final List<String> OPEN =
            List.of("/q/health/ready", "/q/health/live", "/q/health/started", "/q/metrics", "/openapi");

    private Probe probe;

    /** Where the service of the test listens. */
    protected abstract URI service();

    @BeforeEach
    void probe() {
        probe = new Probe(service());
    }

    @Test
    void namesEveryRouteInTheTable() throws Exception {
        assertEquals(Routes.declared(CLASSES), Routes.table(TABLE).keySet());
    }

    @Test
    void letsOnlyTheRolesOfTheTableIn() throws Exception {
        Map<String, String> keys = new HashMap<>();
        for (String role : Roles.ALL) {
            keys.put(role, key(role).secret().text());
        }
        for (Map.Entry<Route, String> line : Routes.table(TABLE).entrySet()) {
            Route route = line.getKey();
            assertRefused(401, probe.ask(route, null), route.toString());
            for (String role : Roles.ALL) {
                Answer answer = probe.ask(route, keys.get(role));
                String what = route + " by " + role + ": " + answer;
                if (Roles.ALL.indexOf(role) < Roles.ALL.indexOf(line.getValue())) {
                    assertRefused(403, answer, what);
                } else {
                    assertFalse(answer.status() == 401 || answer.status() == 403 || answer.status() >= 500, what);
                }
            }
        }
    }

    @Test
    void letsHealthMetricsAndDescriptionBeSeen() throws Exception {
        for (String path : OPEN) {
            assertEquals(200, probe.ask(new Route("GET", path, ""), null).status(), path);
        }
    }

    @Test
    void takesTokensOfTheIdentityProvider() throws Exception {
        Route route = readersRoute();
        assertFalse(List.of(401, 403)
                .contains(probe.ask(route, Tokens.of("mira", Roles.READER)).status()));
        assertRefused(403, probe.ask(route, Tokens.of("mira", "gardener")), "no role of ours");
    }

    @Test
    void refusesTokensThatAreNotGood() throws Exception {
        Route route = readersRoute();
        Instant past = Instant.now().minusSeconds(600);
        Map<String, String> bad = Map.of(
                "expired", Tokens.until("mira", Roles.READER, past),
                "for another", Tokens.forAudience("mira", Roles.READER, "elsewhere"),
                "forged", Tokens.forged("mira", Roles.OPERATOR),
                "unsigned", Tokens.unsigned("mira", Roles.OPERATOR),
                "not one", "abc");
        for (Map.Entry<String, String> token : bad.entrySet()) {
            assertRefused(401, probe.ask(route, token.getValue()), token.getKey());
        }
    }

    @Test
    void refusesKeysThatAreNotGood() throws Exception {
        Route route = readersRoute();
        assertRefused(401, probe.ask(route, "cck_nobody-has-this"), "unknown");
        ApiKeys.Made key = key(Roles.READER);
        assertFalse(probe.ask(route, key.secret().text()).status() == 401, "good");
        try (Connection connection = owner()) {
            new ApiKeys(connection).revoke(key.key().id(), "test", Instant.now());
        }
        assertRefused(401, probe.ask(route, key.secret().text()), "revoked");
        ApiKeys.Made shortLived;
        try (Connection connection = owner()) {
            shortLived = new ApiKeys(connection)
                    .make("short", List.of(Roles.READER), Instant.now().minusSeconds(1), "test", Instant.now());
        }
        assertRefused(401, probe.ask(route, shortLived.secret().text()), "expired");
    }

    @Test
    void knowsTheFirstOperatorByConfiguration() throws Exception {
        assertFalse(List.of(401, 403)
                .contains(probe.ask(readersRoute(), Guarded.FIRST_OPERATOR).status()));
    }

    private Route readersRoute() throws Exception {
        return Routes.table(TABLE).entrySet().stream()
                .filter(line -> line.getValue().equals(Roles.READER))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A good key with one role. */
    protected static ApiKeys.Made key(String role) throws Exception {
        try (Connection connection = owner()) {
            return new ApiKeys(connection).make("a " + role, List.of(role), null, "test", Instant.now());
        }
    }

    private static Connection owner() throws Exception {
        return DriverManager.getConnection(ConfigProvider.getConfig().getValue(OWNER_URL, String.class));
    }

    private static void assertRefused(int status, Answer answer, String what) {
        assertEquals(status, answer.status(), what);
        assertTrue(answer.type().startsWith("application/problem+json"), what + answer);
        assertTrue(answer.challenge().startsWith("Bearer realm=\"crosscheck\""), what + answer);
    }
}
