package io.crosscheck.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A readable word list under {@code lexicon/} on the classpath: one entry a line, {@code #} starts a comment, blank
 * lines do not count. An entry may carry a value after a tab.
 */
public final class Lexicon {

    private final String name;
    private final List<String> lines;

    private Lexicon(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads a list.
     *
     * @param name below {@code lexicon/}, such as {@code names/first-names}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Lexicon load(String name) {
        String resource = "/lexicon/" + name + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no lexicon " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Lexicon(
                    name,
                    reader.lines()
                            .map(Lexicon::withoutComment)
                            .filter(line -> !line.isEmpty())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    /** The entries as they stand, in file order. */
    public Stream<String> entries() {
        return lines.stream();
    }

    /** The entries as a set; values are part of them. */
    public Set<String> asSet() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lines));
    }

    /** Entry to value, for a list whose every line is {@code entry TAB value}. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("lexicon " + name + ": no value in \"" + line + "\"");
            }
            map.put(line.substring(0, tab).strip(), line.substring(tab + 1).strip());
        }
        return Collections.unmodifiableMap(map);
    }
}
