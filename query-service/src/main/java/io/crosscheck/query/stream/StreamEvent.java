package io.crosscheck.query.stream;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.change.StatusChange;
import io.crosscheck.query.proposition.Status;

/**
 * A change of status as clients are told of it.
 *
 * @param number its place among the collection's changes
 * @param text of the proposition
 * @param before absent: the proposition is new
 * @param after absent: the proposition is no longer held
 * @param at when it was learnt
 * @param eventTime when it came about; null where none of the evidence can be dated
 * @param evidence ids of the claims that brought it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamEvent(
        String collection,
        long number,
        String story,
        String proposition,
        String text,
        @Schema(description = "Absent: the proposition is new.") Status before,
        @Schema(description = "Absent: the proposition is no longer held.") Status after,
        Instant at,
        @JsonInclude @Schema(nullable = true) Instant eventTime,
        @Schema(description = "Ids of the claims that brought it.") List<String> evidence) {

    /** The event of a change. */
    public static StreamEvent of(StatusChange change) {
        return new StreamEvent(
                change.collection(),
                change.number(),
                change.story(),
                change.proposition(),
                change.text(),
                change.before(),
                change.after(),
                change.at(),
                change.eventTime(),
                change.evidence());
    }
}
