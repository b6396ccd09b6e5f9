package io.crosscheck.observing;

import org.jboss.logging.MDC;

/**
 * Says of every line that is logged from here on, in this request or message, what it concerns: ids, never text. They
 * are the same in every service, so one document can be followed through all of their logs.
 */
public final class Correlation {

    /** The key of a document's id. */
    public static final String DOCUMENT = "document";

    /** The key of a collection's name. */
    public static final String COLLECTION = "collection";

    /** Ends with the request or message, whose context Quarkus keeps. */
    public static void with(String collection, String document) {
        MDC.put(COLLECTION, collection);
        MDC.put(DOCUMENT, document);
    }

    private Correlation() {}
}
