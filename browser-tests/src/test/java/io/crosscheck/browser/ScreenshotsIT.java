package io.crosscheck.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the documentation: {@code ./mvnw verify -Pbrowser -Dscreenshots=docs/pages}. */
@ExtendWith(Site.Shared.class)
@EnabledIfSystemProperty(named = "crosscheck.screenshots", matches = ".+")
class ScreenshotsIT {

    private static final int PHONE = 390;
    private static final int WIDE = 1280;

    private final Site site;
    private final Path folder;

    ScreenshotsIT(Site site) throws IOException {
        this.site = site;
        this.folder =
                Path.of(System.getProperty("crosscheck.home")).resolve(System.getProperty("crosscheck.screenshots"));
        Files.createDirectories(folder);
    }

    @Test
    void takesThem() throws IOException {
        String story = "/stories/" + site.story().path("id").asText();
        take("story", story, WIDE, false);
        take("matrix", story + "/matrix", WIDE, false);
        take("timeline", story + "/timeline", WIDE, true);
        take("sources", story + "/sources", WIDE, false);
        take("proposition", "/propositions/" + mostDisputed(), WIDE, true);
        take(
                "document",
                "/documents/"
                        + site.story().path("documents").path(1).path("id").asText(),
                WIDE,
                false);
        take("phone", story, PHONE, true);
    }

    private String mostDisputed() {
        return StreamSupport.stream(site.story().path("propositions").spliterator(), false)
                .filter(each -> each.at("/status/dispute").asText().equals("CONTESTED"))
                .max(Comparator.comparingInt(each -> each.path("claims").size()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    private void take(String name, String page, int width, boolean dark) throws IOException {
        Browser browser = site.browser();
        browser.width(width);
        browser.dark(dark);
        browser.visit(page);
        browser.await("document.fonts.status === 'loaded'");
        Files.write(folder.resolve(name + ".png"), browser.picture());
        browser.dark(false);
        browser.width(WIDE);
    }
}
