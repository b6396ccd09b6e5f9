package io.crosscheck.linking.story;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.Report;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StoryTitleTest {

    private static String titled(String text) {
        return StoryTitle.of(List.of(Report.of("a").text(text).document()));
    }

    @Test
    void aLongLineEndsAfterAWord() {
        assertEquals("word ".repeat(24).strip() + " …", titled("word ".repeat(40) + "end."));
    }

    @Test
    void aLongLineWithoutABlankIsCut() {
        assertEquals("港".repeat(120) + " …", titled("港".repeat(300)));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals("x" + "😀".repeat(59) + " …", titled("x" + "😀".repeat(300)));
    }
}
