package io.crosscheck.query.export;

/**
 * What things go by in exports: the addresses at which this service tells of them.
 *
 * @param base of the service, with a slash at its end
 */
record Links(String base) {

    String proposition(String id) {
        return base + "v1/propositions/" + id;
    }

    String claim(String id) {
        return base + "v1/claims/" + id;
    }

    String document(String id) {
        return base + "v1/documents/" + id;
    }

    /** The stored text of a revision, to which offsets refer. */
    String text(String document, int revision) {
        return base + "v1/documents/" + document + "/text?revision=" + revision;
    }

    String story(String id) {
        return base + "v1/stories/" + id;
    }

    String entity(String id) {
        return base + "v1/entities/" + id;
    }

    String vocabulary() {
        return base + "v1/vocabulary";
    }
}
