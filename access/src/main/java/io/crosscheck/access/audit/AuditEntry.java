package io.crosscheck.access.audit;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.access.Caller;

/**
 * A line of the audit log. It holds no text of any document.
 *
 * @param id numbers the lines; 0: not written yet
 * @param actor as {@link Caller#id}
 * @param subject the id of what it was done to
 * @param collection null: it concerns none
 * @param reason as the actor gave it; null: none is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String actorName,
        Action action,
        String subject,
        String collection,
        String reason) {

    /** A line to be written. */
    public static AuditEntry of(
            Instant at, Caller caller, Action action, String subject, String collection, String reason) {
        return new AuditEntry(0, at, caller.id(), caller.name(), action, subject, collection, reason);
    }
}
