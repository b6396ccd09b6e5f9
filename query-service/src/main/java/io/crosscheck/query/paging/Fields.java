package io.crosscheck.query.paging;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.filter.TokenFilter;

import io.crosscheck.query.problem.ProblemException;

/**
 * Which fields of an item a client wants: "id,status.dispute" is its id and of its status the dispute alone.
 *
 * @param wanted by name, of each the fields within it; empty: all of it
 */
public record Fields(Map<String, Fields> wanted) {

    public static final Fields ALL = new Fields(Map.of());

    private static final String SEGMENT = "[A-Za-z][A-Za-z0-9]*";

    /** Reads the parameter {@code fields}; all of them if it is absent. */
    public static Fields of(String text, FieldNames known) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        Fields fields = new Fields(new TreeMap<>());
        for (String path : text.split(",", -1)) {
            String[] names = path.strip().split("\\.", -1);
            check(names, known);
            fields.add(names, 0);
        }
        return fields;
    }

    private static void check(String[] path, FieldNames known) {
        FieldNames here = known;
        for (String name : path) {
            if (!name.matches(SEGMENT)) {
                throw ProblemException.badParameter("fields", "must be names separated by commas");
            }
            String among =
                    here.names().isEmpty() ? "has nothing within" : "is none of " + String.join(", ", here.names());
            here = here.within(name)
                    .orElseThrow(() -> ProblemException.badParameter("fields", "names " + name + ", which " + among));
        }
    }

    /** As {@link #of(String, FieldNames)} for what was read once: names that are none select nothing. */
    public static Fields of(String text) {
        Fields fields = new Fields(new TreeMap<>());
        for (String path : text.split(",")) {
            fields.add(path.strip().split("\\."), 0);
        }
        return fields;
    }

    /** Whether a field, or something within it, is wanted. */
    public boolean has(String name) {
        return wanted.isEmpty() || wanted.containsKey(name);
    }

    /** What is wanted of a field. */
    public Fields within(String name) {
        return wanted.isEmpty() ? ALL : wanted.getOrDefault(name, ALL);
    }

    private void add(String[] names, int from) {
        if (from < names.length) {
            Fields known = wanted.get(names[from]);
            boolean whole = from == names.length - 1 || known != null && known.wanted.isEmpty();
            Fields within = whole ? ALL : known == null ? new Fields(new TreeMap<>()) : known;
            wanted.put(names[from], within);
            if (!whole) {
                within.add(names, from + 1);
            }
        }
    }

    /** Lets through what is wanted of an item. */
    public TokenFilter filter() {
        return wanted.isEmpty() ? TokenFilter.INCLUDE_ALL : new Chosen();
    }

    /** Lets through what is wanted of the items of a list, and all beside them. */
    public TokenFilter filterOfItems() {
        return new TokenFilter() {
            @Override
            public TokenFilter includeProperty(String name) {
                return name.equals("items") ? filter() : TokenFilter.INCLUDE_ALL;
            }
        };
    }

    private final class Chosen extends TokenFilter {
        @Override
        public TokenFilter includeProperty(String name) {
            Fields within = wanted.get(name);
            return within == null ? null : within.filter();
        }

        // an item that has nothing of what is wanted is still an item

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }
    }
}
