package io.crosscheck.linking.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.linking.entity.LinkedEntity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class PlainNamesTest {

    private static final List<LinkedEntity> STORY = entities(
            "LOCATION: Harran",
            "LOCATION: Harran province",
            "LOCATION: Orla county",
            "ORGANIZATION: Hellmark",
            "ORGANIZATION: Carmaker Hellmark",
            "ORGANIZATION: Rovers",
            "ORGANIZATION: Eastmere Rovers",
            "ORGANIZATION: Eastmere",
            "ORGANIZATION: Eastmere Athletic",
            "PERSON: Marn",
            "ORGANIZATION: Marn Trust");

    @ParameterizedTest
    @CsvSource({
        "Harran province, harran",
        "Harran, harran",
        "Orla county, orla county",
        "Rovers, eastmere rovers",
        "Eastmere, eastmere",
        "Marn, marn",
        "Marn Trust, marn trust"
    })
    void knowsANameByWhatTheStoryCallsIt(String name, String known) {
        assertEquals(known, new PlainNames(STORY).of(entity(name)));
    }

    @Test
    void takesAMakerForWhoseNameFollows() {
        PlainNames names = new PlainNames(STORY);
        assertEquals(names.of(entity("Hellmark")), names.of(entity("Carmaker Hellmark")));
    }

    @Test
    void findsAnEntityByAWordInItsLetters() {
        PlainNames names = new PlainNames(STORY);
        assertEquals("Hellmark", names.called("Hellmark").name());
        assertNull(names.called("hellmark"));
    }

    private static LinkedEntity entity(String name) {
        return STORY.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<LinkedEntity> entities(String... typed) {
        List<LinkedEntity> entities = new ArrayList<>();
        for (String each : typed) {
            String[] parts = each.split(": ");
            entities.add(
                    new LinkedEntity("e-" + entities.size(), parts[0], parts[1], List.of(), 1, List.of(), List.of()));
        }
        return entities;
    }
}
