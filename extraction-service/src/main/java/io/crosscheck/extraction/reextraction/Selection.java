package io.crosscheck.extraction.reextraction;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.extraction.rest.InvalidRequestException;
import io.crosscheck.extraction.rest.Parameters;

/**
 * Which documents of a collection are to be read once more: all conditions that are given hold. Of these documents,
 * every revision is read that the extractor of now did not read last, older ones too: else what only an older extractor
 * found in them would look withdrawn.
 *
 * @param story id of the story that they are in now
 * @param publisher id, domain or name
 * @param from published at this time or later, RFC 3339; where no time is known, that of arrival stands for it
 * @param to published before this time
 * @param extractorVersion read by this version and none since
 * @param failed only revisions that no extractor could read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Selection(
        String story, String publisher, String from, String to, String extractorVersion, Boolean failed) {

    /**
     * Itself, if it can be used.
     *
     * @throws InvalidRequestException naming the field that cannot
     */
    Selection checked() {
        Parameters.text("story", story);
        Parameters.text("publisher", publisher);
        Parameters.text("extractorVersion", extractorVersion);
        time("from", from);
        time("to", to);
        return this;
    }

    boolean onlyFailed() {
        return Boolean.TRUE.equals(failed);
    }

    Instant fromTime() {
        return time("from", from);
    }

    Instant toTime() {
        return time("to", to);
    }

    private static Instant time(String field, String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(field, "is not a time such as 2026-03-03T08:00:00Z");
        }
    }
}
