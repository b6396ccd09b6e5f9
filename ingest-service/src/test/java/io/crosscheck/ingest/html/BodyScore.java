package io.crosscheck.ingest.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Measures the article bodies found in pages as the article extraction benchmark does: shingles of four words, each
 * page of the same weight. Run {@code main} with the benchmark's directory ({@code ground-truth.json} and
 * {@code html/}); with {@code -v} the pages are listed from the worst.
 *
 * @see <a href="https://github.com/scrapinghub/article-extraction-benchmark">article-extraction-benchmark</a>
 */
final class BodyScore {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;
    private static final int MOST_TAGS = 100_000;

    private double precision;
    private double recall;
    private int pages;

    /** Precision and recall of one page. */
    record PageScore(double precision, double recall) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        static PageScore of(String expected, String found) {
            Map<List<String>, Integer> wanted = shingles(expected);
            Map<List<String>, Integer> got = shingles(found);
            double common = 0;
            for (Map.Entry<List<String>, Integer> shingle : wanted.entrySet()) {
                common += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
            }
            return new PageScore(common / count(got), common / count(wanted));
        }

        private static double count(Map<List<String>, Integer> shingles) {
            return shingles.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    void add(PageScore score) {
        precision += score.precision();
        recall += score.recall();
        pages++;
    }

    PageScore mean() {
        return new PageScore(precision / pages, recall / pages);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1); i++) {
            counts.merge(words.subList(i, Math.min(i + SHINGLE, words.size())), 1, Integer::sum);
        }
        return counts;
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        JsonNode truth = new ObjectMapper()
                .readTree(directory.resolve("ground-truth.json").toFile());
        WebPageReader reader = new WebPageReader(MOST_TAGS);
        BodyScore total = new BodyScore();
        Map<Double, List<String>> worst = new TreeMap<>();
        long start = System.nanoTime();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String body = reader.body(html(directory, page.getKey()));
            PageScore score = PageScore.of(page.getValue().path("articleBody").asText(), body);
            total.add(score);
            worst.computeIfAbsent(score.f1(), f1 -> new ArrayList<>())
                    .add(String.format("p %.3f r %.3f %s", score.precision(), score.recall(), page.getKey()));
        }
        double millis = (System.nanoTime() - start) / 1e6 / truth.size();
        PageScore mean = total.mean();
        System.out.printf(
                "%d pages: F1 %.3f, precision %.3f, recall %.3f, %.0f ms a page%n",
                truth.size(), mean.f1(), mean.precision(), mean.recall(), millis);
        if (args.length > 1) {
            worst.forEach((f1, lines) -> lines.forEach(line -> System.out.printf("%.3f %s%n", f1, line)));
        }
    }

    private static String html(Path directory, String key) throws IOException {
        Path file = directory.resolve("html").resolve(key + ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
