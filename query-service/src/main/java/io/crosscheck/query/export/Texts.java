package io.crosscheck.query.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Stored texts, the last few of them kept: claims of one document come close to each other. */
final class Texts {

    private static final int KEPT = 32;

    private final BiFunction<String, Integer, String> store;
    private final Map<String, String> last = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    Texts(BiFunction<String, Integer, String> store) {
        this.store = store;
    }

    String of(String document, int revision) {
        return last.computeIfAbsent(document + "/" + revision, key -> store.apply(document, revision));
    }
}
