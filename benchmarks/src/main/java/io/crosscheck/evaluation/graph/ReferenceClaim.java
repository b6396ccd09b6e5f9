package io.crosscheck.evaluation.graph;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * A claim as the annotator marked it.
 *
 * @param document the document's short id
 * @param attributed false: the outlet's own voice
 * @param segment kind of region, or null
 * @param cue empty where none is written
 * @param sources spans of every source that is written
 * @param text the content's words, for a person to read
 */
record ReferenceClaim(
        String id,
        String document,
        boolean attributed,
        String segment,
        List<Span> content,
        List<Span> cue,
        List<Span> sources,
        String text) {

    /** Short, with its id, for a person to find it by. */
    @Override
    public String toString() {
        return id + " \"" + (text.length() > 90 ? text.substring(0, 87) + "..." : text) + "\"";
    }
}
