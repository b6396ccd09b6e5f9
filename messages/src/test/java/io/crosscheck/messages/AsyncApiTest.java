package io.crosscheck.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The contract for machines says what the records say. */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode CONTRACT = read(Path.of("..", "docs", "asyncapi.yaml"));

    @Test
    void namesEveryTopicWithItsPartitions() {
        Set<String> addresses = new TreeSet<>();
        for (JsonNode channel : CONTRACT.get("channels")) {
            addresses.add(channel.get("address").textValue());
            assertEquals(
                    Topics.PARTITIONS, channel.at("/bindings/kafka/partitions").intValue(), channel.toString());
        }
        assertEquals(
                new TreeSet<>(List.of(
                        Topics.DOCUMENTS,
                        Topics.EXTRACTIONS,
                        Topics.CURATIONS,
                        Topics.STORY_UPDATES,
                        Topics.DOCUMENTS_DEAD_LETTER,
                        Topics.EXTRACTIONS_DEAD_LETTER)),
                addresses);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DocumentReceived.class,
                DocumentExtracted.class,
                CurationChanged.class,
                StoryUpdated.class,
                StoryUpdated.Change.class,
                StoryUpdated.Status.class
            })
    void schemasHaveThePropertiesOfTheRecords(Class<? extends Record> type) {
        Set<String> components = new TreeSet<>(Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        Set<String> properties = new TreeSet<>();
        CONTRACT.at("/components/schemas/" + type.getSimpleName() + "/properties")
                .fieldNames()
                .forEachRemaining(properties::add);
        assertEquals(components, properties);
    }

    @ParameterizedTest
    @EnumSource
    void messagesCarryTheTypesAndTopicsOfTheEvents(Golden golden) {
        Event event = golden.event();
        String name = event.getClass().getSimpleName();
        JsonNode message = CONTRACT.at("/components/messages/" + name);
        assertEquals(event.type(), message.get("name").textValue());
        assertEquals(
                event.type(),
                message.at("/headers/allOf/1/properties/ce_type/const").textValue());
        List<String> topics = Stream.of(CONTRACT.get("channels"))
                .flatMap(channels -> channels.properties().stream().map(Map.Entry::getValue))
                .filter(channel -> channel.get("messages").toString().contains("#/components/messages/" + name + "\""))
                .map(channel -> channel.get("address").textValue())
                .toList();
        assertEquals(List.of(event.topic()), topics);
    }

    @ParameterizedTest
    @EnumSource
    void goldenPayloadsAreValid(Golden golden) {
        JsonSchema schema = schema(golden.event().getClass().getSimpleName());
        assertEquals(Set.of(), schema.validate(golden.json(), InputFormat.JSON));
    }

    @ParameterizedTest
    @EnumSource
    void payloadsThatLackSomethingAreNot(Golden golden) throws IOException {
        JsonSchema schema = schema(golden.event().getClass().getSimpleName());
        ObjectNode payload = (ObjectNode) JSON.readTree(golden.json());
        payload.remove("collection");
        assertFalse(schema.validate(payload).isEmpty());
    }

    /** The schema by its name, with the others beside it for its references. */
    private static JsonSchema schema(String name) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", CONTRACT.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root);
    }

    private static JsonNode read(Path file) {
        // this parser knows merge keys
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var reader = Files.newBufferedReader(file)) {
            return JSON.valueToTree(yaml.load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
