package io.crosscheck.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.ingest.document.Document;
import io.crosscheck.ingest.document.Revision;
import io.crosscheck.ingest.problem.Problem;
import io.crosscheck.ingest.publisher.Publisher;
import io.crosscheck.store.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class DocumentsTest {

    private static final String UNICODE =
            "  \uD83D\uDEA2 e\u0301 \u00e9 \u0633\u0644\u0627\u0645 \u05E9\u05DC\u05D5\u05DD \u200F\uFEFF\uD834\uDD1E\r\n\ttab \u0007 ";

    @Test
    void storesTextToTheLetter() throws IOException {
        String id = post(Map.of("text", UNICODE, "collection", "unicode"))
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(UNICODE, newest(id).text);
        String plain = postAs("text/plain", UNICODE.getBytes(StandardCharsets.UTF_8), Map.of("collection", "unicode"))
                .statusCode(202)
                .body("id", equalTo(id))
                .extract()
                .path("id");
        assertEquals(id, plain);
    }

    @Test
    void answersTheSameRevisionForTheSameTextAndANewOneForAnother() throws IOException {
        Map<String, String> first = Map.of("url", "https://courier.example/ferry/?utm_source=a", "text", "One.");
        String id = post(first)
                .statusCode(202)
                .body("revision", equalTo(1))
                .body("status", equalTo("RECEIVED"))
                .body("duplicateOf", nullValue())
                .extract()
                .path("id");
        post(Map.of("url", "https://COURIER.example/ferry#top", "text", "One."))
                .body("id", equalTo(id))
                .body("revision", equalTo(1));
        post(Map.of("url", "https://courier.example/ferry", "text", "Two.")).body("revision", equalTo(2));
        post(first).body("revision", equalTo(3));
        List<Revision> revisions = QuarkusTransaction.requiringNew().call(() -> Revision.allOf(id));
        assertEquals(
                List.of("One.", "Two.", "One."),
                revisions.stream().map(r -> r.text).toList());
        assertEquals(revisions.get(1).knownFrom, revisions.get(0).knownTo);
        assertNull(revisions.get(2).knownTo);
    }

    @Test
    void recognisesTheSameTextUnderAnotherIdentity() throws IOException {
        String text = "The wire copy about the ferry.";
        String first = post(Map.of("externalId", "w1", "text", text)).extract().path("id");
        String second = post(Map.of("externalId", "w2", "text", text))
                .body("duplicateOf", equalTo(first))
                .extract()
                .path("id");
        assertNotEquals(first, second);
        post(Map.of("externalId", "w3", "text", text)).body("duplicateOf", equalTo(first));
        post(Map.of("externalId", "w2", "text", text)).body("duplicateOf", equalTo(first));
        post(Map.of("externalId", "w1", "text", text)).body("duplicateOf", nullValue());
        post(Map.of("externalId", "w1", "text", text, "collection", "elsewhere"))
                .body("duplicateOf", nullValue());
        post(Map.of("externalId", "w2", "text", "Their own report.")).body("duplicateOf", nullValue());
        post(Map.of("externalId", "w1", "text", "Their own report.")).body("duplicateOf", equalTo(second));
    }

    @Test
    void neitherFailsNorDoublesWhatComesAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Receipt>> posts = IntStream.range(0, 32)
                    .<Callable<Receipt>>mapToObj(i ->
                            () -> post(Map.of("collection", "rush", "externalId", "r" + i % 4, "text", "Rush " + i % 2))
                                    .statusCode(202)
                                    .extract()
                                    .as(Receipt.class))
                    .toList();
            for (Future<Receipt> each : senders.invokeAll(posts)) {
                assertEquals(1, each.get().revision());
            }
        } finally {
            senders.shutdown();
        }
        given().get("/v1/collections/rush").then().body("received", equalTo(4)).body("settled", equalTo(false));
        long originals = QuarkusTransaction.requiringNew()
                .call(() -> Document.count("collection = 'rush' and duplicateOf is null"));
        assertEquals(2, originals);
    }

    @Test
    void findsTheArticleAndItsPublisherInAPage() throws IOException {
        String page =
                "<html lang=en><meta property='og:site_name' content='Vell Courier'><title>T</title><nav>Home</nav>"
                        + "<article><h1>Ferry aground</h1><p>The ferry ran aground off Vell on Tuesday, the harbour master said,"
                        + " with forty people aboard.</p><p>Nobody was hurt, according to the coast guard, which sent two"
                        + " boats.</p></article>";
        String id = postAs(
                        "text/html; charset=utf-8",
                        page.getBytes(StandardCharsets.UTF_8),
                        Map.of("url", "https://www.reuters.com/ferry", "publishedAt", "2031-05-06T14:00:00+02:00"))
                .statusCode(202)
                .extract()
                .path("id");
        Revision revision = newest(id);
        assertTrue(revision.text.startsWith("Ferry aground\nThe ferry ran"), revision.text);
        assertEquals(page, revision.html);
        assertEquals("2031-05-06T12:00:00Z", revision.publishedAt.toString());
        assertEquals("en", revision.language);
        Document document =
                QuarkusTransaction.requiringNew().call(() -> Document.withId(id).orElseThrow());
        Publisher publisher = QuarkusTransaction.requiringNew()
                .call(() -> Publisher.withDomain("reuters.com").orElseThrow());
        assertEquals(publisher.id, document.publisherId);
        post(Map.of("html", page, "collection", "pages")).statusCode(202);
        post(Map.of("html", "<nav>Home</nav>")).statusCode(422).body("errors[0].field", equalTo("html"));
    }

    @Test
    void readsCompressedBodiesNoFurtherThanAllowed() throws IOException {
        given().header("Content-Encoding", "gzip")
                .body(gzip("Compressed text."))
                .contentType("text/plain")
                .post("/v1/documents")
                .then()
                .statusCode(202);
        problem(
                given().header("Content-Encoding", "gzip")
                        .body(gzip("x".repeat(6_000_000)))
                        .contentType("text/plain")
                        .post("/v1/documents")
                        .then(),
                413);
        problem(
                given().header("Content-Encoding", "compress")
                        .body("x".getBytes())
                        .contentType("text/plain")
                        .post("/v1/documents")
                        .then(),
                415);
    }

    @Test
    void takesArticlesUpToALengthThatIsReadInTime() {
        postAs("text/plain", "é".repeat(500_000).getBytes(StandardCharsets.UTF_8), Map.of())
                .statusCode(202);
        String longer = "é".repeat(500_001);
        problem(postAs("text/plain", longer.getBytes(StandardCharsets.UTF_8), Map.of()), 413)
                .body("detail", containsString("500000"));
        problem(postAs("text/html", ("<p>" + longer).getBytes(StandardCharsets.UTF_8), Map.of()), 413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {} | 422",
                "application/json | {\"text\": | 400",
                "application/json | {\"text\":\"a\\u0000\"} | 422",
                "application/json | {\"text\":\"a\",\"publishedAt\":\"soon\"} | 422",
                "application/json;charset=utf-16 | {} | 415",
                "text/plain | '' | 422",
                "text/plain;charset=klingon | x | 415",
                "application/xml | <a/> | 415",
                "multipart/form-data;boundary=x | x | 415"
            })
    void answersProblems(String type, String body, int status) {
        problem(postAs(type, body.getBytes(StandardCharsets.UTF_8), Map.of()), status);
    }

    @Test
    void answersProblemsForBytesThatAreNoText() {
        problem(postAs("application/json", new byte[] {'{', '"', (byte) 0xff, '"'}, Map.of()), 400);
        problem(postAs("text/plain", new byte[] {(byte) 0xc3, '('}, Map.of()), 400);
        problem(postAs("text/plain", new byte[] {'a', 0, 'b'}, Map.of()), 422);
        problem(postAs("application/json", "[".repeat(100_000).getBytes(), Map.of()), 400);
        problem(postAs("text/plain", new byte[5 * 1024 * 1024 + 1], Map.of()), 413);
        problem(postAs("text/plain", "x".getBytes(), Map.of("collection", "a/../b")), 422)
                .body("errors[0].field", equalTo("collection"));
    }

    @Test
    void answersProblemsForOtherRoutes() {
        problem(given().get("/v1/nothing").then(), 404);
        problem(given().get("/v1/documents").then(), 405);
        problem(given().get("/v1/documents/d-unknown/status").then(), 404);
        problem(given().get("/v1/collections/unheard-of").then(), 404);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("type", containsString("urn:crosscheck:problem:"))
                .body(not(containsString("xception")))
                .body(not(containsString("jackson")));
    }

    private static ValidatableResponse post(Map<String, ?> document) throws IOException {
        return postAs("application/json", new ObjectMapper().writeValueAsBytes(document), Map.of());
    }

    private static ValidatableResponse postAs(String type, byte[] body, Map<String, String> query) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type.split(";")[0], ContentType.TEXT)))
                .queryParams(query)
                .header("Content-Type", type)
                .body(body)
                .post("/v1/documents")
                .then();
    }

    private static Revision newest(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Revision.newestOf(id).orElseThrow());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
