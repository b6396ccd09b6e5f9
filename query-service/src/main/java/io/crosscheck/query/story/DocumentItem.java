package io.crosscheck.query.story;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.database.Row;

/**
 * A document of a story.
 *
 * @param publisher name, or null where it is unknown
 * @param publishedAt by the outlet; the time of arrival never stands in for it
 * @param duplicateOf the document whose text it repeats under another identity
 */
public record DocumentItem(
        String id,
        @Schema(nullable = true) String publisher,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) String duplicateOf) {

    static DocumentItem read(Row row) throws SQLException {
        return new DocumentItem(
                row.text("id"),
                row.text("publisher"),
                row.text("title"),
                row.time("published_at"),
                row.text("url"),
                row.text("duplicate_of"));
    }
}
