package io.crosscheck.extraction.attribution;

import java.util.List;

/**
 * What stands after a cue.
 *
 * @param kind what it is
 * @param at its first token; the first token after the cue and its adverbials where there is none
 * @param recipients whom it was said to
 * @param agents who did it, after "by"; empty unless passive
 */
record Complement(Kind kind, int at, List<Range> recipients, List<Range> agents) {

    enum Kind {
        QUOTATION,
        /** After a colon; it may begin in the next sentence. */
        COLON,
        CLAUSE,
        PHRASE,
        INFINITIVE,
        NONE
    }

    boolean none() {
        return kind == Kind.NONE;
    }
}
