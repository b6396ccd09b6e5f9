package io.crosscheck.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.access.AccessSettings;
import io.crosscheck.access.Roles;

/** Finds who holds a key that is shown. */
@ApplicationScoped
class KeyHolders {

    private static final String FIRST_OPERATOR = "k-first-operator";

    private final DataSource store;
    private final Optional<String> operatorKeyHash;
    private final KeyMemory memory;
    private final Clock clock = Clock.systemUTC();

    KeyHolders(DataSource store, AccessSettings settings) {
        this.store = store;
        this.operatorKeyHash =
                settings.operatorKeyHash().map(hash -> hash.strip().toLowerCase(Locale.ROOT));
        this.memory = new KeyMemory(settings.keyMemory());
    }

    /**
     * The key, if there is one and it is neither revoked nor expired.
     *
     * @throws StoreAwayException if the store cannot be asked
     */
    Optional<ApiKey> find(KeySecret secret) {
        String hash = secret.hash();
        Instant now = clock.instant();
        if (operatorKeyHash.filter(configured -> same(configured, hash)).isPresent()) {
            return Optional.of(new ApiKey(
                    FIRST_OPERATOR,
                    "first operator",
                    List.of(Roles.OPERATOR),
                    now,
                    "configuration",
                    null,
                    now,
                    null,
                    null));
        }
        Optional<ApiKey> known = memory.find(hash, now);
        return known.isPresent() ? known : fromStore(hash, now);
    }

    private Optional<ApiKey> fromStore(String hash, Instant now) {
        try (Connection connection = store.getConnection()) {
            ApiKeys keys = new ApiKeys(connection);
            Optional<ApiKey> key = keys.byHash(hash).filter(found -> found.isGood(now));
            if (key.isPresent()) {
                keys.used(key.get().id(), now);
                memory.add(hash, key.get(), now);
            }
            return key;
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    /** Compares in a time that does not depend on where they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
