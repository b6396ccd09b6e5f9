package io.crosscheck.extraction.tagging;

/** What the tagger looks for; in the model's file under these names in lower case. */
public enum Head {
    NAMES,
    SOURCE,
    CUE,
    CONTENT,
    HEDGE
}
