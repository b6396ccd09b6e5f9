package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.text.Word;

/** The words by which a document tells its happening: no teasers, comments, credits or the outlet's own furniture. */
final class CountedText {

    private static final Set<Role> LEFT_OUT =
            EnumSet.of(Role.RELATED, Role.BOILERPLATE, Role.COMMENT, Role.CREDIT, Role.BYLINE);

    // A picture's day is seldom the happening's, and a post or another article has days of its own.
    private static final Set<Role> OTHER_DAYS = EnumSet.of(Role.CAPTION, Role.EMBEDDED_POST, Role.PASTED_ARTICLE);

    /** @param words of the extraction's text */
    static List<Word> of(List<Word> words, Extraction extraction) {
        return without(LEFT_OUT, words, extraction);
    }

    /**
     * Those among which the days stand that the document itself names.
     *
     * @param words of the extraction's text
     */
    static List<Word> naming(List<Word> words, Extraction extraction) {
        Set<Role> leftOut = EnumSet.copyOf(LEFT_OUT);
        leftOut.addAll(OTHER_DAYS);
        return without(leftOut, words, extraction);
    }

    private static List<Word> without(Set<Role> leftOut, List<Word> words, Extraction extraction) {
        if (extraction.segments().isEmpty()) {
            return words;
        }
        List<Segment> outermostFirst = extraction.segments().stream()
                .sorted(Comparator.comparingInt(Segment::start).thenComparing(Segment::end, Comparator.reverseOrder()))
                .toList();
        boolean[] counted = new boolean[extraction.text().length()];
        for (Segment segment : outermostFirst) {
            boolean counts = !leftOut.contains(segment.role());
            for (int i = segment.start(); i < Math.min(segment.end(), counted.length); i++) {
                counted[i] = counts;
            }
        }
        List<Word> kept = new ArrayList<>();
        for (Word word : words) {
            if (counted[word.start()]) {
                kept.add(word);
            }
        }
        return kept;
    }

    private CountedText() {}
}
