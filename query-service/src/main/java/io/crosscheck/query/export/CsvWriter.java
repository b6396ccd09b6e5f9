package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Selector;
import io.crosscheck.query.proposition.PropositionView;

/**
 * A row for each claim that touches a proposition (RFC 4180, UTF-8). A cell that a spreadsheet would run as a formula
 * gets an apostrophe before it: articles are written by strangers.
 */
final class CsvWriter implements StoryWriter {

    static final List<String> COLUMNS = List.of(
            "story",
            "story_title",
            "proposition",
            "proposition_text",
            "support",
            "dispute",
            "lifecycle",
            "origins_lower",
            "origins_upper",
            "claim",
            "stance",
            "counted",
            "kind",
            "certainty",
            "source",
            "publisher",
            "document",
            "revision",
            "title",
            "url",
            "published_at",
            "start",
            "end",
            "quote");

    private final Writer out;
    private ExportedStory story;

    CsvWriter(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        row(COLUMNS);
    }

    @Override
    public void story(ExportedStory next) {
        story = next;
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        for (PropositionView proposition : some) {
            for (ClaimView claim : proposition.claims()) {
                row(cells(proposition, claim));
            }
        }
    }

    private List<String> cells(PropositionView proposition, ClaimView claim) {
        ExportedStory.Document document = story.documents().get(claim.document());
        Selector.TextPosition position =
                (Selector.TextPosition) claim.evidence().selectors().get(0);
        List<String> cells = new ArrayList<>();
        for (Object cell : new Object[] {
            story.id(),
            story.title(),
            proposition.id(),
            proposition.text(),
            proposition.status().support(),
            proposition.status().dispute(),
            proposition.status().lifecycle(),
            proposition.origins().lower(),
            proposition.origins().upper(),
            claim.claimId(),
            claim.stance(),
            claim.weighs(),
            claim.detail().get("kind").asText(),
            claim.detail().get("certainty").asText(),
            sources(claim),
            claim.publisher(),
            claim.document(),
            claim.revision(),
            document == null ? null : document.title(),
            document == null ? null : document.url(),
            document == null ? null : document.publishedAt(),
            position.start(),
            position.end(),
            claim.detail().get("content").path("text").asText()
        }) {
            cells.add(Objects.toString(cell, ""));
        }
        return cells;
    }

    // "a spokesman < the ministry; a report": hops outwards, paths apart.
    private static String sources(ClaimView claim) {
        StringBuilder sources = new StringBuilder();
        int path = 0;
        for (JsonNode source : claim.detail().get("sources")) {
            if (sources.length() > 0) {
                sources.append(source.path("path").asInt() == path ? " < " : "; ");
            }
            path = source.path("path").asInt();
            sources.append(source.path("text").asText());
        }
        return sources.toString();
    }

    private void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
