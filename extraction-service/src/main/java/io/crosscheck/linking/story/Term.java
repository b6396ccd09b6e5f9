package io.crosscheck.linking.story;

import java.util.Comparator;

/**
 * A word by which a document tells its happening.
 *
 * @param stem what it goes by when documents are compared
 * @param weight how much it says: more the oftener it stands in the document and the rarer it is in the news at large
 * @param lead its weight where it stands in the headline or among the first words, however often; else 0
 */
public record Term(String stem, int weight, Kind kind, int lead) {

    /** What a word does in a report. */
    public enum Kind {
        /** who or where: part of a name */
        NAME,
        /** how many, or when */
        NUMBER,
        /** what happened */
        WORD
    }

    static final Comparator<Term> HEAVIEST =
            Comparator.comparingInt(Term::weight).reversed().thenComparing(Term::stem);
}
