package io.crosscheck.evaluation.stories;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed (Bagga and Baldwin 1998): for every document, how much of its cluster belongs to its story and how much of
 * its story is in its cluster, averaged over documents.
 *
 * @param precision in [0, 1], as all three
 */
record BCubed(double precision, double recall) {

    /**
     * @param gold the story of each document
     * @param clusters of the same documents
     */
    static BCubed of(Map<String, String> gold, Collection<List<String>> clusters) {
        Map<String, Integer> sizes = new HashMap<>();
        gold.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        for (List<String> cluster : clusters) {
            Map<String, Integer> shares = new HashMap<>();
            cluster.forEach(document -> shares.merge(gold.get(document), 1, Integer::sum));
            for (Map.Entry<String, Integer> share : shares.entrySet()) {
                double squared = (double) share.getValue() * share.getValue();
                precision += squared / cluster.size();
                recall += squared / sizes.get(share.getKey());
            }
        }
        return new BCubed(precision / gold.size(), recall / gold.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
