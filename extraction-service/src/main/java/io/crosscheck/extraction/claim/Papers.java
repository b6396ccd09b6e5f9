package io.crosscheck.extraction.claim;

import java.util.Set;

import io.crosscheck.extraction.attribution.Line;

/**
 * Recognises what is told of a document or a recording: "copies circulated among reporters", "the video was not
 * verified". Others speak of the same thing, so it can be checked though no name stands in it.
 */
final class Papers {

    private static final Set<String> PAPERS = Set.of(
            "letter",
            "letters",
            "memo",
            "memorandum",
            "document",
            "documents",
            "draft",
            "email",
            "emails",
            "transcript",
            "copy",
            "copies",
            "scan",
            "scans",
            "screenshot",
            "screenshots",
            "photo",
            "photos",
            "photograph",
            "photographs",
            "picture",
            "pictures",
            "image",
            "images",
            "video",
            "videos",
            "footage",
            "recording",
            "recordings");
    private static final String PHRASE = "DET|ADJ|NUM|NOUN|PROPN|PART";

    private Papers() {}

    /** Whether such words begin with what they tell of, and that is a document: "the leaked letter was ...". */
    static boolean subject(Line line, int from, int to) {
        int end = from;
        while (end < to && line.pos(end).matches(PHRASE)) {
            end++;
        }
        return end > from && PAPERS.contains(line.word(end - 1));
    }

    /**
     * Whether a document is the last that is told of before a token, behind the verb: "wrote in a letter to the board
     * on Monday".
     */
    static boolean told(Line line, int before) {
        for (int i = before - 1; i >= 0 && !line.pos(i).matches("VERB|AUX"); i--) {
            if (PAPERS.contains(line.word(i))) {
                return true;
            }
        }
        return false;
    }
}
