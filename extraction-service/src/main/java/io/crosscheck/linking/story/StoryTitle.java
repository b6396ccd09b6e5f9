package io.crosscheck.linking.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.LinkDocument;

/** Names a story after one of its documents: the one that stands nearest to all others. */
public final class StoryTitle {

    private static final int LONGEST = 120;
    private static final int COMPARED = 40;

    /**
     * The headline of the document nearest to all others, else its first words.
     *
     * @param documents in order of their ids
     */
    public static String of(List<LinkDocument> documents) {
        List<LinkDocument> compared = documents.subList(0, Math.min(COMPARED, documents.size()));
        Map<String, Signature> signatures = new TreeMap<>();
        compared.forEach(document -> signatures.put(document.id(), Signature.of(document)));
        Map<String, Double> nearness = new TreeMap<>();
        signatures.forEach((id, signature) -> nearness.put(id, nearness(signature, signatures)));
        return compared.stream()
                .max(Comparator.comparing((LinkDocument d) -> headline(d) != null)
                        .thenComparingDouble(d -> nearness.get(d.id()))
                        .thenComparing(LinkDocument::id, Comparator.reverseOrder()))
                .map(document -> headline(document) != null ? headline(document) : opening(document))
                .orElse("");
    }

    private static double nearness(Signature one, Map<String, Signature> all) {
        return all.values().stream()
                .mapToDouble(other -> Similarity.score(one, other))
                .sum();
    }

    private static String headline(LinkDocument document) {
        if (document.title() != null && !document.title().isBlank()) {
            return shortened(document.title());
        }
        Extraction extraction = document.extraction();
        return extraction.segments().stream()
                .filter(segment -> segment.role() == Role.HEADLINE && segment.parent() == null)
                .min(Comparator.comparingInt(Segment::start))
                .map(segment -> shortened(segment.span().in(extraction.text())))
                .orElse(null);
    }

    private static String opening(LinkDocument document) {
        return shortened(document.extraction().text().strip());
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int wordless = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, space > 0 ? space : wordless) + " …";
    }

    private StoryTitle() {}
}
