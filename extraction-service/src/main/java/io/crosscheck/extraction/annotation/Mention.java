package io.crosscheck.extraction.annotation;

/**
 * A span that names somebody or something.
 *
 * @param id unique in the document, such as {@code m12}
 * @param type PERSON, ORGANIZATION, LOCATION or MISC, or a finer one named after them ({@code MISC.NATIONALITY})
 * @param entity id of the in-document entity it belongs to
 */
public record Mention(String id, int start, int end, String text, String type, String entity) {

    public Span span() {
        return new Span(start, end);
    }
}
