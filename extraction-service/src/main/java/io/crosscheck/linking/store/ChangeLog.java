package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;

/**
 * Numbers a collection's changes of status in the order in which they become known. The caller holds the collection's
 * lock, so numbers have no gaps and follow the order of commits: readers need no more than the last number they saw.
 */
public final class ChangeLog {

    // What a moment closed and what it opened, side by side; a gap in it is a proposition that is new or gone.
    private static final String APPEND =
            """
            insert into knowledge.status_change (collection, number, story_id, proposition_id,
                before_support, before_dispute, before_lifecycle, after_support, after_dispute, after_lifecycle, at)
            select ?, (select coalesce(max(number), 0) from knowledge.status_change where collection = ?)
                    + row_number() over (order by id),
                coalesce(opened.story_id, closed.story_id), id,
                closed.support, closed.dispute, closed.lifecycle, opened.support, opened.dispute, opened.lifecycle, ?
            from (
                select id, story_id, support, dispute, lifecycle from knowledge.proposition
                where story_id = any (?) and known_to = ?
            ) closed
            full join (
                select id, story_id, support, dispute, lifecycle from knowledge.proposition
                where story_id = any (?) and known_from = ?
            ) opened using (id)
            where (closed.support, closed.dispute, closed.lifecycle)
                is distinct from (opened.support, opened.dispute, opened.lifecycle)
            """;

    private ChangeLog() {}

    /**
     * Notes what changed in these stories at one moment.
     *
     * @param stories those that were replaced and those that replace them
     * @param at the moment at which their propositions were closed and opened
     */
    public static void append(Connection connection, String collection, Collection<String> stories, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Timestamp time = Timestamp.from(at);
            insert.setString(1, collection);
            insert.setString(2, collection);
            insert.setTimestamp(3, time);
            insert.setArray(4, connection.createArrayOf("text", stories.toArray()));
            insert.setTimestamp(5, time);
            insert.setArray(6, connection.createArrayOf("text", stories.toArray()));
            insert.setTimestamp(7, time);
            insert.executeUpdate();
        }
    }
}
