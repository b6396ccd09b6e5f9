package io.crosscheck.extraction.annotation;

import java.util.List;

/**
 * What several mentions of one document name.
 *
 * @param id unique in the document, such as {@code e4}
 * @param name the fullest name found
 * @param mentions ids, in text order
 */
public record Entity(String id, String name, String type, List<String> mentions) {

    public Entity {
        mentions = List.copyOf(mentions);
    }
}
