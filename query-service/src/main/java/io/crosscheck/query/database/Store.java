package io.crosscheck.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Opens snapshots of the store, and transactions on the little that this service may write. */
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
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // of the transaction: the session's own level would be set and set back at every request
                statement.execute("set transaction isolation level repeatable read");
                return reader.apply(new Snapshot(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /**
     * Reads and writes in one transaction, which is rolled back where the work fails. Only the schema of what belongs to
     * clients can be written.
     *
     * @throws StoreFailure if the database cannot be reached or refuses
     */
    public <T> T write(Function<Snapshot, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(new Snapshot(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
