package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.crosscheck.query.proposition.PropositionView;

/**
 * What all documents about one happening say together.
 *
 * @param from earliest dated event or report, or null
 * @param to latest, or null
 * @param documents by publication, undated ones last
 * @param entities most mentioned first
 * @param propositions contested first
 */
public record StoryView(
        String id,
        String collection,
        String title,
        @Schema(nullable = true) Instant from,
        @Schema(nullable = true) Instant to,
        List<DocumentItem> documents,
        List<EntityItem> entities,
        List<PropositionView> propositions,
        Counts counts) {

    /** Whom or what the story is about. */
    public record EntityItem(String id, String name, String type, int mentions) {}
}
