package io.crosscheck.messages;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.messages.testing.Malformed;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages made from the golden ones, which fit docs/asyncapi.yaml: each can be read, or is known for poison. */
class MalformedEventsTest {

    private static final int MESSAGES = Integer.getInteger("fuzz.messages", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);

    @Test
    void areReadOrRefusedAndNothingElse() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Malformed malformed = new Malformed(new Random(SEED));
        int refused = 0;
        for (int i = 0; i < MESSAGES; i++) {
            Golden golden = Golden.values()[i % Golden.values().length];
            JsonNode example = json.readTree(golden.json());
            String text = new String(malformed.json(example), StandardCharsets.UTF_8);
            try {
                EventCodec.decode(text, golden.event().getClass());
            } catch (UndecodableEventException e) {
                refused++;
            }
        }
        assertTrue(refused > MESSAGES / 4 && refused < MESSAGES, refused + " refused");
    }
}
