package io.crosscheck.query.database;

import java.sql.SQLException;

/** The store did not answer. */
public final class StoreFailure extends RuntimeException {

    public StoreFailure(SQLException cause) {
        super(cause);
    }

    /** Whether asking again later may help: no connection to be had, or the statement took too long. */
    public boolean isTransient() {
        String state = state();
        // no state: the pool gave none; 08 connection, 53 resources, 57 cancelled or shut down
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** Whether a parameter's value is at fault, such as one with NUL in it (class 22, data exception). */
    public boolean isInput() {
        return state() != null && state().startsWith("22");
    }

    private String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
