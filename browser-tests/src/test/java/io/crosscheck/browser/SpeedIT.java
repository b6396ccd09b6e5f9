package io.crosscheck.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.crosscheck.launcher.articles.Article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How long the first look at a large story takes, and what it costs, with nothing kept from before. */
@ExtendWith(Site.Shared.class)
class SpeedIT {

    private static final int DOCUMENTS = 50;
    private static final int MOST_MILLIS = 1000;
    private static final int MOST_BYTES = 300_000;
    private static final int LOOKS = 5;
    private static final String COLLECTION = "large";

    private final Site site;

    SpeedIT(Site site) {
        this.site = site;
    }

    @Test
    void showsAStoryOfFiftyDocumentsWithinASecond() throws Exception {
        List<JsonNode> stories = site.read(articles(), COLLECTION);
        assertEquals(1, stories.size());
        assertEquals(DOCUMENTS, stories.get(0).path("documents").size());
        Browser browser = site.browser();
        String page =
                Site.in(COLLECTION, "/stories/" + stories.get(0).path("id").asText());
        List<Double> millis = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < LOOKS; i++) {
            browser.visit("/add");
            browser.forget();
            browser.visit(page);
            millis.add(((Number) browser.value("performance.getEntriesByName('crosscheck:shown')[0].startTime"))
                    .doubleValue());
            Map<String, Number> loaded = browser.value("(entries => ({bytes: entries.reduce((sum, each) => sum"
                    + " + each.transferSize, 0), files: entries.length}))"
                    + "([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')])");
            bytes = loaded.get("bytes").longValue();
        }
        double median = millis.stream().sorted().skip(LOOKS / 2).findFirst().orElseThrow();
        System.out.printf(
                "First view of a story of %d documents: median %.0f ms of %s, %d bytes%n",
                DOCUMENTS, median, millis, bytes);
        assertTrue(bytes > 10_000 && bytes < MOST_BYTES, bytes + " bytes");
        assertTrue(median < MOST_MILLIS, "median of " + millis);
    }

    /** Reports of one happening by many outlets: no two alike, and they disagree in numbers and on who knew. */
    private static List<Article> articles() {
        List<String> said = List.of(
                "Mayor Ines Tarrow said the Orla bridge at Marl had been closed on Monday.",
                "A spokeswoman for the harbour board denied that the Orla bridge at Marl had been closed.",
                "Engineers found cracks in the eastern pier of the Orla bridge, according to a report by the harbour board.",
                "\"Nobody warned us about the Orla bridge,\" said Piet Hamm, who runs a haulage firm in Marl.",
                "The ministry of transport in Lorn declined to say when the Orla bridge would open again.",
                "Piet Hamm told the Marl Courier that lorries were sent over the ford at Sill.",
                "Two officials confirmed the report on the Orla bridge to the Harbour Ledger.");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder("The Orla bridge at Marl was closed after cracks were found.\n\n");
            for (int j = 0; j < 5; j++) {
                text.append(said.get((i * 3 + j * (1 + i % 4)) % said.size())).append("\n\n");
            }
            text.append("About ")
                    .append(30 + i % 7)
                    .append(" lorries were turned back at the Orla bridge, reporter number ")
                    .append(i)
                    .append(" of Marl counted.");
            articles.add(new Article(
                    "report-" + i,
                    text.toString(),
                    false,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("title", "Orla bridge at Marl closed, report " + i)
                            .put("publishedAt", "2025-03-%02dT%02d:00:00Z".formatted(3 + i % 5, i % 24))
                            .set(
                                    "publisher",
                                    JsonNodeFactory.instance.objectNode().put("name", "Outlet of Marl " + i % 30))));
        }
        return articles;
    }
}
