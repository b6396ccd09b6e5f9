package io.crosscheck.launcher.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.launcher.remote.Http;

/**
 * Checks a bundle of evidence by itself: that the manifest names every file and no other, that each has the SHA-256
 * which the manifest gives, and that each span's words stand in its text where they are said to.
 *
 * @param manifestHash SHA-256 of the manifest, to compare with one that was told by another way: it vouches for all the
 *     rest
 * @param faults what is wrong, for a person to read; empty where nothing is
 */
public record BundleCheck(int texts, int spans, String manifestHash, List<String> faults) {

    private static final String FORMAT = "crosscheck-evidence-bundle";
    private static final String MANIFEST = "manifest.json";
    private static final long LARGEST = 256L << 20;

    public BundleCheck {
        faults = List.copyOf(faults);
    }

    /**
     * Checks a file.
     *
     * @throws Refusal if it is no such bundle
     */
    public static BundleCheck of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new Checking(zip).check();
        } catch (ZipException e) {
            throw new Refusal(file + " is not a zip file, or a broken one: " + e.getMessage(), e);
        }
    }

    /** One check under way. */
    private static final class Checking {

        private final ZipFile zip;
        private final List<String> faults = new ArrayList<>();
        private final Map<String, String> texts = new TreeMap<>();
        private int spans;

        Checking(ZipFile zip) {
            this.zip = zip;
        }

        BundleCheck check() throws IOException {
            byte[] bytes = read(MANIFEST);
            if (bytes == null) {
                throw new Refusal("there is no " + MANIFEST + " in it: not a bundle of evidence");
            }
            JsonNode manifest = manifest(bytes);
            if (!manifest.path("format").asText().equals(FORMAT)
                    || manifest.path("version").asInt() != 1) {
                throw new Refusal("not a bundle of evidence that this version knows");
            }
            names(manifest.path("files"));
            for (var file = manifest.path("files").fields(); file.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = file.next();
                file(entry.getKey(), entry.getValue().asText());
            }
            for (JsonNode text : manifest.path("texts")) {
                String name = text.path("file").asText();
                if (!text.path("sha256").equals(manifest.path("files").path(name))) {
                    faults.add(name + ": the manifest gives two hashes for it");
                }
            }
            for (var file = manifest.path("files").fieldNames(); file.hasNext(); ) {
                String name = file.next();
                if (name.startsWith("spans/")) {
                    spans(name);
                }
            }
            return new BundleCheck(texts.size(), spans, sha256(bytes), faults);
        }

        private void names(JsonNode files) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(MANIFEST) && !files.has(name))
                    .forEach(name -> faults.add(name + ": is not in the manifest"));
        }

        private void file(String name, String hash) throws IOException {
            byte[] bytes = read(name);
            if (bytes == null) {
                faults.add(name + ": is missing");
            } else if (!sha256(bytes).equals(hash)) {
                faults.add(name + ": is not what it was when the bundle was made");
            }
            if (bytes != null && name.startsWith("texts/")) {
                text(name, bytes);
            }
        }

        private void text(String name, byte[] bytes) {
            try {
                texts.put(
                        name,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            } catch (CharacterCodingException e) {
                faults.add(name + ": is not UTF-8");
            }
        }

        private void spans(String name) throws IOException {
            byte[] bytes = read(name);
            if (bytes == null) {
                return;
            }
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    spans++;
                    try {
                        span(Http.JSON.readTree(line));
                    } catch (JsonProcessingException e) {
                        faults.add(name + ": line " + spans + " is not JSON");
                    }
                }
            }
        }

        private void span(JsonNode span) {
            String text = texts.get(span.path("file").asText());
            int start = span.path("start").asInt(-1);
            int end = span.path("end").asInt(-1);
            boolean stands = text != null
                    && start >= 0
                    && start <= end
                    && end <= text.length()
                    && text.substring(start, end).equals(span.path("text").asText());
            if (!stands) {
                faults.add("claim " + span.path("claim").asText() + ": its words do not stand at " + start + " to "
                        + end + " of " + span.path("file").asText());
            }
        }

        private byte[] read(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes((int) LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new Refusal(name + " is larger than " + (LARGEST >> 20) + " MB");
                }
                return bytes;
            } catch (ZipException e) {
                throw new Refusal(name + " cannot be unpacked: " + e.getMessage(), e);
            }
        }

        private static JsonNode manifest(byte[] bytes) throws IOException {
            try {
                return Http.JSON.readTree(bytes);
            } catch (JsonProcessingException e) {
                throw new Refusal(MANIFEST + " is not JSON", e);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
