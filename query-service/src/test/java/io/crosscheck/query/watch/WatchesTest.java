package io.crosscheck.query.watch;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class WatchesTest {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final String FROM = "SINGLE_ORIGIN NONE STANDING";
    private static final String TO = "SINGLE_ORIGIN CONTESTED STANDING";

    private final String collection = "watched-" + UUID.randomUUID();
    private Receiver receiver;
    private long number;

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @BeforeEach
    void listen() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void end() throws SQLException {
        receiver.close();
        try (Fixture fixture = Fixture.open()) {
            fixture.run("delete from clients.watch where collection = '" + collection + "'");
        }
    }

    @Test
    void deliversAChangeWithItsDiffAndEvidence() throws Exception {
        change("p-closed", null, FROM);
        JsonPath watch = make(Map.of("proposition", "p-closed", "description", "bridge"));
        change("p-forty", FROM, TO);
        change("p-closed", FROM, TO);

        Receiver.Call call = awaitCall();
        String id = call.header(Signature.ID);
        Signature signature = Signature.with(watch.getString("secret").substring("whsec_".length()));
        Instant at = Instant.ofEpochSecond(Long.parseLong(call.header(Signature.TIMESTAMP)));
        assertEquals(signature.of(id, at, call.body()), call.header(Signature.SIGNATURE));
        assertEquals("application/json", call.header("Content-Type"));

        JsonPath body = JsonPath.from(call.body());
        assertEquals("proposition.status-changed", body.getString("type"));
        assertEquals("2026-03-05T00:00:00Z", body.getString("timestamp"));
        assertEquals(watch.getString("id"), body.getString("data.watch"));
        assertEquals("bridge", body.getString("data.description"));
        assertEquals(3, body.getLong("data.change.number"));
        assertEquals(List.of("dispute"), body.getList("data.diff.axis"));
        assertEquals("NONE", body.getString("data.diff[0].before"));
        assertEquals("CONTESTED", body.getString("data.diff[0].after"));
        assertEquals(List.of("c-denial"), body.getList("data.evidence.claim"));
        assertEquals("DENIES", body.getString("data.evidence[0].stance"));
        assertEquals("the Orla bridge is closed", body.getString("data.evidence[0].quote"));
        assertEquals("TextQuoteSelector", body.getString("data.evidence[0].selectors[1].type"));
        assertEquals(Sample.LEDGER.indexOf("the Orla"), body.getInt("data.evidence[0].selectors[0].start"));

        String deliveries = "/v1/watches/" + watch.getString("id") + "/deliveries";
        awaitState(deliveries, "DELIVERED");
        get(deliveries)
                .then()
                .body("items.id", contains(id))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].body.data.change.proposition", equalTo("p-closed"));
        get(deliveries + "?state=DEAD").then().body("items", empty());
        assertEquals(1, receiver.calls().size());

        given().post(deliveries + "/" + id + "/replay").then().statusCode(202);
        awaitCalls(2);
        assertEquals(id, receiver.calls().get(1).header(Signature.ID));
        assertEquals(call.body(), receiver.calls().get(1).body());
    }

    @ParameterizedTest
    @CsvSource({
        "story, s-older",
        "entity, e-tarrow",
        "publisher, harbour ledger",
        "dispute, contested",
        "q, closed bridge",
        "lifecycle, STANDING"
    })
    void watchesByAnyCondition(String field, String value) throws Exception {
        make(Map.of(field, value));
        JsonPath other = make(Map.of(field, value, "support", "CORROBORATED"));
        change("p-closed", FROM, TO);
        awaitCalls(1);
        get("/v1/watches/" + other.getString("id") + "/deliveries").then().body("items", empty());
    }

    @Test
    void isListedWithoutItsSecretAndEnds() {
        JsonPath made = make(Map.of("story", "s-bridge"));
        assertTrue(made.getString("secret").startsWith("whsec_"));
        String path = "/v1/watches/" + made.getString("id");
        get(path)
                .then()
                .statusCode(200)
                .body("story", equalTo("s-bridge"))
                .body("url", equalTo(receiver.url()))
                .body("$", not(hasKey("secret")))
                .body("$", not(hasKey("filter")));
        String list = get("/v1/watches?collection=" + collection)
                .then()
                .statusCode(200)
                .body("items.id", contains(made.getString("id")))
                .extract()
                .asString();
        assertTrue(!list.contains(made.getString("secret").substring("whsec_".length())));
        given().delete(path).then().statusCode(204);
        given().delete(path).then().statusCode(404).contentType("application/problem+json");
        get(path).then().statusCode(404);
        get(path + "/deliveries").then().statusCode(404);
        given().post(path + "/deliveries/v-1/replay").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | url",
                "{'url': 'ftp://desk.example/'} | url",
                "{'url': 'https://user:word@desk.example/'} | url",
                "{'url': 'http://127.0.0.1/', 'dispute': 'SOME'} | dispute",
                "{'url': 'http://127.0.0.1/', 'story': 'a\\u0000b'} | story",
                "{'url': 'http://127.0.0.1/', 'story': 's-nowhere'} | story",
                "{'url': 'http://127.0.0.1/', 'entity': 's-bridge'} | entity",
                "{'url': 'http://127.0.0.1/', 'proposition': 'p-nothing'} | proposition"
            })
    void namesTheFieldAtFault(String body, String field) {
        given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/v1/watches")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", startsWith(field));
    }

    @Test
    void refusesWhatIsNoJson() {
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/v1/watches")
                .then()
                .statusCode(400);
        given().contentType(ContentType.TEXT)
                .body("x")
                .post("/v1/watches")
                .then()
                .statusCode(415);
    }

    private JsonPath make(Map<String, String> conditions) {
        Map<String, String> body = new HashMap<>(conditions);
        body.put("url", receiver.url());
        body.put("collection", collection);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/watches")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .extract()
                .jsonPath();
    }

    private void change(String proposition, String before, String after) throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            fixture.change(collection, ++number, "s-bridge", proposition, before, after, Sample.LEARNT);
        }
    }

    private Receiver.Call awaitCall() throws InterruptedException {
        awaitCalls(1);
        return receiver.calls().get(0);
    }

    private void awaitCalls(int calls) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (receiver.calls().size() < calls && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(calls, receiver.calls().size());
    }

    private static void awaitState(String deliveries, String state) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!state.equals(get(deliveries).jsonPath().getString("items[0].state")) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(state, get(deliveries).jsonPath().getString("items[0].state"));
    }
}
