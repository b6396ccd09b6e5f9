package io.crosscheck.query.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.proposition.Status;

/**
 * Something that happened in a story's course.
 *
 * @param at in event time; null: unknown
 * @param text for a person to read
 * @param document id, of a DOCUMENT
 * @param status what a TRANSITION led to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineItem(
        @JsonInclude @Schema(nullable = true) Instant at,
        Precision precision,
        Kind kind,
        String text,
        String proposition,
        String claim,
        String document,
        Status status) {

    /** By time, undated ones last; of one moment, a report before what it says and what that changes. */
    static final Comparator<TimelineItem> ORDER = Comparator.comparing(
                    TimelineItem::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TimelineItem::kind);

    /** What tells it apart from others of its time and kind. */
    String key() {
        return String.join(
                " ",
                Objects.toString(proposition, ""),
                Objects.toString(claim, ""),
                Objects.toString(document, ""),
                status == null ? "" : status.words(),
                text);
    }

    /** What kind of thing it is; in the order in which those of one moment stand. */
    public enum Kind {
        DOCUMENT,
        STATEMENT,
        TRANSITION
    }

    static TimelineItem document(DocumentItem document) {
        String title = document.title() == null ? "untitled" : document.title();
        String text = document.publisher() == null ? title : document.publisher() + ": " + title;
        return new TimelineItem(
                document.publishedAt(),
                Precision.of(document.publishedAt()),
                Kind.DOCUMENT,
                text,
                null,
                null,
                document.id(),
                null);
    }

    static TimelineItem statement(
            String speaker, String text, Instant from, Instant to, String proposition, String claim) {
        return new TimelineItem(
                from,
                Precision.of(from, to),
                Kind.STATEMENT,
                speaker == null ? text : speaker + ": " + text,
                proposition,
                claim,
                null,
                null);
    }

    static TimelineItem transition(String proposition, String text, Status status, Instant at, String claim) {
        return new TimelineItem(
                at, Precision.of(at), Kind.TRANSITION, status.words() + ": " + text, proposition, claim, null, status);
    }
}
