package io.crosscheck.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.ArticleFiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every page on a directory of plain-text reports. */
@ExtendWith(Site.Shared.class)
@EnabledIfEnvironmentVariable(named = "CROSSCHECK_SEEDS", matches = ".+")
class SeedsIT {

    private static final String COLLECTION = "seeds";

    private final Site site;

    SeedsIT(Site site) {
        this.site = site;
    }

    @Test
    void showsEveryPage() throws Exception {
        List<JsonNode> stories;
        try (Stream<Path> files = Files.list(Path.of(System.getenv("CROSSCHECK_SEEDS")))) {
            stories = site.read(
                    ArticleFiles.read(files.filter(f -> f.toString().endsWith(".txt"))
                            .sorted()
                            .toList()),
                    COLLECTION);
        }
        List<String> findings = new ArrayList<>();
        for (String page : Site.pages(stories.get(0), "report")) {
            Browser browser = site.browser().visit(Site.in(COLLECTION, page));
            site.axe().findings(browser).forEach(finding -> findings.add(page + " " + finding));
            browser.problems().forEach(problem -> findings.add(page + " " + problem));
        }
        assertEquals(List.of(), findings);
    }
}
