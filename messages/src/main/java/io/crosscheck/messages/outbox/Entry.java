package io.crosscheck.messages.outbox;

import java.time.Instant;

/**
 * An event that waits to be sent: the attributes of a CloudEvent and its JSON data.
 *
 * @param traceParent the trace it belongs to, as W3C Trace Context writes it; null: none
 */
public record Entry(
        long id,
        String topic,
        String key,
        String type,
        String eventId,
        String payload,
        Instant createdAt,
        String traceParent) {}
