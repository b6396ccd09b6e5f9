package io.crosscheck.access.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service that asks its callers who they are, and takes tokens signed by {@link Tokens}. */
public class Guarded implements QuarkusTestProfile {

    /** Opens everything: its hash is configured. */
    public static final String FIRST_OPERATOR = "cck_first-operator";

    private static final String HASH = io.crosscheck.messages.Identifier.hash(FIRST_OPERATOR);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "crosscheck.access.enabled",
                "true",
                "crosscheck.access.operator-key-hash",
                HASH,
                "crosscheck.access.key-memory",
                "0s",
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE,
                "quarkus.oidc.roles.role-claim-path",
                "realm_access/roles");
    }
}
