package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Selector;
import io.crosscheck.query.proposition.PropositionView;

import static io.crosscheck.query.export.GraphWriter.node;

/**
 * A bundle of evidence: every text that a claim stands in, the propositions, every span, and a manifest with the
 * SHA-256 of each file, so that whoever holds the bundle can check without us that each quotation stands where it is
 * said to ({@code crosscheck verify-bundle}). The manifest comes last: it tells of what was written.
 */
final class BundleWriter implements StoryWriter {

    static final String FORMAT = "crosscheck-evidence-bundle";
    static final int VERSION = 1;

    private final ObjectMapper json;
    private final ZipOutputStream zip;
    private final Texts texts;
    private final String collection;
    private final Instant now;
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<Map<String, Object>> stories = new ArrayList<>();
    private final List<Map<String, Object>> sources = new ArrayList<>();
    private final Set<String> written = new LinkedHashSet<>();
    private ExportedStory story;
    private int batch;

    BundleWriter(ObjectMapper json, OutputStream out, Texts texts, String collection, Instant now) {
        this.json = json;
        this.zip = new ZipOutputStream(out);
        this.texts = texts;
        this.collection = collection;
        this.now = now;
    }

    @Override
    public void story(ExportedStory next) {
        story = next;
        stories.add(node("id", next.id(), "title", next.title()));
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        batch++;
        StringBuilder propositions = new StringBuilder();
        StringBuilder spans = new StringBuilder();
        for (PropositionView proposition : some) {
            propositions.append(json.writeValueAsString(proposition)).append('\n');
            for (ClaimView claim : proposition.claims()) {
                text(claim);
                spans(spans, proposition, claim);
            }
        }
        file("propositions/%06d.ndjson".formatted(batch), propositions.toString());
        file("spans/%06d.ndjson".formatted(batch), spans.toString());
    }

    private void text(ClaimView claim) throws IOException {
        String name = textName(claim);
        if (written.add(name)) {
            String text = texts.of(claim.document(), claim.revision());
            file(name, text);
            ExportedStory.Document document = story.documents().get(claim.document());
            sources.add(node(
                    "document",
                    claim.document(),
                    "revision",
                    claim.revision(),
                    "file",
                    name,
                    "sha256",
                    hashes.get(name),
                    "length",
                    text.length(),
                    "publisher",
                    claim.publisher(),
                    "title",
                    document == null ? null : document.title(),
                    "url",
                    document == null ? null : document.url(),
                    "publishedAt",
                    document == null || document.publishedAt() == null
                            ? null
                            : document.publishedAt().toString()));
        }
    }

    private void spans(StringBuilder spans, PropositionView proposition, ClaimView claim) throws IOException {
        List<Selector> selectors = claim.evidence().selectors();
        for (int i = 0; i + 1 < selectors.size(); i += 2) {
            Selector.TextPosition position = (Selector.TextPosition) selectors.get(i);
            spans.append(json.writeValueAsString(node(
                            "file",
                            textName(claim),
                            "start",
                            position.start(),
                            "end",
                            position.end(),
                            "text",
                            ((Selector.TextQuote) selectors.get(i + 1)).exact(),
                            "claim",
                            claim.claimId(),
                            "proposition",
                            proposition.id(),
                            "stance",
                            claim.stance())))
                    .append('\n');
        }
    }

    private static String textName(ClaimView claim) {
        return "texts/" + claim.document() + "-" + claim.revision() + ".txt";
    }

    private void file(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        hashes.put(name, HexFormat.of().formatHex(sha256().digest(bytes)));
        entry(name, bytes);
    }

    private void entry(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Map<String, Object> manifest = node(
                "format",
                FORMAT,
                "version",
                VERSION,
                "created",
                now.toString(),
                "collection",
                collection,
                "offsets",
                "UTF-16 code units into the text, end-exclusive",
                "stories",
                stories,
                "texts",
                sources,
                "files",
                hashes);
        entry("manifest.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.finish();
    }
}
