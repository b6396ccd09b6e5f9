package io.crosscheck.store;

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

    /** The environment variable that gives its password to the migration: {@code CROSSCHECK_DB_INGEST_PASSWORD}. */
    public String passwordVariable() {
        return "CROSSCHECK_DB_" + name() + "_PASSWORD";
    }
}
