package io.crosscheck.extraction.quotation;

/** What the words between two quotation marks look like, before anybody asks who said them. */
public enum Shape {
    /** At least one whole clause: can stand as a claim of its own. */
    SPEECH,
    /** Words woven into the outlet's own clause. */
    FRAGMENT,
    /** A name or title set in marks: capitalised words, no clause. */
    TITLE
}
