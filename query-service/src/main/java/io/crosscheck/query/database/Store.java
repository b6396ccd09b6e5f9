package io.crosscheck.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Opens snapshots of the store. */
@ApplicationScoped
public class Store {

    private final DataSource source;

    Store(DataSource source) {
        this.source = source;
    }

    /**
     * Reads in one read-only transaction.
     *
     * @throws StoreFailure if the database cannot be reached or refuses
     */
    public <T> T read(Function<Snapshot, T> reader) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reader.apply(new Snapshot(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
