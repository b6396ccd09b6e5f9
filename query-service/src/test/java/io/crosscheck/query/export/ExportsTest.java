package io.crosscheck.query.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.messages.Identifier;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each form is what its standard says, and says of the sample what is so. */
@QueryTest
class ExportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Properties of FollowTheMoney's schemata (with those that they inherit) that the export uses. */
    private static final Map<String, Set<String>> FOLLOW_THE_MONEY = Map.of(
            "Article", Set.of("name", "title", "sourceUrl", "publisher", "publishedAt", "language"),
            "Person", Set.of("name", "alias", "proof"),
            "Organization", Set.of("name", "alias", "proof"),
            "Mention", Set.of("name", "document", "resolved", "detectedSchema"),
            "Note", Set.of("name", "description", "summary", "entity", "proof", "keywords"));

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void claimsAndReviewsOfSchemaOrg() throws IOException {
        Map<String, JsonNode> nodes = graph("/v1/export/schema-org?story=s-bridge");
        JsonNode claim = node(nodes, "/v1/propositions/p-closed");
        assertEquals("Claim", claim.path("@type").asText());
        assertEquals("The Orla bridge is closed", claim.path("text").asText());
        assertEquals("cc:CONTESTED", claim.path("cc:dispute").asText());
        assertEquals(4, claim.path("appearance").size());
        assertTrue(claim.at("/firstAppearance/@id").asText().endsWith("/v1/documents/d-courier"));
        JsonNode quotation = claim.path("appearance").get(1);
        assertEquals("Quotation", quotation.path("@type").asText());
        assertEquals(
                "The Orla bridge is closed to lorries", quotation.path("text").asText());
        assertEquals("Ines Tarrow", quotation.at("/creator/name").asText());
        assertEquals("Person", quotation.at("/creator/@type").asText());
        JsonNode relation = claim.path("cc:relation").get(0);
        assertEquals("cc:CONTRADICTS", relation.path("cc:relationType").asText());
        assertTrue(relation.path("cc:other").asText().endsWith("/v1/propositions/p-friday"));

        JsonNode review = node(nodes, "/v1/propositions/p-closed#review");
        assertEquals("ClaimReview", review.path("@type").asText());
        assertEquals(claim.path("@id"), review.at("/itemReviewed/@id"));
        assertEquals(
                "From one origin, contested",
                review.at("/reviewRating/alternateName").asText());
        assertTrue(review.at("/reviewRating/ratingValue").isMissingNode());
        assertEquals(
                "NewsArticle",
                node(nodes, "/v1/documents/d-ledger").path("@type").asText());
    }

    @Test
    void everyTermOfOursIsDefined() throws IOException {
        JsonNode vocabulary = JSON.readTree(get("/v1/vocabulary").asString());
        Set<String> defined = new HashSet<>();
        vocabulary.path("@graph").forEach(term -> {
            defined.add(term.path("@id").asText());
            assertFalse(term.path("rdfs:label").asText().isBlank());
        });
        for (String form : List.of("schema-org", "provenance")) {
            Set<String> used = new HashSet<>();
            terms(JSON.readTree(get("/v1/export/" + form).asString()).path("@graph"), used);
            assertTrue(!used.isEmpty() && defined.containsAll(used), used + " " + defined);
        }
    }

    private static void terms(JsonNode node, Set<String> used) {
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("cc:")) {
                used.add(name);
            }
        });
        if (node.isTextual() && node.asText().startsWith("cc:")) {
            used.add(node.asText());
        }
        node.forEach(child -> terms(child, used));
    }

    @Test
    void annotationsPointAtTheTextByBothSelectors() throws IOException {
        JsonNode page =
                JSON.readTree(get("/v1/export/annotations?story=s-bridge").asString());
        assertEquals("http://www.w3.org/ns/anno.jsonld", page.path("@context").asText());
        assertEquals("AnnotationPage", page.path("type").asText());
        int targets = 0;
        for (JsonNode annotation : page.path("items")) {
            assertEquals("Annotation", annotation.path("type").asText());
            assertTrue(annotation.path("id").asText().startsWith("http"));
            for (JsonNode target : annotation.path("target")) {
                String text = get(target.path("source").asText())
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/plain"))
                        .extract()
                        .asString();
                JsonNode position = target.path("selector").get(0);
                JsonNode quote = target.path("selector").get(1);
                assertEquals("TextPositionSelector", position.path("type").asText());
                assertEquals("TextQuoteSelector", quote.path("type").asText());
                int[] characters = text.codePoints().toArray();
                int start = position.path("start").asInt();
                assertEquals(
                        quote.path("exact").asText(),
                        new String(characters, start, position.path("end").asInt() - start));
                assertTrue(text.contains(quote.path("prefix").asText()
                        + quote.path("exact").asText()
                        + quote.path("suffix").asText()));
                targets++;
            }
        }
        assertEquals(8, targets);
    }

    @Test
    void provenanceLeadsFromPropositionsToPublishers() throws IOException {
        Map<String, JsonNode> nodes = graph("/v1/export/provenance?story=s-bridge");
        JsonNode proposition = node(nodes, "/v1/propositions/p-closed");
        assertEquals("prov:Entity", proposition.path("@type").asText());
        assertEquals(4, proposition.path("prov:wasDerivedFrom").size());
        assertEquals(2, proposition.path("prov:hadPrimarySource").size());
        JsonNode claim = node(nodes, "/v1/claims/c-open");
        JsonNode text = nodes.get(claim.path("prov:wasQuotedFrom").asText());
        assertEquals(
                "urn:crosscheck:publisher:courier.example",
                text.path("prov:wasAttributedTo").asText());
        assertTrue(nodes.containsKey("urn:crosscheck:publisher:courier.example"));
        JsonNode run = nodes.get(claim.path("prov:wasGeneratedBy").asText());
        assertEquals("prov:Activity", run.path("@type").asText());
        assertEquals(text.path("@id"), run.path("prov:used"));
        assertEquals(
                "urn:crosscheck:extractor:test-1",
                run.path("prov:wasAssociatedWith").asText());
        JsonNode speaker = nodes.get(claim.path("prov:wasAttributedTo").get(0).asText());
        assertEquals("Ines Tarrow", speaker.path("rdfs:label").asText());
    }

    @Test
    void followTheMoneyTakesEveryLine() throws IOException {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (String line :
                get("/v1/export/followthemoney?story=s-bridge").asString().split("\n")) {
            JsonNode entity = JSON.readTree(line);
            assertEquals(null, entities.put(entity.path("id").asText(), entity), "twice");
            Set<String> known = FOLLOW_THE_MONEY.get(entity.path("schema").asText());
            entity.path("properties").fields().forEachRemaining(property -> {
                assertTrue(known.contains(property.getKey()), entity.toString());
                assertTrue(property.getValue().isArray() && !property.getValue().isEmpty(), entity.toString());
                property.getValue().forEach(value -> assertTrue(value.isTextual(), entity.toString()));
            });
            assertFalse(entity.at("/properties/name").isMissingNode(), entity.toString());
        }
        for (JsonNode entity : entities.values()) {
            for (String reference : List.of("document", "resolved", "entity", "proof")) {
                entity.at("/properties/" + reference)
                        .forEach(id -> assertTrue(entities.containsKey(id.asText()), entity.toString()));
            }
        }
        assertEquals(
                "2026-03-03T10:30:00",
                entities.get("d-courier").at("/properties/publishedAt/0").asText());
        assertEquals("Person", entities.get("e-tarrow").path("schema").asText());
        assertEquals(
                "https://courier.example/bridge",
                entities.get("d-courier").at("/properties/sourceUrl/0").asText());
        assertTrue(entities.values().stream()
                .anyMatch(e -> e.path("schema").asText().equals("Mention")
                        && e.at("/properties/resolved/0").asText().equals("e-tarrow")
                        && e.at("/properties/name/0").asText().equals("Ines Tarrow")));
    }

    @Test
    void namesInFollowTheMoneyAreOneLineAndWholeCharacters() {
        assertEquals("Halden falls quiet", FollowTheMoneyWriter.caption(" Halden\n\nfalls\tquiet\n"));
        assertEquals("a".repeat(119), FollowTheMoneyWriter.caption("a".repeat(119) + " beyond"));
        assertEquals("a".repeat(119), FollowTheMoneyWriter.caption("a".repeat(119) + "\uD83D\uDE9A beyond"));
    }

    @Test
    void aTableWithARowForEachClaim() {
        String csv = get("/v1/export/csv?story=s-bridge").asString();
        List<String> rows = List.of(csv.split("\r\n"));
        assertEquals(String.join(",", CsvWriter.COLUMNS), rows.get(0));
        assertEquals(9, rows.size());
        String row = rows.stream().filter(r -> r.contains("c-open")).findFirst().orElseThrow();
        assertTrue(
                row.startsWith(
                        "s-bridge,Orla bridge shut,p-closed,The Orla bridge is closed,SINGLE_ORIGIN,CONTESTED,STANDING,1,2,c-open,"
                                + "ASSERTS,true,INDIRECT,CERTAIN,Mayor Ines Tarrow,Marlow Courier,d-courier,1,"),
                row);
        assertTrue(row.endsWith(",0,36,The Orla bridge is closed to lorries"), row);
    }

    @Test
    void cellsAreQuotedAndNeverRun() {
        Map<String, String> cells = Map.of(
                "plain", "plain",
                "", "",
                "a, b", "\"a, b\"",
                "say \"no\"", "\"say \"\"no\"\"\"",
                "two\nlines", "\"two\nlines\"",
                "=HYPERLINK(1)", "'=HYPERLINK(1)",
                "@SUM(1)", "'@SUM(1)",
                "-1,2", "\"'-1,2\"");
        cells.forEach((value, cell) -> assertEquals(cell, CsvWriter.cell(value)));
    }

    @Test
    void aBundleWhoseManifestHashesEveryFile() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] zip = get("/v1/export/bundle?story=s-bridge").asByteArray();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        JsonNode manifest = JSON.readTree(files.remove("manifest.json"));
        assertEquals("crosscheck-evidence-bundle", manifest.path("format").asText());
        Set<String> named = new HashSet<>();
        manifest.path("files").fieldNames().forEachRemaining(named::add);
        assertEquals(files.keySet(), named);
        files.forEach((name, content) -> assertEquals(
                Identifier.hash(content), manifest.path("files").path(name).asText(), name));
        assertEquals(Sample.COURIER, files.get("texts/d-courier-1.txt"));
        assertEquals(Sample.GAZETTE_BEFORE, files.get("texts/d-gazette-1.txt"));
        List<JsonNode> spans = new ArrayList<>();
        for (String line : files.get("spans/000001.ndjson").split("\n")) {
            spans.add(JSON.readTree(line));
        }
        assertEquals(8, spans.size());
        for (JsonNode span : spans) {
            String text = files.get(span.path("file").asText());
            assertEquals(
                    span.path("text").asText(),
                    text.substring(span.path("start").asInt(), span.path("end").asInt()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema-org", "annotations", "provenance", "followthemoney", "csv", "bundle"})
    void exportsAWholeCollectionOrAStoryOrNothing(String form) {
        String path = "/v1/export/" + form;
        given().get(path).then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
        get(path + "?collection=elsewhere").then().statusCode(200);
        get(path + "?story=s-older").then().statusCode(200);
        get(path + "?story=s-none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("s-none"));
        get(path + "?asOf=then").then().statusCode(400).body("field", equalTo("asOf"));
    }

    @Test
    void textsAreThoseOfTheStore() {
        assertEquals(Sample.GAZETTE, get("/v1/documents/d-gazette/text").asString());
        assertEquals(
                Sample.GAZETTE_BEFORE,
                get("/v1/documents/d-gazette/text?revision=1").asString());
        assertEquals(Sample.FORUM, get("/v1/documents/d-forum/text").asString());
        get("/v1/documents/d-none/text").then().statusCode(404);
        get("/v1/documents/d-gazette/text?revision=9").then().statusCode(404);
        get("/v1/documents/d-gazette/text?revision=x").then().statusCode(400);
    }

    private static Map<String, JsonNode> graph(String path) throws IOException {
        JsonNode document =
                JSON.readTree(get(path).then().statusCode(200).extract().asString());
        assertTrue(document.has("@context"));
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        document.path("@graph").forEach(node -> nodes.put(node.path("@id").asText(), node));
        return nodes;
    }

    private static JsonNode node(Map<String, JsonNode> nodes, String end) {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " is not among " + nodes.keySet()));
    }
}
