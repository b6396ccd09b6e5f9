package io.crosscheck.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A revision of a document was stored and waits to be extracted. Golden forms: {@code document-received.json},
 * {@code document-received-again.json}.
 *
 * @param again to be read although another version of the extractor has; not written where it is false
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentReceived(
        String document, int revision, String collection, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean again)
        implements Event {

    public static final String TYPE = "io.crosscheck.document.received.v1";

    public DocumentReceived {
        Required.text(document, "document");
        Required.positive(revision, "revision");
        Required.text(collection, "collection");
    }

    /** To be read unless it has been. */
    public DocumentReceived(String document, int revision, String collection) {
        this(document, revision, collection, false);
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
