package io.crosscheck.ingest.curation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.ingest.announcement.Announcements;
import io.crosscheck.messages.CurationChanged;

/**
 * The log of what users changed, which the linker follows. Numbers are given in the order of commits: changes of one
 * collection wait for each other.
 */
@ApplicationScoped
public class Curations {

    private final Announcements announcements;

    Curations(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Makes those wait who change the same collection, until the open transaction ends. */
    public void lock(Connection connection, String collection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('curation:' || ?, 0))")) {
            lock.setString(1, collection);
            lock.execute();
        }
    }

    /**
     * Notes a change within the transaction that is open and {@linkplain #lock locked}, and announces it.
     *
     * @param documents whose stories it concerns
     * @param names stories whose documents name one of these are concerned too
     */
    public void changed(
            Connection connection,
            String collection,
            Collection<String> documents,
            Collection<String> names,
            Instant at)
            throws SQLException {
        String sql =
                """
                insert into ingest.curation (collection, documents, keys, at)
                values (?, ?, coalesce((select array_agg(distinct ingest.name_key(n)) from unnest(?::text[]) n), '{}'), ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, collection);
            insert.setArray(2, connection.createArrayOf("text", documents.toArray()));
            insert.setArray(3, connection.createArrayOf("text", names.toArray()));
            insert.setTimestamp(4, Timestamp.from(at));
            insert.executeUpdate();
        }
        announcements.announce(List.of(new CurationChanged(collection)));
    }

    /** Says that the transaction was committed, so that the announcement leaves at once. */
    public void committed() {
        announcements.committed();
    }
}
