package io.crosscheck.query.document;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.database.Row;

/**
 * A document in a list, by its newest revision.
 *
 * @param publisher name, or null where it is unknown
 * @param publishedAt by the outlet, or null
 * @param story id, or null where it belongs to none yet
 * @param duplicateOf the document whose text it repeats under another identity
 * @param claims how many it has
 * @param counted how many of them weigh
 */
public record DocumentEntry(
        String id,
        String collection,
        @Schema(nullable = true) String publisher,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Instant publishedAt,
        Instant receivedAt,
        @Schema(nullable = true) String url,
        @Schema(nullable = true) String story,
        @JsonInclude(JsonInclude.Include.NON_NULL) String duplicateOf,
        int claims,
        int counted) {

    static DocumentEntry read(Row row) throws SQLException {
        return new DocumentEntry(
                row.text("id"),
                row.text("collection"),
                row.text("publisher"),
                row.text("title"),
                row.time("published_at"),
                row.time("received"),
                row.text("url"),
                row.text("story_id"),
                row.text("duplicate_of"),
                row.number("claims"),
                row.number("counted"));
    }
}
