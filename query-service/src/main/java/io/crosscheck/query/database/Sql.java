package io.crosscheck.query.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement with named parameters ({@code :story}) that grows by conditions. Values only ever travel as parameters.
 * Not safe for use by several threads.
 */
public final class Sql {

    // a name after a single colon; after two of them a type is cast to
    private static final Pattern PARAMETER = Pattern.compile("::?([a-zA-Z]\\w*)");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean fitted;

    private Sql(String text) {
        this.text.append(text);
    }

    public static Sql of(String text) {
        return new Sql(text);
    }

    /** Appends a piece of the statement. */
    public Sql add(String piece) {
        text.append('\n').append(piece);
        return this;
    }

    /** Puts the statement so far between two pieces. */
    public Sql within(String before, String after) {
        text.insert(0, before + "\n").append('\n').append(after);
        return this;
    }

    /** Appends a piece that needs a value, if there is one. */
    public Sql addIf(Object value, String piece, String name) {
        return value == null ? this : add(piece).with(name, value);
    }

    /** The statement so far. */
    public String text() {
        return text.toString();
    }

    /** Gives a parameter its value; null leaves it without one. */
    public Sql with(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /**
     * Has it planned anew for the values it has: what fits a common name does not fit a rare one. Otherwise one plan
     * serves all values, which is right for what is looked up by its key, and saves more time than the lookup takes.
     */
    public Sql fitted() {
        fitted = true;
        return this;
    }

    boolean isFitted() {
        return fitted;
    }

    /**
     * A statement as JDBC takes it.
     *
     * @param values in the order of its parameters
     */
    record Jdbc(String text, List<Object> values) {}

    /** The statement as JDBC takes it. */
    Jdbc jdbc() {
        List<Object> ordered = new ArrayList<>();
        String jdbcText = PARAMETER.matcher(text).replaceAll(found -> {
            if (found.group().startsWith("::")) {
                return found.group();
            }
            Object value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for :" + found.group(1));
            }
            ordered.add(value);
            return "?";
        });
        return new Jdbc(jdbcText, ordered);
    }
}
