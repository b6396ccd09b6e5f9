package io.crosscheck.query.database;

import java.sql.SQLException;
import java.util.Set;

/** The store did not answer. */
public final class StoreFailure extends RuntimeException {

    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "57");

    public StoreFailure(SQLException cause) {
        super(cause);
    }

    /**
     * Whether asking again later may help: no connection to be had, the statement took too long, or a hot standby had to go
     * on with rows that it needed.
     */
    public boolean isTransient() {
        String state = state();
        // no state: the pool gave none; 08 connection, 40 conflict, 53 resources, 57 cancelled or shut down
        return state == null || TRANSIENT.contains(state.substring(0, 2));
    }

    /** Whether a parameter's value is at fault, such as one with NUL in it (class 22, data exception). */
    public boolean isInput() {
        return state() != null && state().startsWith("22");
    }

    private String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
