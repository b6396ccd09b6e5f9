package io.crosscheck.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A run over a revision was stored and waits to be linked. Golden form: {@code document-extracted.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentExtracted(String document, int revision, String run, String collection) implements Event {

    public static final String TYPE = "io.crosscheck.document.extracted.v1";

    public DocumentExtracted {
        Required.text(document, "document");
        Required.positive(revision, "revision");
        Required.text(run, "run");
        Required.text(collection, "collection");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.EXTRACTIONS;
    }

    @Override
    public String key() {
        return collection;
    }

    @Override
    public String subject() {
        return document;
    }
}
