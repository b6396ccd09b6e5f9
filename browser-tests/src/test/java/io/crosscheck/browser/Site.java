package io.crosscheck.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.system.RunningSystem;

/** The whole system with the sample in it, and a browser that looks at it: one of each for all tests. */
final class Site implements AutoCloseable {

    private final RunningSystem system;
    private final Browser browser;
    private final Axe axe = new Axe();
    private final List<JsonNode> stories;

    private Site(RunningSystem system, Browser browser, List<JsonNode> stories) {
        this.system = system;
        this.browser = browser;
        this.stories = stories;
    }

    private static Site open() throws IOException, InterruptedException {
        RunningSystem system = RunningSystem.start();
        try {
            Browser browser = Browser.open(system.pages());
            List<JsonNode> stories = system.read(
                            SampleArticles.read(Installation.current().samples()), "default")
                    .stories();
            return new Site(system, browser, stories);
        } catch (IOException | RuntimeException | Error e) {
            system.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    Axe axe() {
        return axe;
    }

    /** Reads articles into a collection of their own; StoryViews. */
    List<JsonNode> read(List<Article> articles, String collection) throws IOException, InterruptedException {
        return system.read(articles, collection).stories();
    }

    /** A story of the sample that has something contested, and much else. */
    JsonNode story() {
        return stories.stream()
                .filter(story -> story.path("title").asText().contains("Port Halden"))
                .findFirst()
                .orElseThrow();
    }

    /** A proposition of it that is contested. */
    String contested() {
        return contested(story());
    }

    static String contested(JsonNode story) {
        for (JsonNode proposition : story.path("propositions")) {
            if (proposition.path("status").path("dispute").asText().equals("CONTESTED")) {
                return proposition.path("id").asText();
            }
        }
        return story.path("propositions").path(0).path("id").asText();
    }

    /** The address of every page there is, for a story. */
    static List<String> pages(JsonNode story, String word) {
        String id = "/stories/" + story.path("id").asText();
        List<String> pages = new ArrayList<>(List.of(
                "/",
                id,
                id + "/matrix",
                id + "/timeline",
                id + "/sources",
                id + "/people",
                id + "/documents",
                "/propositions/" + contested(story),
                "/documents/" + story.path("documents").path(0).path("id").asText(),
                "/search?q=" + word,
                "/check",
                "/add"));
        for (JsonNode entity : story.path("entities")) {
            if (entity.path("type").asText().equals("PERSON")) {
                pages.add("/people/" + entity.path("id").asText());
                break;
            }
        }
        return pages;
    }

    /** A page's address in a collection. */
    static String in(String collection, String page) {
        return page + (page.contains("?") ? "&" : "?") + "collection=" + collection;
    }

    @Override
    public void close() throws IOException {
        try {
            browser.close();
        } finally {
            system.close();
        }
    }

    /** Gives tests the site, which is opened for the first and closed after the last. */
    static final class Shared implements ParameterResolver {

        private record Opened(Site site) implements ExtensionContext.Store.CloseableResource {
            @Override
            public void close() throws IOException {
                site.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent("site", key -> opened(), Opened.class)
                    .site();
        }

        private static Opened opened() {
            try {
                return new Opened(Site.open());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("the system did not start", e);
            }
        }
    }
}
