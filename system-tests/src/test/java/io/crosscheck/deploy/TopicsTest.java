package io.crosscheck.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationScramSha512;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The topics are made alike everywhere, as the contract docs/asyncapi.yaml says. */
class TopicsTest {

    private static final Map<String, Object> CONTRACT =
            Repository.yaml(Repository.text("docs/asyncapi.yaml")).get(0);
    private static final Map<String, Object> CHANNELS = Repository.map(CONTRACT, "channels");
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

    /** A channel that the contract gives nobody is one that nobody may use. */
    @Test
    void usersMayDoWhatTheContractSaysOfTheirServiceAndNothingElse() {
        Map<String, Set<String>> contract = new TreeMap<>();
        contract.put("crosscheck-keda", Set.of("Describe topic documents", "Describe group extract"));
        Repository.map(CONTRACT, "operations").forEach((name, value) -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> operation = (Map<String, Object>) value;
            String service = operation.get("title").toString().replaceAll("-service.*", "");
            Set<String> rights = contract.computeIfAbsent("crosscheck-" + service, user -> new TreeSet<>());
            String channel = Repository.map(operation, "channel").get("$ref").toString();
            Object topic = Repository.map(CHANNELS, channel.substring("#/channels/".length()))
                    .get("address");
            if (operation.get("action").equals("send")) {
                rights.add("Write topic " + topic);
            } else {
                Map<String, Object> binding = Repository.map(Repository.map(operation, "bindings"), "kafka");
                rights.add("Read topic " + topic);
                rights.add("Read group "
                        + Repository.map(binding, "groupId").getOrDefault("const", service + "-service-*"));
            }
        });
        Map<String, Set<String>> granted = new TreeMap<>();
        for (KafkaUser user : users()) {
            assertTrue(user.getSpec().getAuthentication() instanceof KafkaUserScramSha512ClientAuthentication);
            granted.put(user.getMetadata().getName(), rights(user));
        }
        assertEquals(contract, granted);
        assertTrue(Repository.text("query-service/src/main/resources/application.properties")
                .contains("story-updates.group.id=query-service-${quarkus.uuid}\n"));
    }

    @Test
    void nobodyComesToTheBrokerWithoutAUserOrFromElsewhere() {
        Kafka kafka = Repository.yaml(Repository.text("deploy/examples/kafka.yaml")).stream()
                .map(StrictManifest::read)
                .filter(Kafka.class::isInstance)
                .map(Kafka.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(kafka.getSpec().getKafka().getAuthorization() instanceof KafkaAuthorizationSimple);
        for (GenericKafkaListener listener : kafka.getSpec().getKafka().getListeners()) {
            assertTrue(listener.isTls(), listener.getName());
            assertTrue(listener.getAuth() instanceof KafkaListenerAuthenticationScramSha512, listener.getName());
            assertEquals(2, listener.getNetworkPolicyPeers().size(), listener.getName());
        }
    }

    @Test
    void servicesAreHandedThePasswordsOfTheirUsers() {
        Set<String> secrets = new TreeSet<>(Set.of("crosscheck-keda"));
        Matcher named = Pattern.compile("secretKeyRef:\\s+name: (\\S+)")
                .matcher(Repository.text("deploy/components/kafka-users/kustomization.yaml"));
        while (named.find()) {
            secrets.add(named.group(1));
        }
        Set<String> made = users().stream()
                .map(user -> user.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        made.add("crosscheck-cluster-ca-cert");
        assertEquals(made, secrets);
    }

    private static List<KafkaUser> users() {
        return Repository.yaml(Repository.text("deploy/examples/kafka-users.yaml")).stream()
                .map(StrictManifest::read)
                .map(KafkaUser.class::cast)
                .toList();
    }

    private static Set<String> rights(KafkaUser user) {
        Set<String> rights = new TreeSet<>();
        for (AclRule rule : ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls()) {
            String resource;
            if (rule.getResource() instanceof AclRuleGroupResource group) {
                boolean prefix = group.getPatternType() == AclResourcePatternType.PREFIX;
                resource = "group " + group.getName() + (prefix ? "*" : "");
            } else {
                resource = "topic " + ((AclRuleTopicResource) rule.getResource()).getName();
            }
            rule.getOperations().forEach(operation -> rights.add(operation.toValue() + " " + resource));
        }
        return rights;
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
