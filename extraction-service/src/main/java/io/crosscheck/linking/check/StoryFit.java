package io.crosscheck.linking.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** How many of a sentence's words a story has, names before others. */
final class StoryFit {

    private static final int LONG_ENOUGH = 4;
    private static final double NAME = 3;

    private final Map<String, Double> weights = new HashMap<>();

    StoryFit(String sentence) {
        boolean first = true;
        for (Word word : Words.of(sentence)) {
            if (word.text().length() >= LONG_ENOUGH && !word.number()) {
                weights.merge(word.stem(), word.capitalised() && !first ? NAME : 1, Math::max);
            }
            first = false;
        }
    }

    /** From 0, none of them, to 1, all; 1 where the sentence has no telling word. */
    double of(List<LinkDocument> story) {
        Set<String> stems = new HashSet<>();
        story.forEach(document -> Words.of(document.extraction().text()).forEach(word -> stems.add(word.stem())));
        double all = weights.values().stream().mapToDouble(w -> w).sum();
        double had = weights.entrySet().stream()
                .filter(weight -> stems.contains(weight.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return all == 0 ? 1 : had / all;
    }
}
