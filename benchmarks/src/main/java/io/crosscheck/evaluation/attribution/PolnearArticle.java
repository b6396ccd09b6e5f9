package io.crosscheck.evaluation.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.crosscheck.evaluation.corpus.Draw;
import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.pipeline.Article;

/**
 * An article of PolNeAR (Newell, Margolin and Ruths, LREC 2018) with the notes of its first annotator by file name.
 *
 * @param id name of its files
 * @param notes brat standoff
 */
public record PolnearArticle(String id, String text, String notes) {

    /** Per mille of the training articles that are kept for tuning. */
    private static final int TUNING = 60;

    /** The development part, in order of name. */
    public static List<PolnearArticle> dev(Path corpora) throws IOException {
        return read(corpora.resolve("polnear/data/dev"));
    }

    /** The training articles on which the trained models do not train: a fixed share, by hash of the name. */
    public static List<PolnearArticle> tune(Path corpora) throws IOException {
        return read(corpora.resolve("polnear/data/train")).stream()
                .filter(article -> Draw.of("polnear" + article.id, 1000) < TUNING)
                .toList();
    }

    /** What the extractor is given: names begin with the outlet and the day, where it is known. */
    public Article article() {
        String[] parts = id.split("_");
        Instant published = parts.length > 2 ? Instant.parse(parts[1] + "T12:00:00Z") : null;
        return new Article(id, text, null, published, null);
    }

    List<Attribution> attributions(Words words) {
        return BratFile.read(notes, text, words);
    }

    private static List<PolnearArticle> read(Path part) throws IOException {
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(part.resolve("attributions"))) {
            files.filter(file -> file.toString().endsWith(".ann")).sorted().forEach(file -> {
                String name = file.getFileName().toString();
                first.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        return first.entrySet().stream()
                .map(entry -> new PolnearArticle(
                        entry.getKey(),
                        content(part.resolve("text/" + entry.getKey() + ".txt")),
                        content(entry.getValue())))
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
