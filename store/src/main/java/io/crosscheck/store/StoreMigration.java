package io.crosscheck.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

import org.flywaydb.core.Flyway;

/**
 * Brings a database to the newest schema: makes the service roles with their passwords, then runs the migrations.
 * Running it again changes nothing but passwords.
 *
 * @param url JDBC address
 * @param owner the role that owns the schemas; may create roles
 * @param passwords of every {@link ServiceRole}
 */
public record StoreMigration(String url, String owner, String ownerPassword, Map<ServiceRole, String> passwords) {

    public StoreMigration {
        for (ServiceRole role : ServiceRole.values()) {
            if (passwords.getOrDefault(role, "").isBlank()) {
                throw new IllegalArgumentException(role.passwordVariable() + " is missing");
            }
        }
        passwords = Map.copyOf(passwords);
    }

    /** Reads {@code CROSSCHECK_DB_URL}, {@code CROSSCHECK_DB_OWNER} and the passwords, and migrates. */
    public static void main(String[] args) throws SQLException {
        Map<String, String> env = System.getenv();
        Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
        for (ServiceRole role : ServiceRole.values()) {
            passwords.put(role, env.getOrDefault(role.passwordVariable(), ""));
        }
        new StoreMigration(
                        required(env, "CROSSCHECK_DB_URL"),
                        required(env, "CROSSCHECK_DB_OWNER"),
                        required(env, "CROSSCHECK_DB_OWNER_PASSWORD"),
                        passwords)
                .run();
    }

    /**
     * Migrates.
     *
     * @throws SQLException if the database cannot be reached or the owner may not create roles
     */
    public void run() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            for (ServiceRole role : ServiceRole.values()) {
                ensure(connection, role.roleName(), passwords.get(role));
            }
        }
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .placeholders(Map.of(
                        "ingest_role", ServiceRole.INGEST.roleName(),
                        "extraction_role", ServiceRole.EXTRACTION.roleName(),
                        "query_role", ServiceRole.QUERY.roleName()))
                .load()
                .migrate();
    }

    private static void ensure(Connection connection, String role, String password) throws SQLException {
        String verb = exists(connection, role) ? "alter" : "create";
        try (Statement statement = connection.createStatement()) {
            statement.execute(verb + " role " + role + " login password '" + password.replace("'", "''") + "'");
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            select.setString(1, role);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String required(Map<String, String> env, String name) {
        String value = env.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** Without the passwords, which must not reach a log. */
    @Override
    public String toString() {
        return "StoreMigration[" + url + " as " + owner + "]";
    }
}
