package io.crosscheck.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sentence against the sample. */
@ExtendWith(Site.Shared.class)
class CheckIT {

    private final Browser browser;

    CheckIT(Site site) {
        this.browser = site.browser();
    }

    @Test
    void answersWithPropositionsAndTheirWords() {
        browser.visit("/check");
        browser.find("#sentence").sendKeys("The blockade of Port Halden will end.");
        browser.find("button.button").click();
        browser.await("document.querySelector('.verdict')");
        assertTrue(
                browser.<Boolean>value(
                        "Boolean(document.querySelector('.page.check .fact a[href^=\"/propositions/\"]'))"),
                browser.text("main"));
        assertTrue(browser.<Boolean>value("Boolean(document.querySelector('.page.check .quotation mark.content'))"));
        assertEquals(List.of(), browser.problems());
    }
}
