package io.crosscheck.messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EventCodecTest {

    @ParameterizedTest
    @EnumSource
    void writesTheGoldenForm(Golden golden) {
        assertEquals(golden.json(), EventCodec.encode(golden.event()));
    }

    @ParameterizedTest
    @EnumSource
    void readsTheGoldenForm(Golden golden) {
        assertEquals(
                golden.event(), EventCodec.decode(golden.json(), golden.event().getClass()));
    }

    @Test
    void toleratesFieldsItDoesNotKnow() {
        String newer = "{\"document\":\"d-1\",\"revision\":2,\"collection\":\"c\",\"priority\":{\"level\":3}}";
        assertEquals(new DocumentReceived("d-1", 2, "c"), EventCodec.decode(newer, DocumentReceived.class));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"document\":\"d-1\",\"revision\":0,\"collection\":\"c\"}", "\u0000"})
    void refusesWhatLacksARequiredField(String json) {
        assertThrows(UndecodableEventException.class, () -> EventCodec.decode(json, DocumentReceived.class));
    }
}
