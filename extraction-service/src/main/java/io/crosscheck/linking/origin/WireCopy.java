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
 * @param words in lower case
 * @param runs every {@value #RUN} words in a row
 */
record WireCopy(StoryClaim claim, List<String> words, Set<String> runs) {

    /** Nobody writes so many words alike by chance. */
    static final int RUN = 8;

    private static final int LONG = 14;
    private static final int LONGEST = 200;
    private static final double KEPT = 0.85;
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
        return new WireCopy(claim, words.stream().map(Word::lower).toList(), runs);
    }

    /** Whether one is, but for a few words, the other or part of it. */
    boolean copies(WireCopy other) {
        int smaller = Math.min(runs.size(), other.runs.size());
        if (smaller == 0 || claim.document().id().equals(other.claim.document().id())) {
            return false;
        }
        Set<String> shared = new HashSet<>(runs);
        shared.retainAll(other.runs);
        return shared.size() >= COPIED * smaller || !shared.isEmpty() && edited(other);
    }

    /**
     * "metres underground", "metres below ground": a copy that an editor went over keeps nearly all words in their
     * order.
     */
    private boolean edited(WireCopy other) {
        int shorter = Math.min(words.size(), other.words.size());
        return shorter >= LONG
                && Math.max(words.size(), other.words.size()) <= LONGEST
                && common(other) >= KEPT * shorter;
    }

    /** Length of the longest common subsequence of words. */
    private int common(WireCopy other) {
        int[] best = new int[other.words.size() + 1];
        for (String word : words) {
            int diagonal = 0;
            for (int j = 1; j <= other.words.size(); j++) {
                int above = best[j];
                best[j] = word.equals(other.words.get(j - 1)) ? diagonal + 1 : Math.max(above, best[j - 1]);
                diagonal = above;
            }
        }
        return best[other.words.size()];
    }
}
