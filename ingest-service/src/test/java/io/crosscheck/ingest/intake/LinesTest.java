package io.crosscheck.ingest.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class LinesTest {

    /** REST Assured would add its own charset. */
    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource
    URI server;

    @Test
    void answersEveryLineAndNoneStopsTheRest() throws IOException {
        String body = "{\"text\":\"Line one.\",\"externalId\":\"l1\",\"collection\":\"lines\"}\n"
                + "\n"
                + "nonsense\r\n"
                + "{\"text\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}\n"
                + "{\"text\":\"\\uD83D\"}\n"
                + "{\"text\":\"Line one.\",\"externalId\":\"l6\",\"collection\":\"lines\"}";
        String answer = given().config(AS_IT_IS)
                .contentType(DocumentResource.NDJSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .contentType(DocumentResource.NDJSON)
                .extract()
                .asString();
        List<JsonNode> answers = answer.lines().map(this::parse).toList();
        assertEquals(
                List.of(1, 3, 4, 5, 6),
                answers.stream().map(a -> a.path("line").asInt()).toList());
        assertEquals(
                List.of(400, 413, 422),
                answers.subList(1, 4).stream()
                        .map(a -> a.path("problem").path("status").asInt())
                        .toList());
        assertEquals("RECEIVED", answers.get(0).path("status").asText());
        assertEquals(1, answers.get(0).path("revision").asInt());
        assertEquals(answers.get(0).path("id"), answers.get(4).path("duplicateOf"));
        assertFalse(answers.get(0).has("problem"));
    }

    @ParameterizedTest
    @Timeout(60)
    @CsvSource({
        "application/x-ndjson;charset=utf-16, 415",
        "application/octet-stream, 415",
        "text/plain, 413",
        "application/json, 413"
    })
    void refusesWithoutLettingTheSenderHang(String type, int status) throws IOException {
        byte[] piece = new byte[64 * 1024];
        int pieces = 320; // 20 MB: more than what waits in sockets
        try (Socket socket = new Socket(server.getHost(), server.getPort());
                BufferedReader in = reader(socket)) {
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + pieces * piece.length + "\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < pieces; i++) {
                out.write(piece);
            }
            assertEquals("HTTP/1.1 " + status, in.readLine().substring(0, 12));
        }
    }

    @Test
    void answersALineBeforeTheNextOneIsSent() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            for (int i = 1; i <= 3; i++) {
                chunk(out, "{\"text\":\"Streamed " + i + ".\"}\n");
                String line = in.readLine();
                while (!line.startsWith("{")) {
                    line = in.readLine();
                }
                assertEquals(i, parse(line).path("line").asInt());
                assertTrue(parse(line).path("id").asText().startsWith("d-"));
            }
            write(out, "0\r\n\r\n");
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private JsonNode parse(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
