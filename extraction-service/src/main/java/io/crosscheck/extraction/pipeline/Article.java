package io.crosscheck.extraction.pipeline;

import java.time.Instant;

/**
 * What extraction reads.
 *
 * @param scope what makes claim ids unique: document id and revision, or the text's hash where nothing is stored
 * @param text stored text, not blank; offsets refer to it
 * @param title the headline where the outlet gives one apart from the text, or null
 * @param publishedAt when the outlet published it, or null
 * @param publisher the outlet's name, or null
 */
public record Article(String scope, String text, String title, Instant publishedAt, String publisher) {}
