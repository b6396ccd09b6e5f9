package io.crosscheck.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A revision of a document was stored and waits to be extracted. Golden form: {@code document-received.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentReceived(String document, int revision, String collection) implements Event {

    public static final String TYPE = "io.crosscheck.document.received.v1";

    public DocumentReceived {
        Required.text(document, "document");
        Required.positive(revision, "revision");
        Required.text(collection, "collection");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.DOCUMENTS;
    }

    @Override
    public String key() {
        return document;
    }

    @Override
    public String subject() {
        return document;
    }
}
