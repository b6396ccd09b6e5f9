package io.crosscheck.query.story;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.crosscheck.query.database.Row;

/**
 * A story in a list.
 *
 * @param from earliest dated event or report, or null
 * @param to latest, or null
 * @param learnt when we last learnt of a change of status in it
 */
public record StoryItem(
        String id,
        String collection,
        String title,
        @Schema(nullable = true) Instant from,
        @Schema(nullable = true) Instant to,
        Instant learnt,
        Counts counts) {

    static StoryItem read(Row row) throws SQLException {
        return new StoryItem(
                row.text("id"),
                row.text("collection"),
                row.text("title"),
                row.time("starts"),
                row.time("ends"),
                row.time("learnt"),
                Counts.read(row));
    }
}
