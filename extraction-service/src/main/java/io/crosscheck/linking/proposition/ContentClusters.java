package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Words;

/**
 * Groups claims whose contents share most of their weight in words, where nothing better than wording is known of them. Each
 * claim joins the nearest earlier group; only groups that share one of its rarest words are looked at.
 */
final class ContentClusters {

    private static final double LEAST = 0.6;
    private static final double DENIAL = 0.85;
    private static final int INDEXED = 6;
    private static final int LOOKED_AT = 40;

    private final Participants participants;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Group>> index = new HashMap<>();

    /** Claims that say the same in much the same words. */
    record Group(Content first, List<Content> members) {}

    /**
     * A claim's content as a vector of words.
     *
     * @param negative whether it says that something is not so
     */
    record Content(StoryClaim claim, Map<String, Double> weights, boolean negative) {

        double cosine(Content other) {
            double dot = 0;
            for (Map.Entry<String, Double> entry : weights.entrySet()) {
                dot += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
            }
            double length = Math.sqrt(norm() * other.norm());
            return length == 0 ? 0 : dot / length;
        }

        private double norm() {
            return weights.values().stream().mapToDouble(w -> w * w).sum();
        }

        Set<String> names() {
            return weights.keySet().stream().filter(who -> who.startsWith("@")).collect(Collectors.toSet());
        }

        private List<String> rarest() {
            return weights.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(INDEXED)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private ContentClusters(Participants participants) {
        this.participants = participants;
    }

    /** Groups of claims, each in the order given, which must be that of claims. */
    static List<Group> of(List<StoryClaim> claims, Participants participants) {
        ContentClusters clusters = new ContentClusters(participants);
        claims.forEach(clusters::add);
        return clusters.groups;
    }

    private void add(StoryClaim claim) {
        Map<String, Double> weights = new TreeMap<>(
                participants.in(claim, Words.of(claim.text(), claim.claim().content())));
        Content content = new Content(claim, weights, claim.claim().polarity() == Polarity.NEGATIVE);
        Group best = null;
        double nearest = LEAST;
        for (Group group : candidates(content)) {
            double cosine = group.first.cosine(content);
            // "Nobody told us of it" shares its words and denies nothing: only the same words, negated, are a denial.
            boolean opposed = group.first.negative != content.negative && cosine < DENIAL;
            if (cosine > nearest && !opposed && compatible(group.first, content)) {
                best = group;
                nearest = cosine;
            }
        }
        if (best == null) {
            Group group = new Group(content, new ArrayList<>(List.of(content)));
            groups.add(group);
            content.rarest().forEach(word -> index.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(group));
        } else {
            best.members.add(content);
        }
    }

    private List<Group> candidates(Content content) {
        Set<Group> candidates = new TreeSet<>(Comparator.comparing(g -> g.first.claim));
        for (String word : content.rarest()) {
            index.getOrDefault(word, List.of()).stream().limit(LOOKED_AT).forEach(candidates::add);
        }
        return List.copyOf(candidates);
    }

    private static boolean compatible(Content one, Content other) {
        boolean otherNames =
                !one.names().isEmpty() && !other.names().isEmpty() && Collections.disjoint(one.names(), other.names());
        long shared =
                one.weights.keySet().stream().filter(other.weights::containsKey).count();
        return !otherNames && shared >= 2 && Numerals.same(one.claim, other.claim);
    }
}
