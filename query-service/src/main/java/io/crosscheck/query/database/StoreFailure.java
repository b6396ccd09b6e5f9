package io.crosscheck.query.database;

import java.sql.SQLException;

/** The store did not answer. */
public final class StoreFailure extends RuntimeException {

    public StoreFailure(SQLException cause) {
        super(cause);
    }
}
