package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes a JSON object whose last field is an array that grows as it is written. */
final class GraphWriter {

    private final ObjectMapper json;
    private final JsonGenerator generator;

    /**
     * Begins the object.
     *
     * @param head its first fields
     * @param array name of its last
     */
    GraphWriter(ObjectMapper json, OutputStream out, Map<String, Object> head, String array) throws IOException {
        this.json = json;
        this.generator = json.createGenerator(out);
        generator.writeStartObject();
        for (Map.Entry<String, Object> field : head.entrySet()) {
            generator.writeFieldName(field.getKey());
            json.writeValue(generator, field.getValue());
        }
        generator.writeArrayFieldStart(array);
    }

    void add(Map<String, Object> node) throws IOException {
        json.writeValue(generator, node);
        generator.writeRaw('\n');
    }

    void end() throws IOException {
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    /** A node of names and values by turns; what is null is left out. */
    static Map<String, Object> node(Object... namesAndValues) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                node.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return node;
    }
}
