package io.crosscheck.linking.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.crosscheck.linking.text.Word;

/** Says how one wording of an utterance departs from another. */
final class Drift {

    private static final int SAID_AT_MOST = 3;
    private static final int WORDS_AT_MOST = 4;
    private static final String PART = "quotes a part";
    private static final String RECAST = "worded otherwise";

    /**
     * The words that differ between the first and the last word that both have in common.
     *
     * @return for a person to read; null where nothing differs
     */
    static String of(List<Word> wording, List<Word> reference) {
        int[][] common = common(wording, reference);
        List<String> differences = new ArrayList<>();
        List<Word> instead = new ArrayList<>();
        List<Word> missing = new ArrayList<>();
        boolean begun = false;
        int i = 0;
        int j = 0;
        while (i < wording.size() && j < reference.size()) {
            if (wording.get(i).lower().equals(reference.get(j).lower())) {
                if (begun) {
                    add(differences, instead, missing);
                }
                begun = true;
                instead.clear();
                missing.clear();
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                instead.add(wording.get(i++));
            } else {
                missing.add(reference.get(j++));
            }
        }
        return differences.isEmpty()
                ? null
                : differences.stream().distinct().limit(SAID_AT_MOST).collect(Collectors.joining("; "));
    }

    private static void add(List<String> differences, List<Word> instead, List<Word> missing) {
        if (instead.size() > WORDS_AT_MOST) {
            differences.add(RECAST);
        } else if (missing.size() > WORDS_AT_MOST) {
            differences.add(PART);
        } else if (!instead.isEmpty() && !missing.isEmpty()) {
            differences.add(quoted(instead) + " for " + quoted(missing));
        } else if (!instead.isEmpty()) {
            differences.add("with " + quoted(instead));
        } else if (!missing.isEmpty()) {
            differences.add("without " + quoted(missing));
        }
    }

    private static String quoted(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" ", "\"", "\""));
    }

    // common[i][j]: length of the longest common subsequence of the words from i and from j on.
    private static int[][] common(List<Word> one, List<Word> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).lower().equals(other.get(j).lower())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private Drift() {}
}
