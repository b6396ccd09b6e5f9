package io.crosscheck.linking.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Unites numbered things (disjoint sets; Galler and Fischer 1964). */
public final class Groups {

    private final int[] parent;
    // Pairs that no uniting may bring together.
    private final List<int[]> apart = new ArrayList<>();

    /** So many things, each by itself. */
    public Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** From now on nothing brings these two into one group. */
    public void keepApart(int one, int other) {
        apart.add(new int[] {one, other});
    }

    /** Puts both into one group, unless two are kept apart; a group goes by its smallest number. */
    public void unite(int one, int other) {
        int a = of(one);
        int b = of(other);
        for (int[] pair : apart) {
            int left = of(pair[0]);
            int right = of(pair[1]);
            if ((left == a && right == b) || (left == b && right == a)) {
                return;
            }
        }
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The smallest number of the group. */
    public int of(int thing) {
        int root = thing;
        while (parent[root] != root) {
            root = parent[root];
        }
        while (parent[thing] != root) {
            int next = parent[thing];
            parent[thing] = root;
            thing = next;
        }
        return root;
    }

    /** The groups in order of their smallest number, each in order. */
    public List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(of(i), g -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
