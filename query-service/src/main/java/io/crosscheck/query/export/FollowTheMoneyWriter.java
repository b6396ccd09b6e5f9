package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.messages.Identifier;
import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Excerpt;
import io.crosscheck.query.proposition.PropositionView;

/**
 * One FollowTheMoney entity a line: {@code {"id", "schema", "properties": {name: [values]}}}. Documents are Articles,
 * people and bodies are what they are, a name in a document is a Mention of one, a claim is a Note on its document.
 */
final class FollowTheMoneyWriter implements StoryWriter {

    private static final int CAPTION = 120;

    private final ObjectMapper json;
    private final OutputStream out;
    private final Set<String> written = new HashSet<>();

    FollowTheMoneyWriter(ObjectMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void story(ExportedStory story) throws IOException {
        for (ExportedStory.Document document : story.documents().values()) {
            article(document);
        }
        for (ExportedStory.Entity entity : story.entities()) {
            String schema = schema(entity.type());
            if (schema != null) {
                party(entity, schema, story);
            }
        }
    }

    private void article(ExportedStory.Document document) throws IOException {
        Properties properties = new Properties();
        properties.add("name", name(document.title() != null ? document.title() : document.id()));
        properties.add("title", document.title());
        properties.add("sourceUrl", document.url());
        properties.add("publisher", document.publisher());
        properties.add("publishedAt", time(document.publishedAt()));
        properties.add("language", language(document.language()));
        write(document.id(), "Article", properties);
    }

    private void party(ExportedStory.Entity entity, String schema, ExportedStory story) throws IOException {
        Properties properties = new Properties();
        properties.add("name", name(entity.name()));
        entity.aliases().forEach(alias -> properties.add("alias", name(alias)));
        Set<String> documents = new HashSet<>();
        entity.mentions().forEach(mention -> documents.add(mention.document()));
        documents.stream().sorted().forEach(document -> properties.add("proof", document));
        write(entity.id(), schema, properties);
        for (ExportedStory.Mention mention : entity.mentions()) {
            if (story.document(mention.document()).isPresent()) {
                Properties found = new Properties();
                found.add("name", name(mention.text()));
                found.add("document", mention.document());
                found.add("resolved", entity.id());
                found.add("detectedSchema", schema);
                write(Identifier.derive("fm", mention.document(), entity.id(), mention.text()), "Mention", found);
            }
        }
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        for (PropositionView proposition : some) {
            for (ClaimView claim : proposition.claims()) {
                Properties properties = new Properties();
                String content = claim.detail().get("content").path("text").asText();
                properties.add("name", caption(content));
                properties.add("description", content);
                properties.add("summary", claim.stance() + ": " + proposition.text());
                properties.add("entity", claim.document());
                properties.add("proof", claim.document());
                properties.add("keywords", claim.stance().name());
                properties.add("keywords", proposition.status().support().name());
                properties.add("keywords", proposition.status().dispute().name());
                write(Identifier.derive("fn", claim.claimId(), proposition.id()), "Note", properties);
            }
        }
    }

    // Places and things are no parties to anything there.
    private static String schema(String type) {
        return switch (type.replaceFirst("\\..*", "")) {
            case "PERSON" -> "Person";
            case "ORGANIZATION" -> "Organization";
            default -> null;
        };
    }

    /** As names are kept there: on one line, without blanks at the ends. */
    private static String name(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The beginning of a claim's content, as a name. */
    static String caption(String content) {
        return name(Excerpt.after(name(content), 0, CAPTION));
    }

    // Times there are UTC without saying so, to the second.
    private static String time(Instant time) {
        return time == null
                ? null
                : time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    // FollowTheMoney wants ISO 639-3; what is not known here is left out.
    private static String language(String tag) {
        return tag == null
                ? null
                : switch (tag.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT)) {
                    case "en" -> "eng";
                    case "de" -> "deu";
                    case "fr" -> "fra";
                    case "es" -> "spa";
                    default -> null;
                };
    }

    /** Values by name, each once, in the order of arrival. */
    private static final class Properties {

        private final Map<String, List<String>> values = new LinkedHashMap<>();

        void add(String name, String value) {
            if (value != null && !value.isBlank()) {
                List<String> all = values.computeIfAbsent(name, n -> new ArrayList<>());
                if (!all.contains(value)) {
                    all.add(value);
                }
            }
        }
    }

    private void write(String id, String schema, Properties properties) throws IOException {
        if (written.add(id)) {
            Map<String, Object> entity = GraphWriter.node("id", id, "schema", schema, "properties", properties.values);
            out.write((json.writeValueAsString(entity) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
