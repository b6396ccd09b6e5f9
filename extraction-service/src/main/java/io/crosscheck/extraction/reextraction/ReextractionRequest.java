package io.crosscheck.extraction.reextraction;

import java.util.regex.Pattern;

import io.crosscheck.extraction.failure.Act;
import io.crosscheck.extraction.rest.InvalidRequestException;

/**
 * What is to be read once more, who says so, and why.
 *
 * @param collection null: {@code default}
 * @param selection null: all documents
 */
public record ReextractionRequest(String collection, Selection selection, String author, String reason) {

    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public ReextractionRequest {
        collection = collection == null ? "default" : collection;
        selection = selection == null ? new Selection(null, null, null, null, null, null) : selection;
    }

    ReextractionRequest checked() {
        if (!COLLECTION.matcher(collection).matches()) {
            throw new InvalidRequestException("collection", "is no name of a collection");
        }
        selection.checked();
        act().checked();
        return this;
    }

    Act act() {
        return new Act(author, reason);
    }
}
