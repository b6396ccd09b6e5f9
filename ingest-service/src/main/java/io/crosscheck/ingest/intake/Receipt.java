package io.crosscheck.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.ingest.progress.Stage;

/**
 * What became of a submission.
 *
 * @param revision the one that holds the text; an earlier one's if nothing changed
 * @param duplicateOf the document whose text this one repeats; null: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(String id, int revision, Stage status, String duplicateOf) {}
