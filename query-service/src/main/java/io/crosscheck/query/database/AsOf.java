package io.crosscheck.query.database;

import java.time.Instant;

/**
 * The knowledge time a question is about: rows answer that were held then.
 *
 * @param time null: now
 */
public record AsOf(Instant time) {

    public static final AsOf NOW = new AsOf(null);

    /** Condition that a row of the table with this alias is held; wants {@link #bind}. */
    public String holds(String alias) {
        return time == null
                ? alias + ".known_to is null"
                : "(%1$s.known_from <= :asOf and (%1$s.known_to is null or %1$s.known_to > :asOf))".formatted(alias);
    }

    /** Condition that a row of the table with this alias was learnt by then, whether still held or not. */
    public String learnt(String alias) {
        return time == null ? "true" : alias + ".known_from <= :asOf";
    }

    /** Gives the statement the time its conditions refer to. */
    public Sql bind(Sql sql) {
        return sql.with("asOf", time);
    }
}
