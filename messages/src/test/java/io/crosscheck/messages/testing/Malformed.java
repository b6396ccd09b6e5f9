package io.crosscheck.messages.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes wrong what was right: values, JSON, bytes. The same random numbers make the same. */
public final class Malformed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e999",
            "NaN",
            "true",
            "'",
            "\"",
            "') or 1=1 --",
            "%",
            "_",
            "\\",
            "*",
            ":*",
            "a & | ! b",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "\u0000",
            "a\u0000b",
            "\uFFFF",
            "\uD83D\uDE80",
            "\u202Eabc",
            "e\u0301",
            "2031-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-00-00",
            "9".repeat(400),
            "a".repeat(3000),
            "(".repeat(500),
            "http://[::1",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "https://user:pass@host.example/#x",
            "d-none,d-none,,",
            "MTIz",
            "eyJhIjoxfQ==",
            "s-00000000000000000000");

    private final Random random;

    public Malformed(Random random) {
        this.random = random;
    }

    /** A value that a parameter hardly wants. */
    public String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A document of which one to three places are other than they were, or which is no JSON any more. */
    public byte[] json(JsonNode example) {
        JsonNode document = example.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            document = changed(document);
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? broken(bytes) : bytes;
    }

    /** Bytes with some gone, doubled or others. */
    public byte[] broken(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) 0xC3, 0x28};
        }
        byte[] copy = bytes.clone();
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
                yield copy;
            }
            case 2 -> (new String(copy, StandardCharsets.ISO_8859_1) + new String(copy, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            default -> "[{\"a\":".repeat(random.nextInt(200)).getBytes(StandardCharsets.US_ASCII);
        };
    }

    private JsonNode changed(JsonNode document) {
        List<JsonNode> places = new ArrayList<>();
        collect(document, places);
        if (places.isEmpty()) {
            return value();
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(8) == 0 ? text() : names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (place instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(value());
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
        return document;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
                collect(each.next(), containers);
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextGaussian() * 1e300);
            case 4 -> NODES.arrayNode().add(text()).add(NODES.nullNode());
            case 5 -> JSON.createObjectNode().put(text(), text());
            default -> NODES.textNode(text());
        };
    }
}
