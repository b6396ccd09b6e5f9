package io.crosscheck.linking.takedown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Documents that were taken down: the graph loses them, and then forgets what it said of their stories before. */
public final class Takedowns {

    /** Those of the documents that were taken down. */
    public static Set<String> among(Connection connection, Collection<String> documents) throws SQLException {
        String sql = "select document_id from ingest.takedown where document_id = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                Set<String> gone = new TreeSet<>();
                while (row.next()) {
                    gone.add(row.getString(1));
                }
                return gone;
            }
        }
    }

    /** When the oldest takedown was asked for that is not complete. */
    public static Optional<Instant> oldest(Connection connection) throws SQLException {
        String sql = "select min(at) from ingest.takedown where completed_at is null";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        }
    }

    /**
     * Completes the takedown of those of the documents that the graph, from this transaction on, no longer contains.
     */
    public static void complete(Connection connection, Collection<String> documents) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("select knowledge.forget_taken_down(?)")) {
            forget.setArray(1, connection.createArrayOf("text", documents.toArray()));
            forget.execute();
        }
    }

    private Takedowns() {}
}
