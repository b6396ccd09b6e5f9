package io.crosscheck.extraction.naming;

import io.crosscheck.extraction.annotation.Span;

/**
 * A name found in the text, before the document's other names had their say.
 *
 * @param type of {@link NameType}
 * @param weight how sure the type is: {@link #KNOWN}, {@link #SHOWN}, {@link #GUESSED} or {@link #SHORT}
 * @param canonical the name it is another form of (a country for its demonym), or null
 */
record Found(Span span, String type, int weight, String canonical) {

    /** From a list, or by a head word. */
    static final int KNOWN = 3;

    /** By what stands around it. */
    static final int SHOWN = 2;

    /** By nothing but its looks. */
    static final int GUESSED = 1;

    /** A last word alone ("the Courier"): a name only where the document has the long one. */
    static final int SHORT = 0;

    Found as(String otherType) {
        return new Found(span, otherType, weight, canonical);
    }
}
