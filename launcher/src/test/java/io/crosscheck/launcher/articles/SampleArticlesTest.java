package io.crosscheck.launcher.articles;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleArticlesTest {

    @Test
    void theListNamesEverySample() {
        List<Article> articles = SampleArticles.read(Path.of("..", "samples"));

        assertEquals(13, articles.size());
        assertEquals(
                12, articles.stream().map(a -> a.about().path("url")).distinct().count());
        assertEquals(2, articles.stream().filter(Article::html).count());
        assertTrue(articles.stream().allMatch(a -> a.about().path("publisher").has("name")));
        assertFalse(articles.get(0).about().has("file"));
    }
}
