package io.crosscheck.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every page on the sample. */
@ExtendWith(Site.Shared.class)
class PagesIT {

    private static final int PHONE = 375;
    private static final int WIDE = 1280;
    private static final String RAW_ID = "/\\b[a-z]-[0-9a-z]{20}\\b/";

    private final Site site;
    private final Browser browser;

    PagesIT(Site site) {
        this.site = site;
        this.browser = site.browser();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bearsTheLookOfAxe(boolean dark) {
        browser.dark(dark);
        List<String> findings = new ArrayList<>();
        for (String page : Site.pages(site.story(), "letter")) {
            browser.visit(page);
            assertEquals(1L, browser.<Long>value("document.querySelectorAll('h1').length"), page);
            assertFalse(browser.<Boolean>value("Boolean(document.querySelector('.failure'))"), page);
            assertTrue(browser.title().endsWith("Crosscheck"), browser.title());
            site.axe().findings(browser).forEach(finding -> findings.add(page + " " + finding));
            browser.problems().forEach(problem -> findings.add(page + " " + problem));
        }
        browser.dark(false);
        assertEquals(List.of(), findings);
    }

    @Test
    void fitsAPhoneAndShowsNoRawIds() {
        browser.width(PHONE);
        List<String> findings = new ArrayList<>();
        for (String page : Site.pages(site.story(), "letter")) {
            browser.visit(page);
            long beyond = browser.<Long>value("document.documentElement.scrollWidth - innerWidth");
            if (beyond > 0) {
                findings.add(page + " is " + beyond + " pixels wider than a phone");
            }
            if (browser.<Boolean>value(RAW_ID + ".test(document.body.innerText)")) {
                findings.add(page + " shows an id");
            }
        }
        browser.width(WIDE);
        assertEquals(List.of(), findings);
    }

    @Test
    void leadsFromTheFirstPageToTheContestedPointInTwoClicks() {
        browser.visit("/");
        browser.await("document.querySelectorAll('.story-item').length === 2");
        browser.find(".story-item a[href*='" + site.story().path("id").asText() + "']")
                .click();
        browser.await("document.querySelector('.dispute')");
        assertTrue(browser.text(".dispute").contains("Contested"), browser.text(".dispute"));
        assertTrue(browser.<Long>value("document.querySelectorAll('.dispute:first-of-type .side').length") >= 2);
        browser.find(".dispute h3 a").click();
        browser.await("document.querySelector('.page.proposition')");
        assertTrue(browser.text("#history").length() > 0);
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void marksContentCueAndSourceInTheWordsOfTheDocument() {
        browser.visit("/propositions/" + site.contested());
        for (String kind : List.of("content", "cue", "source")) {
            assertTrue(
                    browser.<Boolean>value("[...document.querySelectorAll('.quotation mark." + kind
                            + "')].some(m => m.textContent.trim())"),
                    kind);
        }
        assertTrue(browser.<Boolean>value("Boolean(document.querySelector('ol.path .outlet'))"), "a path is drawn");
    }

    @Test
    void namesWhatBroughtAStatusThoughItIsSaidOfAnotherProposition() {
        JsonNode proposition = StreamSupport.stream(
                        site.story().path("propositions").spliterator(), false)
                .filter(each -> !each.path("claims")
                        .findValuesAsText("id")
                        .containsAll(evidence(
                                each.path("history").path(each.path("history").size() - 1))))
                .findFirst()
                .orElseThrow();
        browser.visit("/propositions/" + proposition.path("id").asText());
        List<String> brought =
                browser.value("[...document.querySelectorAll('.history div > .fine')].map(e => e.textContent.trim())");
        assertTrue(brought.stream().noneMatch(each -> each.startsWith(",")), brought.toString());
        assertTrue(
                browser.<Long>value("document.querySelectorAll('.history a[href*=\"/documents/\"]').length") > 0,
                brought.toString());
    }

    private static List<String> evidence(JsonNode transition) {
        return StreamSupport.stream(transition.path("evidence").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void switchesTheLayersOfADocument() {
        browser.visit("/documents/"
                + site.story().path("documents").path(0).path("id").asText());
        assertEquals(0L, browser.<Long>value("document.querySelectorAll('.text .mention').length"));
        browser.find(".choices label:nth-of-type(2) input").click();
        browser.await("document.querySelectorAll('.text .mention').length > 3");
        browser.find(".choices label:nth-of-type(1) input").click();
        browser.await("document.querySelectorAll('.text .content').length === 0");
        String shown = browser.value("[...document.querySelectorAll('.verbatim')].map(e => e.textContent).join('')");
        assertTrue(shown.contains("Port Halden"), shown);
    }

    @Test
    void saysWhatIsNotThere() {
        browser.visit("/stories/s-none");
        assertEquals("There is nothing here", browser.text("h1"));
        browser.visit("/search?q=zzzzqqqq");
        assertTrue(browser.text("main").contains("Nothing"), browser.text("main"));
        browser.problems();
    }
}
