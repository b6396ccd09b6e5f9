package io.crosscheck.query.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A story as it is exported; its propositions come in batches.
 *
 * @param documents by id
 */
record ExportedStory(
        String id, String collection, String title, Map<String, Document> documents, List<Entity> entities) {

    static ExportedStory of(
            String id, String collection, String title, List<Document> documents, List<Entity> entities) {
        Map<String, Document> byId = documents.stream()
                .collect(Collectors.toMap(Document::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new ExportedStory(id, collection, title, byId, entities);
    }

    Optional<Document> document(String document) {
        return Optional.ofNullable(documents.get(document));
    }

    /**
     * A document of it in its newest revision. Whatever is unknown is null.
     *
     * @param run id of the extractor's run over it
     */
    record Document(
            String id,
            int revision,
            String title,
            String url,
            String publisher,
            String domain,
            Instant publishedAt,
            Instant knownFrom,
            String language,
            String duplicateOf,
            String run,
            String extractor,
            Instant extractedAt) {}

    /**
     * Somebody or something that it is about.
     *
     * @param id across stories
     */
    record Entity(String id, String type, String name, List<String> aliases, List<Mention> mentions) {}

    /** A name in a document that stands for an entity. */
    record Mention(String document, String text) {}
}
