package io.crosscheck.linking.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a shipped word list: {@code #} starts a comment, blank lines are left out. */
public final class LexiconLines {

    private static final String FOLDER = "/lexicon/linking/";

    /** The entries of a list of linking's own, trimmed, in order. */
    public static List<String> of(String name) {
        return at(FOLDER + name);
    }

    /** The entries of a list that extraction reads too, by its whole path. */
    public static List<String> at(String path) {
        try (InputStream in = LexiconLines.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("word list is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LexiconLines() {}
}
