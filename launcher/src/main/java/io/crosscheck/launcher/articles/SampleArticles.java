package io.crosscheck.launcher.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.Refusal;

/** The articles that ship with the project, with what their list says of each. */
public final class SampleArticles {

    private static final String LIST = "documents.ndjson";
    private static final String FILE = "file";

    private SampleArticles() {}

    /**
     * Reads the list {@code documents.ndjson}: a line each with the file's name and what ingest-service takes beside
     * the text.
     *
     * @throws Refusal if the list or a file it names cannot be read
     */
    public static List<Article> read(Path folder) {
        ObjectMapper json = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(LIST))) {
                if (!line.isBlank()) {
                    articles.add(article(folder, json.readValue(line, ObjectNode.class)));
                }
            }
        } catch (IOException e) {
            throw new Refusal("the list of samples cannot be read: " + e.getMessage(), e);
        }
        return articles;
    }

    private static Article article(Path folder, ObjectNode about) {
        Path file = folder.resolve(about.remove(FILE).asText());
        return new Article(file.getFileName().toString(), ArticleText.read(file), ArticleText.isHtml(file), about);
    }
}
