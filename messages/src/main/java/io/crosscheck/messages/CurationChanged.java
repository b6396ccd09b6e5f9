package io.crosscheck.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Users changed what they say about a collection: an alias list or a judgement. Golden form:
 * {@code curation-changed.json}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CurationChanged(String collection) implements Event {

    public static final String TYPE = "io.crosscheck.curation.changed.v1";

    public CurationChanged {
        Required.text(collection, "collection");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.CURATIONS;
    }

    @Override
    public String key() {
        return collection;
    }

    @Override
    public String subject() {
        return collection;
    }
}
