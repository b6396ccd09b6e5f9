package io.crosscheck.evaluation.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.linking.story.Comparison;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;
import io.crosscheck.linking.story.StoryClusters.Pair;

/** Clusters annotated documents and scores the stories; fits the coefficients of similarity. */
final class StoryScore {

    private static final int FOLDS = 5;

    /** A document with the story it belongs to. */
    record Item(EcbArticle article, Signature signature) {}

    private record Compared(Item one, Item other, Comparison comparison) {

        LogisticFit.Example example() {
            return new LogisticFit.Example(
                    comparison.features(), one.article.story().equals(other.article.story()));
        }

        boolean within(Predicate<EcbArticle> part) {
            return part.test(one.article) && part.test(other.article);
        }

        Pair scored(Similarity similarity) {
            return new Pair(one.article.id(), other.article.id(), similarity.of(one.signature, other.signature));
        }
    }

    private final List<Item> items;
    private final List<Compared> compared = new ArrayList<>();
    private final List<Integer> topics;

    StoryScore(List<Item> items) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item one = items.get(i);
                Item other = items.get(j);
                Comparison comparison = Comparison.of(one.signature, other.signature);
                if (Similarity.comparable(comparison)) {
                    compared.add(new Compared(one, other, comparison));
                }
            }
        }
        topics = items.stream()
                .map(item -> item.article.topic())
                .distinct()
                .sorted()
                .filter(topic -> !EcbArticle.HELD_OUT.contains(topic))
                .toList();
    }

    /** Coefficients fitted on pairs within a part. */
    double[] fit(Predicate<EcbArticle> part) {
        return LogisticFit.of(compared.stream()
                .filter(pair -> pair.within(part))
                .map(Compared::example)
                .toList());
    }

    /** The stories of a part, at a threshold of joining. */
    List<List<String>> stories(Predicate<EcbArticle> part, Similarity similarity, double join) {
        return clusters(part, pairs(part, similarity), join);
    }

    /** What the clustering that ships gives on a part. */
    BCubed shipped(Predicate<EcbArticle> part) {
        return score(part, stories(part, Similarity.shipped(), StoryClusters.JOIN));
    }

    BCubed score(Predicate<EcbArticle> part, Collection<List<String>> stories) {
        return BCubed.of(gold(part), stories);
    }

    /**
     * What a threshold of joining gives on topics that are not held out, each fifth of which is scored by coefficients
     * that were fitted on the others.
     */
    Map<Double, BCubed> crossValidated(List<Double> joins) {
        List<Pair> pairs = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            Predicate<EcbArticle> inside = article -> !article.heldOut() && fold(article) == number;
            Similarity similarity = new Similarity(fit(article -> !article.heldOut() && fold(article) != number));
            for (Compared pair : compared) {
                boolean either = inside.test(pair.one.article) || inside.test(pair.other.article);
                if (either && pair.within(article -> !article.heldOut())) {
                    pairs.add(pair.scored(similarity));
                }
            }
        }
        Map<Double, BCubed> scores = new TreeMap<>();
        for (double join : joins) {
            scores.put(
                    join, score(article -> !article.heldOut(), clusters(article -> !article.heldOut(), pairs, join)));
        }
        return scores;
    }

    /** Share of the pairs that score as one happening which the lookup by terms finds. */
    double found(Similarity similarity) {
        int all = 0;
        int found = 0;
        for (Compared pair : compared) {
            if (pair.scored(similarity).score() >= StoryClusters.JOIN) {
                List<String> shared = new ArrayList<>(pair.one.signature.lookup());
                shared.retainAll(pair.other.signature.lookup());
                all++;
                found += shared.size() >= Signature.SHARED ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    /** Which happenings are taken for one and which fall apart: one line for each cluster that is not a whole story. */
    List<Disagreement> confusions(Predicate<EcbArticle> part, List<List<String>> stories) {
        Map<String, String> gold = gold(part);
        Map<String, Integer> sizes = new TreeMap<>();
        gold.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
        List<Disagreement> confusions = new ArrayList<>();
        for (List<String> story : stories) {
            Map<String, Integer> holds = new TreeMap<>();
            story.forEach(document -> holds.merge(gold.get(document), 1, Integer::sum));
            String kind = holds.size() > 1 ? "merged" : "split";
            if (holds.size() > 1 || !sizes.get(gold.get(story.get(0))).equals(story.size())) {
                String whole = holds.keySet().stream()
                        .map(name -> name + " of " + sizes.get(name))
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
                confusions.add(new Disagreement(story.get(0), kind, whole, holds.toString()));
            }
        }
        return confusions;
    }

    private List<Pair> pairs(Predicate<EcbArticle> part, Similarity similarity) {
        return compared.stream()
                .filter(pair -> pair.within(part))
                .map(pair -> pair.scored(similarity))
                .toList();
    }

    private List<List<String>> clusters(Predicate<EcbArticle> part, List<Pair> pairs, double join) {
        return StoryClusters.of(gold(part).keySet(), pairs, join);
    }

    private Map<String, String> gold(Predicate<EcbArticle> part) {
        Map<String, String> gold = new TreeMap<>();
        for (Item item : items) {
            if (part.test(item.article)) {
                gold.put(item.article.id(), item.article.story());
            }
        }
        return gold;
    }

    private int fold(EcbArticle article) {
        return topics.indexOf(article.topic()) % FOLDS;
    }
}
