package io.crosscheck.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From an empty store to a contested point, in the browser alone, and without loading a page anew. */
@ExtendWith(Site.Shared.class)
class HandInIT {

    private static final String COLLECTION = "handed-in";

    private final Browser browser;

    HandInIT(Site site) {
        this.browser = site.browser();
    }

    @Test
    void takesPastedTextsInAndShowsWhatChangesAsItComes() {
        browser.visit(Site.in(COLLECTION, "/"));
        assertTrue(browser.text("main").contains("nothing to read yet"), browser.text("main"));
        browser.find("main a.button").click();
        browser.await("document.querySelector('.page.add')");
        paste(
                "Marl Courier",
                "The Orla bridge at Marl has been closed to lorries since Monday, Mayor Ines Tarrow said."
                        + " Engineers of the harbour board found cracks in the Orla bridge at Marl, Tarrow told reporters.");
        browser.await("document.querySelector('.progress a[href*=\"/stories/\"]')");
        assertTrue(browser.text(".progress").contains("linked"), browser.text(".progress"));
        browser.find(".progress a[href*='/stories/']").click();
        browser.await("document.querySelector('.page.story')");
        String story = browser.path();

        // somebody else hands in a second report while this page is open
        browser.run("window.untouched = true");
        browser.run("fetch(document.querySelector('meta[name=ingest]').content + '/v1/documents', {method: 'POST',"
                + " headers: {'Content-Type': 'application/json'}, body: JSON.stringify({collection: '" + COLLECTION
                + "', publisher: {name: 'Harbour Ledger'}, text: 'The harbour board of Marl denied that the Orla bridge"
                + " at Marl has been closed to lorries since Monday. Engineers of the harbour board found no cracks in"
                + " the Orla bridge at Marl, a spokeswoman told reporters.'})})");
        browser.await("document.querySelector('.summary').textContent.includes('2 documents')");
        assertEquals(story, browser.path());
        assertTrue(browser.<Boolean>value("window.untouched"), "the page was not loaded anew");
        assertEquals(List.of(), browser.problems());
    }

    private void paste(String outlet, String text) {
        WebElement field = browser.find("#text");
        field.sendKeys(text);
        browser.find("#publisher").sendKeys(outlet);
        browser.find("form button[type=submit].button").click();
    }
}
