package io.crosscheck.ingest.progress;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far a document has come.
 *
 * @param revision the newest, which this is about
 * @param stage where it failed, EXTRACT or LINK; null: it did not
 * @param reason why it failed; null: it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentProgress(String id, int revision, Stage status, String stage, String reason) {}
