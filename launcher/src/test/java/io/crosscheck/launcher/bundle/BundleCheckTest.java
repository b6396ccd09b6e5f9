package io.crosscheck.launcher.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.launcher.remote.Http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BundleCheckTest {

    private static final String TEXT = "\uD83D\uDE9A The Orla bridge is closed.";
    private static final String TEXT_FILE = "texts/d-courier-1.txt";
    private static final String SPANS_FILE = "spans/000001.ndjson";

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final ObjectNode manifest = Http.JSON.createObjectNode();

    private void bundle() throws Exception {
        int start = TEXT.indexOf("The Orla");
        put(TEXT_FILE, TEXT);
        put(SPANS_FILE, span(start, start + 25, "The Orla bridge is closed"));
        manifest.put("format", "crosscheck-evidence-bundle").put("version", 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            manifest.withObject("/files").put(file.getKey(), sha256(file.getValue()));
        }
        manifest.putArray("texts").addObject().put("file", TEXT_FILE).put("sha256", sha256(files.get(TEXT_FILE)));
    }

    @Test
    void isRightAsItWasMade() throws Exception {
        bundle();
        BundleCheck check = BundleCheck.of(zip());
        assertEquals(List.of(), check.faults());
        assertEquals(1, check.texts());
        assertEquals(1, check.spans());
        assertEquals(sha256(Http.JSON.writeValueAsBytes(manifest)), check.manifestHash());
    }

    @Test
    void findsAChangedByteInAnyFile() throws Exception {
        bundle();
        for (String name : List.copyOf(files.keySet())) {
            byte[] right = files.get(name);
            byte[] wrong = right.clone();
            wrong[wrong.length - 2] ^= 1;
            files.put(name, wrong);
            List<String> faults = BundleCheck.of(zip()).faults();
            assertTrue(faults.contains(name + ": is not what it was when the bundle was made"), faults.toString());
            files.put(name, right);
        }
        assertEquals(List.of(), BundleCheck.of(zip()).faults());
    }

    @Test
    void findsAQuotationThatDoesNotStandThereEvenIfAllHashesAreRight() throws Exception {
        bundle();
        for (String span : List.of(
                span(0, 25, "The Orla bridge is closed"),
                span(-1, 3, "The"),
                span(3, 999, "The"),
                span(3, 6, "the"),
                "{}")) {
            put(SPANS_FILE, span);
            manifest.withObject("/files").put(SPANS_FILE, sha256(files.get(SPANS_FILE)));
            assertEquals(1, BundleCheck.of(zip()).faults().size(), span);
        }
    }

    @Test
    void findsWhatIsMissingAndWhatWasAdded() throws Exception {
        bundle();
        put("texts/d-other-1.txt", "added");
        assertEquals(
                List.of("texts/d-other-1.txt: is not in the manifest"),
                BundleCheck.of(zip()).faults());
        files.remove("texts/d-other-1.txt");
        files.remove(TEXT_FILE);
        List<String> faults = BundleCheck.of(zip()).faults();
        assertEquals(TEXT_FILE + ": is missing", faults.get(0));
        assertEquals(2, faults.size());
    }

    @Test
    void refusesWhatIsNoBundle() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "no zip");
        assertThrows(Refusal.class, () -> BundleCheck.of(text));
        assertThrows(Refusal.class, () -> BundleCheck.of(zip()));
    }

    private static String span(int start, int end, String text) throws IOException {
        ObjectNode span = Http.JSON.createObjectNode();
        span.put("file", TEXT_FILE)
                .put("start", start)
                .put("end", end)
                .put("text", text)
                .put("claim", "c-1");
        return Http.JSON.writeValueAsString(span) + "\n";
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(Http.JSON.writeValueAsBytes(manifest));
        }
        return file;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
