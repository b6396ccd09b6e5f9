package io.crosscheck.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.crosscheck.launcher.articles.Article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Text stays text, whatever stands in it. */
@ExtendWith(Site.Shared.class)
class HostileDocumentIT {

    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    private static final String COLLECTION = "hostile";

    private final Site site;

    HostileDocumentIT(Site site) {
        this.site = site;
    }

    @Test
    void showsMarkupInTextAsText() throws Exception {
        String text = "The quay of Marl is shut " + HOSTILE + ", Mayor Ines Tarrow said on Tuesday.\n\n" + "\""
                + HOSTILE + " is not what we signed,\" Tarrow told reporters in Marl.";
        Article article = new Article(
                "hostile",
                text,
                false,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", "Quay shut " + HOSTILE)
                        .put("externalId", "hostile")
                        .set("publisher", JsonNodeFactory.instance.objectNode().put("name", "Marl " + HOSTILE)));
        JsonNode story = site.read(List.of(article), COLLECTION).get(0);
        Browser browser = site.browser();
        for (String page : Site.pages(story, "quay")) {
            browser.visit(Site.in(COLLECTION, page));
            assertNull(browser.value("window.hacked"), page);
            assertEquals(
                    0L,
                    browser.<Long>value("document.querySelectorAll('main img, main script, main [onerror]').length"),
                    page);
            assertEquals(List.of(), browser.problems(), page);
        }
        browser.visit(Site.in(
                COLLECTION,
                "/documents/" + story.path("documents").path(0).path("id").asText()));
        assertTrue(browser.text("article").contains("<script>window.hacked=1</script>"), browser.text("article"));
        assertTrue(browser.text("h1").contains("<img src=x"), browser.text("h1"));
    }
}
