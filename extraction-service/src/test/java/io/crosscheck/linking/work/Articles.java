package io.crosscheck.linking.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.work.LinkedStore.Arrival;

/** Articles from a folder, read by the extraction pipeline. */
final class Articles {

    private static final String LIST = "documents.ndjson";

    /** The plain texts of a folder: those that its {@value #LIST} names, with what it says of them, else all. */
    static List<Arrival> of(Path folder) throws IOException {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        Path list = folder.resolve(LIST);
        return Files.exists(list) ? listed(pipeline, folder, list) : all(pipeline, folder);
    }

    private static List<Arrival> listed(ExtractionPipeline pipeline, Path folder, Path list) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Arrival> arrivals = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            JsonNode entry = json.readTree(line);
            String file = entry.path("file").asText();
            if (file.endsWith(".txt")) {
                String url = entry.path("url").asText();
                int revision = 1
                        + (int) arrivals.stream()
                                .filter(a -> a.document().equals(url))
                                .count();
                arrivals.add(arrival(pipeline, folder.resolve(file), url, revision, entry));
            }
        }
        return arrivals;
    }

    private static List<Arrival> all(ExtractionPipeline pipeline, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Arrival> arrivals = new ArrayList<>();
        JsonNode nothing = new ObjectMapper().createObjectNode();
        for (Path file : files) {
            arrivals.add(arrival(pipeline, file, file.getFileName().toString(), 1, nothing));
        }
        return arrivals;
    }

    private static Arrival arrival(
            ExtractionPipeline pipeline, Path file, String document, int revision, JsonNode entry) throws IOException {
        String text = Files.readString(file);
        String publisher = entry.path("publisher").path("name").asText(null);
        String title = entry.path("title").asText(null);
        String date = entry.path("publishedAt").asText(null);
        Instant publishedAt = date == null ? null : Instant.parse(date);
        return new Arrival(
                document,
                "default",
                revision,
                publisher,
                title,
                publishedAt,
                pipeline.extract(new Article(document + "/" + revision, text, title, publishedAt, publisher)));
    }

    private Articles() {}
}
