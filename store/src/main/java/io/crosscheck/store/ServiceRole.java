package io.crosscheck.store;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database roles of the services; {@code R__rights.sql} grants each only what its work needs. */
public enum ServiceRole {
    INGEST("crosscheck_ingest"),
    EXTRACTION("crosscheck_extraction"),
    QUERY("crosscheck_query");

    private final String roleName;

    ServiceRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }

    /** All roles with one password, for a store that nobody else reaches. */
    public static Map<ServiceRole, String> allWith(String password) {
        return Stream.of(values()).collect(Collectors.toMap(Function.identity(), role -> password));
    }

    /** The environment variable that gives its password to the migration: {@code CROSSCHECK_DB_INGEST_PASSWORD}. */
    public String passwordVariable() {
        return "CROSSCHECK_DB_" + name() + "_PASSWORD";
    }
}
