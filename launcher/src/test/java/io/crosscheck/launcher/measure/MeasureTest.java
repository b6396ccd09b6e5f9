package io.crosscheck.launcher.measure;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.crosscheck.launcher.articles.Article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasureTest {

    @Test
    void takesPercentilesByNearestRank() {
        Latencies latencies = new Latencies(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList());
        assertEquals(50, latencies.percentile(0.50));
        assertEquals(95, latencies.percentile(0.95));
        assertEquals(100, latencies.percentile(1));
        assertThrows(IllegalArgumentException.class, () -> new Latencies(List.of()));
    }

    @Test
    void retellsARoundOfOthersUnderOtherNames() {
        Article original = new Article(
                "one",
                "Otto Krane spoke. The minister Krane said in Velm on Monday that the port closes.",
                false,
                JsonNodeFactory.instance.objectNode().put("publishedAt", "2026-01-02T00:00:00Z"));
        List<Article> articles = new Happenings(List.of(original)).articles(3);
        assertEquals(original.content(), articles.get(0).content());
        assertTrue(
                articles.get(1).content().contains("Kraneor spoke"),
                articles.get(1).content());
        assertTrue(articles.get(1).content().contains("Velmor on Monday"));
        assertFalse(articles.get(2).content().contains("Kraneor"));
        assertEquals(3, articles.stream().map(Article::content).distinct().count());
    }

    @Test
    void findsThisProcessesMemory() throws Exception {
        assertTrue(Memory.megabytes().get("launcher with broker") > 10);
    }
}
