package io.crosscheck.linking.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.encoding.Words;

/**
 * Signs of stance in the wording of a headline (after Ferreira and Vlachos 2016), each a number the stance network
 * weighs. The rules are those of the training scripts ({@code pairs/signs.py}): change both or none.
 */
final class HeadlineSigns {

    private static final Set<String> QUOTES = Set.of("'", "\"", "\u2018", "\u2019", "\u201c", "\u201d");

    private final Set<String> hedges;
    private final Set<String> refutations;

    /** @param lists a name and its words in each line */
    HeadlineSigns(List<String> lists) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (String line : lists) {
            List<String> words = Arrays.asList(line.split(" "));
            byName.put(words.get(0), Set.copyOf(new HashSet<>(words.subList(1, words.size()))));
        }
        this.hedges = byName.get("hedge");
        this.refutations = byName.get("refutation");
    }

    float[] of(String headline, String claim) {
        Set<String> mine = words(headline);
        Set<String> theirs = words(claim);
        Set<String> own = withoutSigns(mine);
        Set<String> other = withoutSigns(theirs);
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(other);
        return new float[] {
            1,
            flag(meet(mine, hedges)),
            flag(meet(mine, refutations)),
            flag(mine.contains("?")),
            (float) shared.size() / Math.max(1, other.size()),
            (float) shared.size() / Math.max(1, own.size()),
            flag(meet(theirs, hedges)),
            flag(meet(theirs, refutations)),
            flag(mine.contains(":")),
            flag(meet(mine, QUOTES)),
            own.size() / 10f
        };
    }

    private static Set<String> words(String text) {
        Words words = Words.of(text);
        Set<String> lower = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            lower.add(words.word(i).toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    private static Set<String> withoutSigns(Set<String> words) {
        Set<String> kept = new HashSet<>(words);
        kept.removeIf(word -> !Character.isLetterOrDigit(word.codePointAt(0)));
        return kept;
    }

    private static boolean meet(Set<String> words, Set<String> list) {
        return words.stream().anyMatch(list::contains);
    }

    private static float flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
