package io.crosscheck.linking.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.LinkDocument;

/**
 * Scores story clustering on the subtopics of ECB+ (Cybulska and Vossen 2014) by B-cubed (Bagga and Baldwin 1998).
 * Argument: the corpus's folder of topics.
 */
public final class EcbStories {

    private static final Pattern TOKEN = Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");

    public static void main(String[] args) throws IOException {
        Map<String, Signature> signatures = new TreeMap<>();
        Map<String, String> gold = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                String id = file.getFileName().toString().replace(".xml", "");
                signatures.put(id, Signature.of(document(id, text(Files.readString(file)))));
                gold.put(id, id.replaceFirst("_.*", "") + (id.endsWith("plus") ? "+" : ""));
            }
        }
        List<StoryClusters.Pair> pairs = pairs(signatures);
        int index = 0;
        for (StoryClusters.Pair pair : pairs) {
            Set<String> shared = new HashSet<>(signatures.get(pair.one()).terms());
            shared.retainAll(signatures.get(pair.other()).terms());
            index += shared.size() >= Signature.SHARED ? 1 : 0;
        }
        System.out.printf("%d documents, %d candidate pairs of %d%n", signatures.size(), index, pairs.size());
        for (double join = 0.04; join < 0.3; join += 0.02) {
            System.out.printf(
                    "join %.2f  B-cubed %s%n",
                    join, bcubed(gold, StoryClusters.of(signatures.keySet(), pairs, join, join)));
        }
        System.out.printf("shipped    B-cubed %s%n", bcubed(gold, StoryClusters.of(signatures.keySet(), pairs)));
    }

    private static List<StoryClusters.Pair> pairs(Map<String, Signature> signatures) {
        List<StoryClusters.Pair> pairs = new ArrayList<>();
        for (Signature one : signatures.values()) {
            for (Signature other : signatures.values()) {
                if (one.document().compareTo(other.document()) < 0) {
                    pairs.add(new StoryClusters.Pair(one.document(), other.document(), Similarity.score(one, other)));
                }
            }
        }
        return pairs;
    }

    private static LinkDocument document(String id, String text) {
        Extraction extraction =
                new Extraction(text, List.of(), List.of(), List.of(), List.of(), new Extraction.Extractor("none"));
        return new LinkDocument(id, "ecb", 1, null, null, null, null, null, null, extraction, List.of());
    }

    // Where the first sentence is the page's address, it would give the story away.
    private static String text(String xml) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = TOKEN.matcher(xml);
        boolean address = false;
        while (matcher.find()) {
            boolean first = matcher.group(1).equals("0");
            address |= first && text.isEmpty() && matcher.group(2).startsWith("http");
            if (!address || !first) {
                text.append(matcher.group(2)).append(' ');
            }
        }
        return text.toString().replace("&amp;", "&").replace("&quot;", "\"");
    }

    private static String bcubed(Map<String, String> gold, List<List<String>> stories) {
        Map<String, Integer> sizes = new HashMap<>();
        gold.values().forEach(topic -> sizes.merge(topic, 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        for (List<String> story : stories) {
            for (String document : story) {
                String topic = gold.get(document);
                double same = story.stream()
                        .filter(other -> gold.get(other).equals(topic))
                        .count();
                precision += same / story.size();
                recall += same / sizes.get(topic);
            }
        }
        precision /= gold.size();
        recall /= gold.size();
        return "P %.3f R %.3f F %.3f (%d stories)"
                .formatted(precision, recall, 2 * precision * recall / (precision + recall), stories.size());
    }
}
