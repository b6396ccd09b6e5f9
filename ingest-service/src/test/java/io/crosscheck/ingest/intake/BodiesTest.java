package io.crosscheck.ingest.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.ingest.problem.Problem;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BodiesTest {

    private final JsonSubmissions submissions = new JsonSubmissions(10_000, 8);

    @Test
    void readsLinesUpToTheLimitAndGoesOnAfterOneThatIsTooLong() throws IOException {
        BoundedBody body = new BoundedBody(
                new ByteArrayInputStream(("12345\n\n" + "x".repeat(40_000) + "\nlast").getBytes()), 5, "A line");
        assertArrayEquals("12345".getBytes(), body.readLine().orElseThrow());
        assertArrayEquals(new byte[0], body.readLine().orElseThrow());
        assertEquals(
                413,
                assertThrows(ProblemException.class, body::readLine).problem().status());
        assertArrayEquals("last".getBytes(), body.readLine().orElseThrow());
        assertTrue(body.readLine().isEmpty());
    }

    @Test
    void readsAllFieldsAndPassesOverOthers() {
        Submission submission = read(
                """
                {"text":" kept \\n as it is ","title":" T ","url":"https://a.example/x/?utm_source=y","externalId":"e",
                 "publisher":{"name":"N","domain":"n.example","x":[1]},"publishedAt":"2031-05-06t14:00:00+02:00",
                 "language":"pt-BR","collection":"c-1","future":{"a":1}}""");
        assertEquals(" kept \n as it is ", submission.text());
        assertEquals("T", submission.title());
        assertEquals("https://a.example/x", submission.url().value());
        assertEquals(new Submission.PublisherHint("N", "n.example"), submission.publisher());
        assertEquals("2031-05-06T12:00:00Z", submission.publishedAt().toString());
        assertEquals("c-1", submission.collection());
        assertEquals("default", read("{\"text\":\"x\",\"collection\":null}").collection());
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Problem problem = refusal("{\"text\":7,\"publishedAt\":\"soon\",\"url\":\"x\",\"collection\":\"a/b\"}");
        assertEquals(422, problem.status());
        assertEquals(
                List.of("text", "collection", "url", "publishedAt"),
                problem.errors().stream().map(FieldError::field).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | text",
                "{\"text\":\"  \"} | text",
                "{\"text\":\"a\",\"html\":\"b\"} | html",
                "{\"text\":\"a\\u0000b\"} | text",
                "{\"text\":\"a\\uD83Db\"} | text",
                "{\"text\":\"a\\uDE80\"} | text",
                "{\"text\":\"a\",\"title\":\"\\uD83D\"} | title",
                "{\"text\":\"a\",\"publisher\":\"b\"} | publisher",
                "{\"text\":\"a\",\"publisher\":{\"domain\":\"no dots\"}} | publisher.domain",
                "{\"text\":\"a\",\"publisher\":{\"name\":[]}} | publisher.name",
                "{\"text\":\"a\",\"language\":\"not a tag!\"} | language",
                "{\"text\":\"a\",\"publishedAt\":\"2031-02-30T00:00:00Z\"} | publishedAt",
                "{\"text\":\"a\",\"publishedAt\":\"+12031-02-03T00:00:00Z\"} | publishedAt",
                "{\"text\":\"a\",\"publishedAt\":1700000000} | publishedAt",
                "{\"text\":\"a\",\"collection\":\"\"} | collection",
                "{\"text\":\"a\",\"url\":\"ftp://a.example/\"} | url"
            })
    void refusesAField(String json, String field) {
        Problem problem = refusal(json);
        assertEquals(422, problem.status());
        assertEquals(
                List.of(field), problem.errors().stream().map(FieldError::field).toList());
    }

    @ParameterizedTest
    @CsvSource({"url, 2049", "externalId, 513", "title, 1001", "collection, 65"})
    void refusesWhatIsTooLong(String field, int length) {
        String value = field.equals("url") ? "https://a.example/" + "x".repeat(length - 18) : "x".repeat(length);
        assertEquals(
                field,
                refusal("{\"text\":\"a\",\"" + field + "\":\"" + value + "\"}")
                        .errors()
                        .get(0)
                        .field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "\"text\"",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\",\"x\":[[[[[[[[[[]]]]]]]]]]}",
                "{\"text\":\"a\nb\"}"
            })
    void refusesWhatIsNoDocument(String json) {
        Problem problem = refusal(json);
        assertEquals(400, problem.status());
        assertTrue(problem.detail().matches("The body is not (JSON|a JSON object).*"), problem.detail());
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                400,
                assertThrows(ProblemException.class, () -> submissions.read(latin))
                        .problem()
                        .status());
    }

    @Test
    void readsPagesInTheirCharset() {
        String page = "<meta charset='iso-8859-1'><p>caf\u00e9";
        byte[] latin = page.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(page, TextBody.html(latin, MediaType.TEXT_HTML_TYPE));
        assertEquals(
                "\u00e9", TextBody.plain(new byte[] {(byte) 0xe9}, MediaType.valueOf("text/plain;charset=latin1")));
        assertThrows(ProblemException.class, () -> TextBody.plain(latin, MediaType.TEXT_PLAIN_TYPE));
        assertThrows(
                ProblemException.class, () -> TextBody.plain(latin, MediaType.valueOf("text/plain;charset=klingon")));
    }

    private Submission read(String json) {
        return submissions.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private Problem refusal(String json) {
        return assertThrows(ProblemException.class, () -> read(json)).problem();
    }
}
