package io.crosscheck.query.paging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.crosscheck.query.database.Sql;
import io.crosscheck.query.problem.ProblemException;

/**
 * An order of a list. Its last key tells any two items apart, so a place in the list is what its keys are there.
 *
 * @param name as a client asks for it; with a minus the other way round
 * @param keys from the first that decides to the last
 * @param descending whether all keys go down
 */
public record Sort(String name, List<Key> keys, boolean descending) {

    /**
     * A column by which a list is sorted.
     *
     * @param expression never null
     * @param type in SQL
     */
    public record Key(String expression, String type) {

        public static Key text(String expression) {
            return new Key(expression, "text");
        }

        public static Key number(String expression) {
            return new Key(expression, "int");
        }

        public static Key time(String expression) {
            return new Key(expression, "timestamptz");
        }
    }

    public Sort {
        keys = List.copyOf(keys);
    }

    public static Sort ascending(String name, Key... keys) {
        return new Sort(name, List.of(keys), false);
    }

    public static Sort descending(String name, Key... keys) {
        return new Sort("-" + name, List.of(keys), true);
    }

    /** The one of several that is asked for; the first if none is. */
    public static Sort of(String asked, List<Sort> offered) {
        if (asked == null || asked.isBlank()) {
            return offered.get(0);
        }
        return offered.stream()
                .filter(sort -> sort.name.equals(asked.strip()))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "sort",
                        "must be one of " + offered.stream().map(Sort::name).collect(Collectors.joining(", "))));
    }

    /** The keys of a row as columns {@code key0}, {@code key1}, ...: what its cursor holds. */
    public String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "cast(" + keys.get(i).expression() + " as text) as key" + i)
                .collect(Collectors.joining(", "));
    }

    /** As in {@code order by}. */
    public String order() {
        return keys.stream()
                .map(key -> key.expression() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Lets in what comes after a cursor of this list in this order; null: everything. */
    public void after(String cursor, String list, Sql sql) {
        if (cursor == null) {
            return;
        }
        Cursor place = Cursor.decode(cursor, cursorName(list), keys.size());
        sql.add("and (" + keys.stream().map(Key::expression).collect(Collectors.joining(", ")) + ")")
                .add(descending ? "<" : ">")
                .add("(")
                .add(IntStream.range(0, keys.size())
                        .mapToObj(i -> "cast(:key" + i + " as " + keys.get(i).type() + ")")
                        .collect(Collectors.joining(", ")))
                .add(")");
        IntStream.range(0, keys.size()).forEach(i -> sql.with("key" + i, place.key(i)));
    }

    /** The place of a row. */
    public Cursor cursor(String list, List<String> rowKeys) {
        return new Cursor(cursorName(list), rowKeys);
    }

    private String cursorName(String list) {
        return list + " " + name;
    }
}
