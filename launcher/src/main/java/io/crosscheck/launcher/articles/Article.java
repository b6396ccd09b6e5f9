package io.crosscheck.launcher.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An article to hand in.
 *
 * @param name by which the person at the terminal knows it
 * @param content the whole of it
 * @param html whether {@code content} is a page rather than plain text
 * @param about url, externalId, publisher, title, publishedAt, as far as known; as ingest-service takes them
 */
public record Article(String name, String content, boolean html, ObjectNode about) {

    /** What ingest-service is sent. */
    public ObjectNode request(String collection) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.setAll(about);
        request.put(html ? "html" : "text", content);
        request.put("collection", collection);
        return request;
    }
}
