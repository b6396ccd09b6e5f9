package io.crosscheck.ingest.takedown;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What stays of a document that was taken down.
 *
 * @param document its id
 * @param hashes SHA-256 of each of its texts
 * @param by who did it, as in the audit log
 * @param completedAt when nothing of it was left; null: its stories are still to be linked without it
 * @param sameText documents of the collection that hold one of its texts; they stay until they are taken down
 *     themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Takedown(
        String document,
        String collection,
        List<String> hashes,
        Instant at,
        String by,
        String reason,
        Instant completedAt,
        List<String> sameText) {}
