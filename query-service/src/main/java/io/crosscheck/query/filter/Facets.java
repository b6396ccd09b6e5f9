package io.crosscheck.query.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import io.crosscheck.query.database.Sql;

/**
 * Conditions on a row of the read model, each as "name:value" among its facets; together they are one condition that an
 * index answers. Not safe for use by several threads.
 */
public final class Facets {

    private final List<String> all = new ArrayList<>();
    private final List<Any> any = new ArrayList<>();

    /** @param of what has one of the values, of the alias of the row's table */
    private record Any(UnaryOperator<String> of, List<String> values) {}

    /** The row has this; a null value asks for nothing. */
    public Facets and(String name, Object value) {
        if (value != null) {
            all.add(name + ":" + value);
        }
        return this;
    }

    /** The row has one of these; null asks for nothing, and no value at all for what no row has. */
    public Facets andAny(String name, Collection<String> values) {
        if (values != null && values.size() == 1) {
            return and(name, values.iterator().next());
        }
        if (values != null) {
            any.add(new Any(
                    alias -> alias + ".facets",
                    values.stream().map(value -> name + ":" + value).toList()));
        }
        return this;
    }

    /** A function of the read model makes one of these of the row's facets. */
    public Facets andAnyBy(String function, Collection<String> values) {
        any.add(new Any(alias -> "knowledge." + function + "(" + alias + ".facets)", List.copyOf(values)));
        return this;
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return all.isEmpty() && any.isEmpty();
    }

    /** Adds the conditions on the column {@code facets} of the table with this alias, begun with "and". */
    public Sql addTo(Sql sql, String alias) {
        if (!all.isEmpty()) {
            sql.add("and " + alias + ".facets @> :facets").with("facets", all);
        }
        for (int i = 0; i < any.size(); i++) {
            sql.add("and " + any.get(i).of().apply(alias) + " && :facets" + i)
                    .with("facets" + i, any.get(i).values());
        }
        return sql;
    }
}
