package io.crosscheck.query.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters ({@code :story}) that grows by conditions. Values only ever travel as parameters.
 * Not safe for use by several threads.
 */
public final class Sql {

    // a name after a single colon; "::" is a cast
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

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
     * Has it planned anew for the values it has: what fits a common name does not fit a rare one. Otherwise one plan serves
     * all values, which is right for what is looked up by its key, and saves more time than the lookup takes.
     */
    public Sql fitted() {
        fitted = true;
        return this;
    }

    boolean isFitted() {
        return fitted;
    }

    /** The statement as JDBC takes it. */
    String jdbcText() {
        return PARAMETER.matcher(text).replaceAll("?");
    }

    /** The values in the order of JDBC's parameters. */
    List<Object> jdbcValues() {
        List<Object> ordered = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(text);
        while (parameters.find()) {
            Object value = values.get(parameters.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for :" + parameters.group(1));
            }
            ordered.add(value);
        }
        return ordered;
    }
}
