package io.crosscheck.linking.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents by number, so that lists of them are small and quickly counted. */
final class Postings {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> documents = new ArrayList<>();

    /** The numbers of documents. */
    int[] of(String... ids) {
        int[] list = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            list[i] = numbers.computeIfAbsent(ids[i], this::next);
        }
        return list;
    }

    private int next(String id) {
        documents.add(id);
        return documents.size() - 1;
    }

    /** The documents that are in at least so many of the lists. */
    Set<String> shared(Collection<int[]> lists, int least) {
        int[] times = new int[documents.size()];
        Set<String> shared = new HashSet<>();
        for (int[] list : lists) {
            for (int number : list) {
                if (++times[number] == least) {
                    shared.add(documents.get(number));
                }
            }
        }
        return shared;
    }
}
