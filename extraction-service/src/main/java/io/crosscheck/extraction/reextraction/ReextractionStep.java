package io.crosscheck.extraction.reextraction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.crosscheck.extraction.failure.Act;
import io.crosscheck.extraction.failure.DeadLetters;
import io.crosscheck.extraction.store.Extractions;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.outbox.Outbox;

/**
 * Takes a job on by one step, in one transaction that holds its row: notes what came of the items that were announced,
 * announces as many more as may be under way, and what nothing came of once more. A crash at any moment loses a step
 * and nothing else.
 *
 * @param window items that may be under way, so that new documents do not wait behind a large job
 * @param patience after which an item nothing came of is announced again
 */
record ReextractionStep(Outbox outbox, int window, Duration patience) {

    private record Job(String collection, String version, Act act) {}

    private record Item(String document, int revision) {}

    private static final String LOCK =
            "select collection, extractor_version, author, reason from knowledge.reextraction"
                    + " where id = ? and state = 'RUNNING' for update skip locked";

    private static final String NOTE =
            """
            with known as (
                select i.ordinal, ? is not distinct from %s as done
                from knowledge.reextraction_item i
                where i.reextraction_id = ? and i.outcome is null and i.announced_at is not null)
            update knowledge.reextraction_item i set outcome = case when k.done then 'DONE' else 'FAILED' end
            from known k
            where i.reextraction_id = ? and i.ordinal = k.ordinal
              and (k.done or exists (select 1 from knowledge.dead_letter f
                  where f.stage = 'EXTRACT' and f.document_id = i.document_id and f.revision = i.revision))
            """
                    .formatted(Extractions.lastReader("i.document_id", "i.revision"));

    private static final String ANNOUNCE =
            """
            update knowledge.reextraction_item set announced_at = ?
            where reextraction_id = ? and ordinal in (
                select ordinal from knowledge.reextraction_item
                where reextraction_id = ? and outcome is null and (announced_at is null or announced_at < ?)
                order by ordinal
                limit greatest(0, ? - (select count(*) from knowledge.reextraction_item
                    where reextraction_id = ? and outcome is null and announced_at >= ?)))
            returning document_id, revision
            """;

    /** Answers whether anything was announced. */
    boolean take(Connection connection, String id, Instant now) throws SQLException {
        Optional<Job> job = lock(connection, id);
        if (job.isEmpty()) {
            return false;
        }
        note(connection, id, job.get().version());
        List<Item> items = announced(connection, id, now);
        forgiveFailures(connection, items, job.get().act(), now);
        outbox.append(
                connection,
                items.stream()
                        .map(i -> new DocumentReceived(
                                i.document(), i.revision(), job.get().collection(), true))
                        .toList());
        finish(connection, id, now);
        return !items.isEmpty();
    }

    private static Optional<Job> lock(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Job(
                                row.getString(1), row.getString(2), new Act(row.getString(3), row.getString(4))))
                        : Optional.empty();
            }
        }
    }

    private static void note(Connection connection, String id, String version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setString(1, version);
            update.setString(2, id);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    private List<Item> announced(Connection connection, String id, Instant now) throws SQLException {
        Timestamp stale = Timestamp.from(now.minus(patience));
        try (PreparedStatement update = connection.prepareStatement(ANNOUNCE)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, id);
            update.setString(3, id);
            update.setTimestamp(4, stale);
            update.setInt(5, window);
            update.setString(6, id);
            update.setTimestamp(7, stale);
            try (ResultSet row = update.executeQuery()) {
                List<Item> items = new ArrayList<>();
                while (row.next()) {
                    items.add(new Item(row.getString(1), row.getInt(2)));
                }
                return items;
            }
        }
    }

    /** The letters of what is announced again have been replayed: one that is there afterwards is a new failure. */
    private static void forgiveFailures(Connection connection, List<Item> items, Act act, Instant now)
            throws SQLException {
        String sql =
                "select id from knowledge.dead_letter where stage = 'EXTRACT' and document_id = ? and revision = ?";
        List<String> letters = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (Item item : items) {
                select.setString(1, item.document());
                select.setInt(2, item.revision());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        letters.add(row.getString(1));
                    }
                }
            }
        }
        if (!letters.isEmpty()) {
            DeadLetters.settle(connection, letters, act, now);
        }
    }

    private static void finish(Connection connection, String id, Instant now) throws SQLException {
        String sql =
                """
                update knowledge.reextraction set state = 'DONE', finished_at = ?
                where id = ? and not exists (select 1 from knowledge.reextraction_item
                    where reextraction_id = ? and outcome is null)
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, id);
            update.setString(3, id);
            update.executeUpdate();
        }
    }
}
