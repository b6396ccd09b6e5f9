package io.crosscheck.linking.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * What tells a document's happening from others: its weightiest terms, and when it was published.
 *
 * @param weights at most {@value #SIZE} terms with their weights, of length 1 as a vector
 * @param publishedAt when the outlet published it, or null
 */
public record Signature(String document, Map<String, Double> weights, Instant publishedAt) {

    /** So many terms a document is compared by. */
    public static final int SIZE = 120;

    /** So many of them it is looked up by. */
    public static final int INDEXED = 40;

    /** Two documents of one story share at least so many of the terms they are looked up by. */
    public static final int SHARED = 3;

    private static final int LEAD = 60;
    private static final double LEAD_BOOST = 1.0;
    private static final double LEAST_WEIGHT = 1.5;

    public Signature {
        weights = Map.copyOf(weights);
    }

    public static Signature of(LinkDocument document) {
        List<Word> words = CountedText.of(document.extraction());
        Map<String, Double> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            count(counts, words.get(i), i < LEAD);
        }
        if (document.title() != null) {
            Words.of(document.title()).forEach(word -> count(counts, word, true));
        }
        return new Signature(document.id(), normalised(heaviest(counts)), document.publishedAt());
    }

    /** The terms to index the document by, heaviest first; look up candidates by {@value #SHARED} shared ones. */
    public Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        weights.entrySet().stream().sorted(HEAVIEST).limit(INDEXED).forEach(e -> terms.add(e.getKey()));
        return terms;
    }

    private static final Comparator<Map.Entry<String, Double>> HEAVIEST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private static void count(Map<String, Double> counts, Word word, boolean lead) {
        if (word.lower().length() > 1 && CommonWords.shipped().weight(word.stem()) > LEAST_WEIGHT) {
            counts.merge(word.stem(), lead ? 1 + LEAD_BOOST : 1, Double::sum);
        }
    }

    private static Map<String, Double> heaviest(Map<String, Double> counts) {
        Map<String, Double> weighed = new TreeMap<>();
        counts.forEach((stem, count) ->
                weighed.put(stem, (1 + Math.log(count)) * CommonWords.shipped().weight(stem)));
        Map<String, Double> kept = new TreeMap<>();
        weighed.entrySet().stream().sorted(HEAVIEST).limit(SIZE).forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    private static Map<String, Double> normalised(Map<String, Double> weights) {
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        Map<String, Double> unit = new TreeMap<>();
        weights.forEach((term, weight) -> unit.put(term, weight / length));
        return unit;
    }
}
