package io.crosscheck.linking.origin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * A claim's own words, to find copies of them in other reports.
 *
 * @param runs every {@value #RUN} words in a row
 */
record WireCopy(StoryClaim claim, int length, Set<String> runs) {

    /** Nobody writes so many words alike by chance. */
    static final int RUN = 8;

    private static final double COPIED = 0.7;

    static WireCopy of(StoryClaim claim) {
        Span cover = claim.claim().content().cover();
        List<Word> words = Words.of(claim.text(), cover.start(), cover.end());
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            StringBuilder run = new StringBuilder();
            words.subList(i, i + RUN).forEach(word -> run.append(word.lower()).append(' '));
            runs.add(run.toString());
        }
        return new WireCopy(claim, words.size(), runs);
    }

    /** Whether one is, but for a few words, the other or part of it. */
    boolean copies(WireCopy other) {
        int smaller = Math.min(runs.size(), other.runs.size());
        if (smaller == 0 || claim.document().id().equals(other.claim.document().id())) {
            return false;
        }
        Set<String> shared = new HashSet<>(runs);
        shared.retainAll(other.runs);
        return shared.size() >= COPIED * smaller;
    }
}
