package io.crosscheck.linking.comparison;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.crosscheck.messages.Identifier;

/**
 * Remembers what was said of pairs, so that linking a story anew scores only pairs that are new. What was not asked for
 * longest is forgotten first. Pairs are known by their digests, so that no text outlasts its document here. Safe for
 * several threads; those that ask for one pair at a time may both score it.
 */
public final class RememberedPairs implements PairJudge {

    private final Function<TextPair, Comparison> scores;
    private final Map<String, Comparison> remembered;
    private final AtomicLong scored = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    /**
     * @param scores a pure function, safe for several threads
     * @param most so many pairs are remembered
     */
    public RememberedPairs(Function<TextPair, Comparison> scores, int most) {
        this.scores = scores;
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Comparison> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public Map<TextPair, Comparison> compare(Collection<TextPair> pairs) {
        Map<TextPair, Comparison> known = new LinkedHashMap<>();
        Set<TextPair> missing = new LinkedHashSet<>();
        synchronized (remembered) {
            for (TextPair pair : pairs) {
                Comparison comparison = remembered.get(digest(pair));
                if (comparison == null) {
                    missing.add(pair);
                } else {
                    known.put(pair, comparison);
                }
            }
        }
        asked.addAndGet(known.size() + (long) missing.size());
        scored.addAndGet(missing.size());
        // A pair keeps one core busy, so several go through at a time.
        List<Map.Entry<TextPair, Comparison>> found = missing.parallelStream()
                .map(pair -> Map.entry(pair, scores.apply(pair)))
                .toList();
        synchronized (remembered) {
            found.forEach(entry -> remembered.put(digest(entry.getKey()), entry.getValue()));
        }
        found.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private static String digest(TextPair pair) {
        return Identifier.derive("pair", pair.first(), pair.second());
    }

    /** Pairs that went through the model, since the start. */
    public long scored() {
        return scored.get();
    }

    /** Pairs asked for, those remembered among them, since the start. */
    public long asked() {
        return asked.get();
    }
}
