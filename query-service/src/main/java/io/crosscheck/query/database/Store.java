package io.crosscheck.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Opens snapshots of what is known, and transactions on the little that this service may write. The snapshots may be
 * those of a hot standby, a moment behind the primary.
 */
@ApplicationScoped
public class Store {

    private final DataSource primary;
    private final DataSource reads;

    Store(DataSource primary, @io.quarkus.agroal.DataSource("reads") DataSource reads) {
        this.primary = primary;
        this.reads = reads;
    }

    /**
     * Reads what is known in one read-only transaction.
     *
     * @throws StoreFailure if the database cannot be reached or refuses
     */
    public <T> T read(Function<Snapshot, T> reader) {
        return read(reads, reader);
    }

    /**
     * Reads what belongs to clients in one read-only transaction, with all that was written before.
     *
     * @throws StoreFailure if the primary cannot be reached or refuses
     */
    public <T> T readOwn(Function<Snapshot, T> reader) {
        return read(primary, reader);
    }

    /**
     * Reads and writes in one transaction, which is rolled back where the work fails. Only the schema of what belongs
     * to clients can be written.
     *
     * @throws StoreFailure if the database cannot be reached or refuses
     */
    public <T> T write(Function<Snapshot, T> work) {
        try (Connection connection = primary.getConnection()) {
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

    private static <T> T read(DataSource source, Function<Snapshot, T> reader) {
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
}
