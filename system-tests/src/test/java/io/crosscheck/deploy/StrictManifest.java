package io.crosscheck.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/** Reads a manifest as the API server's strict validation would: a property that its kind does not have is an error. */
final class StrictManifest {

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    private static final Map<String, Class<? extends HasMetadata>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The typed resource; a {@link GenericKubernetesResource} if its kind is none whose model is at hand. */
    static HasMetadata read(Map<String, Object> manifest) {
        try {
            String text = JSON.writeValueAsString(manifest);
            Class<? extends HasMetadata> strimzi = STRIMZI.get(manifest.get("kind"));
            return strimzi != null && String.valueOf(manifest.get("apiVersion")).startsWith("kafka.strimzi.io/")
                    ? KUBERNETES.unmarshal(text, strimzi)
                    : KUBERNETES.unmarshal(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Paths of the properties that the resource's type does not have; of a generic resource everything is taken. */
    static List<String> unknownProperties(HasMetadata resource) {
        List<String> unknown = new ArrayList<>();
        if (!(resource instanceof GenericKubernetesResource)) {
            visit(resource, resource.getKind(), unknown);
        }
        return unknown;
    }

    private static void visit(Object value, String path, List<String> unknown) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), path + "[" + i + "]", unknown);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> visit(entry, path + "." + key, unknown));
        } else if (value != null && isModel(value.getClass().getName())) {
            visitProperties(value, path, unknown);
        }
    }

    private static void visitProperties(Object value, String path, List<String> unknown) {
        if (value.getClass().isEnum()) {
            return;
        }
        for (Method method : value.getClass().getMethods()) {
            String name = method.getName();
            if (method.getParameterCount() != 0 || !name.startsWith("get") || name.equals("getClass")) {
                continue;
            }
            Object property = call(method, value);
            if (name.equals("getAdditionalProperties")) {
                ((Map<?, ?>) property).keySet().forEach(key -> unknown.add(path + "." + key));
            } else {
                visit(property, path + "." + Character.toLowerCase(name.charAt(3)) + name.substring(4), unknown);
            }
        }
    }

    private static boolean isModel(String type) {
        return type.startsWith("io.fabric8.kubernetes.api.model.")
                || type.startsWith("io.fabric8.openshift.api.model.monitoring.")
                || type.startsWith("io.strimzi.api.kafka.model.");
    }

    private static Object call(Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }

    private StrictManifest() {}
}
