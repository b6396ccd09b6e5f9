package io.crosscheck.observing;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** What is the matter when the store refuses, by the class of the SQLSTATE. */
public enum StoreTrouble {
    /** A value is at fault itself, such as one with NUL in it: data exception. */
    VALUE,
    /**
     * Trying again may help: there is no connection, the database is restarted, or another transaction was in the way.
     */
    PASSING,
    /** Neither; or it is not the store that failed. */
    OTHER;

    private static final String DATA_EXCEPTION = "22";

    /** Connection, transaction rollback, insufficient resources, operator intervention, system error. */
    private static final Set<String> PASS = Set.of("08", "40", "53", "57", "58");

    /** Of a failure, or the first of its causes that is the store's. */
    public static StoreTrouble of(Throwable failure) {
        StoreTrouble trouble = OTHER;
        for (Throwable t = failure; t != null && trouble == OTHER; t = t.getCause() == t ? null : t.getCause()) {
            trouble = itself(t);
        }
        return trouble;
    }

    private static StoreTrouble itself(Throwable failure) {
        if (failure instanceof SQLTransientException) {
            return PASSING;
        }
        if (!(failure instanceof SQLException refusal)) {
            return OTHER;
        }
        String state = refusal.getSQLState();
        // without a state it is the pool that speaks: no connection could be had
        if (state == null || state.length() < 2 || PASS.contains(state.substring(0, 2))) {
            return PASSING;
        }
        return state.startsWith(DATA_EXCEPTION) ? VALUE : OTHER;
    }
}
