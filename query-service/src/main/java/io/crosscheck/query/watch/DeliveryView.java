package io.crosscheck.query.watch;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import io.crosscheck.query.database.Row;

/**
 * A delivery and what became of it.
 *
 * @param id the same over all attempts: who has seen it need not look again
 * @param number of the change among those of its collection
 * @param dueAt when the next attempt is made; absent where none is
 * @param reason why the last attempt failed
 * @param responseStatus what the receiver answered to the last attempt
 * @param body as it is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        String id,
        String watch,
        long number,
        State state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Instant finishedAt,
        String reason,
        Integer responseStatus,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String body) {

    /** Where it is. */
    public enum State {
        PENDING,
        DELIVERED,
        DEAD
    }

    static DeliveryView read(Row row) throws SQLException {
        State state = State.valueOf(row.text("state"));
        int status = row.number("status");
        return new DeliveryView(
                row.text("id"),
                row.text("watch_id"),
                row.whole("number"),
                state,
                row.number("attempts"),
                row.time("created_at"),
                state == State.PENDING ? row.time("due_at") : null,
                row.time("finished_at"),
                row.text("reason"),
                status == 0 ? null : status,
                row.text("body"));
    }
}
