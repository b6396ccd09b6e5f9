package io.crosscheck.extraction.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sentences with the readings expected of them, kept in a file a person can read (the head of each file explains it),
 * and the share that a finder gets right. A case is right only if every reading is, and there is none besides.
 */
public final class ReadingCases {

    /**
     * One case.
     *
     * @param published the date that its file gives for it after an "@", or null
     * @param expected one string a reading, in text order
     */
    public record Case(String kind, String published, String text, List<String> expected) {}

    /**
     * How a finder did.
     *
     * @param table right and all by kind, one line each
     * @param mistakes every case that was not right, with what was expected and what was read
     */
    public record Score(int right, int all, String table, String mistakes) {

        public double share() {
            return (double) right / all;
        }
    }

    private final List<Case> cases;

    private ReadingCases(List<Case> cases) {
        this.cases = cases;
    }

    /** @param resource path on the classpath */
    public static ReadingCases load(String resource) {
        List<Case> cases = new ArrayList<>();
        String kind = "";
        String published = null;
        for (String line : lines(resource)) {
            if (line.startsWith("## ")) {
                kind = line.substring(3);
            } else if (line.startsWith("@ ")) {
                published = line.equals("@ none") ? null : line.substring(2);
            } else if (line.startsWith("    ")) {
                if (!line.strip().equals("none")) {
                    cases.get(cases.size() - 1).expected().add(line.strip());
                }
            } else if (!line.startsWith("#") && !line.isBlank()) {
                cases.add(new Case(kind, published, line.replace('\u00B6', '\n'), new ArrayList<>()));
            }
        }
        return new ReadingCases(cases);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ReadingCases.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Score score(Function<Case, List<String>> reader) {
        Map<String, int[]> kinds = new LinkedHashMap<>();
        StringBuilder mistakes = new StringBuilder();
        int right = 0;
        for (Case c : cases) {
            List<String> read = reader.apply(c);
            int[] tally = kinds.computeIfAbsent(c.kind(), k -> new int[2]);
            tally[1]++;
            if (read.equals(c.expected())) {
                tally[0]++;
                right++;
            } else {
                mistakes.append(c.text()).append("\n  expected ").append(c.expected());
                mistakes.append("\n  read     ").append(read).append('\n');
            }
        }
        StringBuilder table = new StringBuilder();
        kinds.forEach((kind, tally) -> table.append("%-24s %3d/%d%n".formatted(kind, tally[0], tally[1])));
        table.append("%-24s %3d/%d%n".formatted("all", right, cases.size()));
        return new Score(right, cases.size(), table.toString(), mistakes.toString());
    }
}
