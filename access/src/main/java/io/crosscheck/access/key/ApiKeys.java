package io.crosscheck.access.key;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.crosscheck.messages.Identifier;

/** The keys in the store. All methods work on the caller's connection, and within its transaction where it has one. */
public final class ApiKeys {

    private static final String COLUMNS =
            "id, name, roles, created_at, created_by, expires_at, last_used_at, revoked_at, revoked_by";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;

    public ApiKeys(Connection connection) {
        this.connection = connection;
    }

    /** A key with the secret that its holder is told, this once. */
    public record Made(ApiKey key, KeySecret secret) {}

    /**
     * Makes a key.
     *
     * @param expiresAt null: never
     */
    public Made make(String name, List<String> roles, Instant expiresAt, String by, Instant now) throws SQLException {
        KeySecret secret = KeySecret.random(RANDOM);
        String id = Identifier.derive("k", secret.hash());
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into access.api_key (id, hash, name, roles, created_at, created_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, id);
            insert.setString(2, secret.hash());
            insert.setString(3, name);
            insert.setArray(4, connection.createArrayOf("text", roles.toArray()));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setString(6, by);
            insert.setTimestamp(7, expiresAt == null ? null : Timestamp.from(expiresAt));
            insert.executeUpdate();
        }
        return new Made(byId(id).orElseThrow(), secret);
    }

    /** All of them, newest first: those that are revoked or expired too. */
    public List<ApiKey> all() throws SQLException {
        List<ApiKey> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from access.api_key order by created_at desc, id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(read(rows));
            }
        }
        return keys;
    }

    public Optional<ApiKey> byId(String id) throws SQLException {
        return first("id", id);
    }

    /**
     * Revokes a key for good.
     *
     * @return as it is now; empty: there is none. One that was revoked before stays as it was
     */
    public Optional<ApiKey> revoke(String id, String by, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update access.api_key set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, by);
            update.setString(3, id);
            update.executeUpdate();
        }
        return byId(id);
    }

    Optional<ApiKey> byHash(String hash) throws SQLException {
        return first("hash", hash);
    }

    /** Notes that a key was used, once a minute. */
    void used(String id, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update access.api_key set last_used_at = ?
                where id = ? and (last_used_at is null or last_used_at < ?::timestamptz - interval '1 minute')""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, id);
            update.setTimestamp(3, Timestamp.from(now));
            update.executeUpdate();
        }
    }

    private Optional<ApiKey> first(String column, String value) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from access.api_key where " + column + " = ?")) {
            select.setString(1, value);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                List.of((String[]) roles.getArray()),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
