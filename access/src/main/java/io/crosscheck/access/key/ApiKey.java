package io.crosscheck.access.key;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known of a key; the key itself is nowhere.
 *
 * @param createdBy who gave it out, as {@link io.crosscheck.access.Caller#id}
 * @param expiresAt null: never
 * @param lastUsedAt to the minute; null: never
 * @param revokedAt null: it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKey(
        String id,
        String name,
        List<String> roles,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt,
        String revokedBy) {

    public ApiKey {
        roles = List.copyOf(roles);
    }

    /** Whether it opens anything at this time. */
    boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
