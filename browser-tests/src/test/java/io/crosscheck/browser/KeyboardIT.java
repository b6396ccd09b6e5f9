package io.crosscheck.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages without a mouse. */
@ExtendWith(Site.Shared.class)
class KeyboardIT {

    private static final int MOST = 40;

    private final Site site;
    private final Browser browser;

    KeyboardIT(Site site) {
        this.site = site;
        this.browser = site.browser();
    }

    @Test
    void walksFromTheFirstPageToAContestedPoint() {
        String story = "/stories/" + site.story().path("id").asText();
        browser.visit("/");
        browser.press(Keys.TAB);
        assertEquals("Skip to the content", browser.value("document.activeElement.textContent"));
        browser.press(Keys.ENTER);
        browser.tabTo("it.pathname === '" + story + "'", MOST);
        assertTrue(
                browser.<Boolean>value("getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
                "what has the focus is seen");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('.page.story')");
        assertEquals("content", browser.value("document.activeElement.id"), "the focus follows to the new page");
        assertTrue(browser.<String>value("document.getElementById('announcements').textContent")
                .contains("Crosscheck"));
        browser.tabTo("it.pathname === '" + story + "/matrix'", MOST);
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('.matrix')");
        assertEquals(story + "/matrix", browser.path());
        browser.run("history.back()");
        browser.await("document.querySelector('.dispute')");
    }

    @Test
    void findsAsOneTypes() {
        browser.visit("/");
        browser.press("/");
        browser.await("document.activeElement.id === 'search-field'");
        browser.press("blockade");
        browser.await("document.querySelectorAll('#found [role=option]').length > 1");
        browser.press(Keys.ARROW_DOWN);
        browser.await("document.querySelector('#found [aria-selected=true]')");
        assertEquals("found-0", browser.value("document.activeElement.getAttribute('aria-activedescendant')"));
        browser.press(Keys.ESCAPE);
        browser.await("document.getElementById('found').hidden");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('.hits li')");
        assertEquals("/search", browser.path());
    }
}
