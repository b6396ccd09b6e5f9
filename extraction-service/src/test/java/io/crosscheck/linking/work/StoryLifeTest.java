package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.work.LinkedStore.Arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Stories grow, split and merge; who holds an old id finds the way. */
class StoryLifeTest {

    private static final Instant DAY = Instant.parse("2031-03-04T10:00:00Z");

    private static final String QUAKE_IN_VELMARK =
            """
            An earthquake of magnitude 5.8 shook Velmark on Tuesday and killed 12 people in the mining town of Ostrava
            Mill, Mayor Ilsa Brandt said. Rescuers searched the ruins of the Brandt Street market hall overnight.""";
    private static final String QUAKE_IN_VELMARK_AGAIN =
            """
            The earthquake that struck Velmark on Tuesday killed 12 people in Ostrava Mill, Mayor Ilsa Brandt said. The
            market hall on Brandt Street fell in; rescuers with dogs searched its ruins. Its magnitude was 5.8.""";
    private static final String QUAKE_IN_SARNO =
            """
            An earthquake of magnitude 6.4 struck the Sarno islands on Friday, and 40 people were injured when a ferry
            terminal in Port Calder collapsed, Governor Tomas Reyle said. Rescuers searched the ruins of the terminal.""";
    private static final String BOTH_QUAKES = QUAKE_IN_VELMARK + "\n\n" + QUAKE_IN_SARNO;

    @TempDir
    static Path directory;

    private static LinkedStore store;

    @BeforeAll
    static void start() throws Exception {
        store = LinkedStore.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @BeforeEach
    void clear() throws Exception {
        store.clear();
    }

    @Test
    void aLateDocumentJoinsItsStoryAndTheStoryKeepsItsId() throws Exception {
        come("m", 1, QUAKE_IN_VELMARK, DAY);
        String story = stories().get("m");
        come("a", 1, QUAKE_IN_VELMARK_AGAIN, DAY.plus(Duration.ofDays(2)));

        assertEquals(Map.of("a", story, "m", story), stories());
    }

    @Test
    void twoHappeningsOfOneKindStayApart() throws Exception {
        come("a", 1, QUAKE_IN_VELMARK, DAY);
        come("b", 1, QUAKE_IN_SARNO, DAY.plus(Duration.ofDays(1)));
        come("c", 1, QUAKE_IN_VELMARK_AGAIN, DAY);

        Map<String, String> stories = stories();
        assertEquals(stories.get("a"), stories.get("c"));
        assertNotEquals(stories.get("a"), stories.get("b"));
    }

    @Test
    void theSameWordsAMonthLaterAreAnotherStory() throws Exception {
        come("a", 1, QUAKE_IN_VELMARK, DAY);
        come("b", 1, QUAKE_IN_VELMARK, DAY.plus(Duration.ofDays(30)));

        assertNotEquals(stories().get("a"), stories().get("b"));
    }

    @Test
    void storiesThatTurnOutToBeOneMergeAndTheOldIdLeadsToTheNew() throws Exception {
        come("a", 1, QUAKE_IN_VELMARK, DAY);
        come("b", 1, QUAKE_IN_SARNO, DAY);
        come("c", 1, QUAKE_IN_SARNO, DAY);
        String small = stories().get("a");
        String large = stories().get("b");
        come("a", 2, QUAKE_IN_SARNO, DAY);

        assertEquals(Map.of("a", large, "b", large, "c", large), stories());
        assertEquals(large, successor(small));
    }

    @Test
    void aStoryThatTurnsOutToBeTwoSplitsAndTheLargerPartKeepsTheId() throws Exception {
        come("a", 1, BOTH_QUAKES, DAY);
        come("b", 1, BOTH_QUAKES, DAY);
        come("c", 1, BOTH_QUAKES, DAY);
        String story = stories().get("a");
        assertEquals(Map.of("a", story, "b", story, "c", story), stories());
        come("a", 2, QUAKE_IN_VELMARK, DAY);
        come("b", 2, QUAKE_IN_SARNO, DAY);
        come("c", 2, QUAKE_IN_SARNO, DAY);

        assertEquals(story, stories().get("b"));
        assertEquals(story, stories().get("c"));
        assertNotEquals(story, stories().get("a"));
        assertNull(successor(story));
    }

    private static void come(String document, int revision, String text, Instant publishedAt) throws Exception {
        Extraction extraction =
                new Extraction(text, List.of(), List.of(), List.of(), List.of(), new Extraction.Extractor("test"));
        store.arrive(new Arrival(document, "default", revision, null, null, publishedAt, extraction));
        store.link("default", document, 50);
    }

    private static Map<String, String> stories() throws Exception {
        Map<String, String> stories = new TreeMap<>();
        try (Connection owner = store.owner();
                PreparedStatement select = owner.prepareStatement(
                        "select document_id, story_id from knowledge.story_document where known_to is null");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                stories.put(row.getString(1), row.getString(2));
            }
        }
        return stories;
    }

    private static String successor(String story) throws Exception {
        try (Connection owner = store.owner();
                PreparedStatement select = owner.prepareStatement("select knowledge.story_successor(?)")) {
            select.setString(1, story);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
