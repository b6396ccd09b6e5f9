package io.crosscheck.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The roles, as keys, tokens and endpoints name them. Each may do what those before it may. */
public final class Roles {

    /** Asks, and watches for itself. */
    public static final String READER = "reader";
    /** Hands in documents. */
    public static final String CONTRIBUTOR = "contributor";
    /** Judges, imports alias lists and publishers, and sees the watches of others. */
    public static final String EDITOR = "editor";
    /** Takes down, replays, reads the audit log, and gives out keys. */
    public static final String OPERATOR = "operator";

    /** From the least to the most. */
    public static final List<String> ALL = List.of(READER, CONTRIBUTOR, EDITOR, OPERATOR);

    private Roles() {}

    /** The given roles and all that they include; names that are no roles of ours are left out. */
    public static Set<String> including(Collection<String> given) {
        int most = given.stream().mapToInt(ALL::indexOf).max().orElse(-1);
        return new LinkedHashSet<>(ALL.subList(0, most + 1));
    }
}
