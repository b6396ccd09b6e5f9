package io.crosscheck.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The topics are made alike everywhere, as the contract docs/asyncapi.yaml says. */
class TopicsTest {

    private static final Map<String, Object> CHANNELS = Repository.map(
            Repository.yaml(Repository.text("docs/asyncapi.yaml")).get(0), "channels");
    private static final Set<String> ADDRESSES = CHANNELS.keySet().stream()
            .map(channel -> Repository.map(CHANNELS, channel).get("address").toString())
            .collect(Collectors.toSet());

    @Test
    void composeMakesThem() {
        Map<String, Object> services = Repository.map(
                Repository.yaml(Repository.text("docker-compose.yml")).get(0), "services");
        String script = ((List<?>) Repository.map(services, "topics").get("command"))
                .get(0)
                .toString();
        String loop = script.lines().findFirst().orElseThrow();
        String names = loop.substring("for topic in ".length(), loop.indexOf(';'));
        assertEquals(ADDRESSES, Set.of(names.split(" ")));
        assertTrue(script.contains("--partitions 12 "), script);
    }

    @Test
    void theStrimziExampleMakesThem() {
        List<Map<String, Object>> topics = Repository.yaml(Repository.text("deploy/examples/kafka-topics.yaml"));
        assertEquals(
                ADDRESSES,
                topics.stream()
                        .map(topic -> Repository.map(topic, "metadata").get("name"))
                        .collect(Collectors.toSet()));
        for (Map<String, Object> topic : topics) {
            assertEquals(12, Repository.map(topic, "spec").get("partitions"));
        }
    }

    @Test
    void extractScalesByTheLagOfItsGroupUpToThePartitions() {
        Path file = Repository.ROOT.resolve("deploy/overlays/prod/scaling.yaml");
        Map<String, Object> spec =
                Repository.map(Repository.yaml(Repository.text(file.toString())).get(0), "spec");
        assertEquals(12, spec.get("maxReplicaCount"));
        assertEquals(
                "crosscheck-extract", Repository.map(spec, "scaleTargetRef").get("name"));
        @SuppressWarnings("unchecked")
        Map<String, Object> trigger = ((List<Map<String, Object>>) spec.get("triggers")).get(0);
        Map<String, Object> metadata = Repository.map(trigger, "metadata");
        String properties = Repository.text("extraction-service/src/main/resources/application.properties");
        assertTrue(properties.contains("mp.messaging.incoming.documents.topic=" + metadata.get("topic") + "\n"));
        assertTrue(properties.contains(
                "mp.messaging.incoming.documents.group.id=" + metadata.get("consumerGroup") + "\n"));
        assertTrue(properties.contains(
                "mp.messaging.incoming.documents.auto.offset.reset=" + metadata.get("offsetResetPolicy") + "\n"));
    }
}
