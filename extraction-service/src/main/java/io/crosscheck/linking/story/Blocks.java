package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Divides documents into blocks of a bounded size, which are clustered each by itself. A block is what is connected by
 * pairs that score at least so much; where that is too large, what is connected by better pairs, and so on. Last comes
 * the hash of the ids, which even a thousand copies of one text do not withstand.
 *
 * <p>The levels are nested, so the blocks are a partition, and a function of the set of pairs: no order of arrival
 * shows. To find the block of a document no more than {@value #LARGEST} documents and those next to them are looked at
 * on each level. A document that comes, changes or goes changes no blocks but those of the documents that it is or was
 * paired with.
 *
 * @param <X> what looking up pairs may throw
 */
public final class Blocks<X extends Exception> {

    /** Of so many documents a block may be. */
    public static final int LARGEST = 400;

    private static final double[] LEVELS = {StoryClusters.EDGE, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98};
    private static final int HASH_BITS = 24;

    private final PairGraph<X> graph;
    private final int largest;
    private final Map<String, SortedSet<String>> found = new HashMap<>();

    public Blocks(PairGraph<X> graph) {
        this(graph, LARGEST);
    }

    Blocks(PairGraph<X> graph, int largest) {
        this.graph = graph;
        this.largest = largest;
    }

    /** The blocks of some documents, each once. */
    public List<SortedSet<String>> of(Collection<String> documents) throws X {
        graph.load(documents);
        List<SortedSet<String>> blocks = new ArrayList<>();
        SortedSet<String> open = new TreeSet<>(documents);
        while (!open.isEmpty()) {
            SortedSet<String> block = of(open.first());
            blocks.add(block);
            open.removeAll(block);
        }
        return blocks;
    }

    /** The block that holds a document. */
    public SortedSet<String> of(String document) throws X {
        SortedSet<String> block = found.get(document);
        if (block == null) {
            block = explored(document);
            for (String member : block) {
                found.put(member, block);
            }
        }
        return block;
    }

    private SortedSet<String> explored(String document) throws X {
        int last = LEVELS.length + HASH_BITS - 1;
        for (int level = 0; level < last; level++) {
            SortedSet<String> component = component(document, level, largest);
            if (component.size() <= largest) {
                return component;
            }
        }
        return component(document, last, Integer.MAX_VALUE);
    }

    // Stops as soon as it is too large.
    private SortedSet<String> component(String document, int level, int enough) throws X {
        SortedSet<String> component = new TreeSet<>(List.of(document));
        Collection<String> frontier = component;
        while (!frontier.isEmpty() && component.size() <= enough) {
            graph.load(frontier);
            SortedSet<String> next = new TreeSet<>();
            for (String one : frontier) {
                for (Map.Entry<String, Double> other : graph.around(one).entrySet()) {
                    if (connected(one, other.getKey(), other.getValue(), level) && component.add(other.getKey())) {
                        next.add(other.getKey());
                    }
                }
                if (component.size() > enough) {
                    return component;
                }
            }
            frontier = next;
        }
        return component;
    }

    private static boolean connected(String one, String other, double score, int level) {
        int bits = level - LEVELS.length + 1;
        return score >= LEVELS[Math.min(level, LEVELS.length - 1)]
                && (bits <= 0 || hash(one) >>> (Integer.SIZE - bits) == hash(other) >>> (Integer.SIZE - bits));
    }

    private static int hash(String id) {
        return id.hashCode() * 0x9E3779B9;
    }
}
