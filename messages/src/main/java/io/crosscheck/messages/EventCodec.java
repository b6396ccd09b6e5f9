package io.crosscheck.messages;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Payloads as JSON. Unknown fields are tolerated, so that producers may be newer than consumers. */
public final class EventCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The payload's JSON text. */
    public static String encode(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a payload.
     *
     * @throws UndecodableEventException if the text is not JSON, or lacks a required field: no retry will help
     */
    public static <E extends Event> E decode(String json, Class<E> type) {
        if (json == null) {
            throw new UndecodableEventException("no payload", null);
        }
        try {
            E event = JSON.readValue(json, type);
            if (event == null) {
                throw new UndecodableEventException("no payload", null);
            }
            return event;
        } catch (IOException e) {
            throw new UndecodableEventException("not a " + type.getSimpleName() + " payload", e);
        }
    }

    private EventCodec() {}
}
