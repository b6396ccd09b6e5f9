package io.crosscheck.launcher.articles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.Refusal;

/** Articles from files that somebody names: nothing is known of them but their text. */
public final class ArticleFiles {

    private ArticleFiles() {}

    /**
     * Reads all of them. A file's identity is the shortest end of its path that tells it from the others, so that
     * handing in the same files again makes no new documents.
     *
     * @throws Refusal with a line for each file that cannot be used
     */
    public static List<Article> read(List<Path> files) {
        Set<Path> distinct = new LinkedHashSet<>();
        files.forEach(f -> distinct.add(f.toAbsolutePath().normalize()));
        List<Article> articles = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : distinct) {
            try {
                articles.add(article(file, name(file, distinct)));
            } catch (Refusal e) {
                refused.add(e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator() + "crosscheck: ", refused));
        }
        return articles;
    }

    private static Article article(Path file, String name) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("externalId", name);
        return new Article(name, ArticleText.read(file), ArticleText.isHtml(file), about);
    }

    private static String name(Path file, Set<Path> all) {
        for (int length = 1; length < file.getNameCount(); length++) {
            Path end = end(file, length);
            if (all.stream().filter(f -> f.endsWith(end)).count() == 1) {
                return end.toString();
            }
        }
        return file.toString();
    }

    private static Path end(Path file, int length) {
        return file.subpath(file.getNameCount() - length, file.getNameCount());
    }
}
