package io.crosscheck.extraction.failure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.crosscheck.extraction.StoreFixture;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
@Timeout(60)
class DeadLettersTest {

    private static final Map<String, String> ACT = Map.of("author", "Ada Quill", "reason", "the document is here now");
    private static final String RUNS = "select count(*) from knowledge.extraction_run where document_id = ?";

    @Inject
    DeadLetterConsumer consumer;

    @Inject
    DeadLetters letters;

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    private StoreFixture store;
    private String collection;
    private String document;

    @BeforeEach
    void fresh() {
        store = new StoreFixture(ownerUrl);
        collection = "mills-" + UUID.randomUUID();
        document = "d-" + UUID.randomUUID();
    }

    @Test
    void replaysALetterOnceHoweverOftenItIsAsked() throws Exception {
        store.document(document, collection, "The mill at Arden is closed, the mayor said on Monday.");
        ConsumerRecord<String, String> message = message(0, document);
        consumer.consumeDocument(message);
        String id = list().body("items", hasSize(1))
                .body("items[0].document", equalTo(document))
                .body("items[0].stage", equalTo("EXTRACT"))
                .body("items[0].reason", equalTo("unknown"))
                .body("items[0].settled", nullValue())
                .extract()
                .path("items[0].id");

        post(id + "/replay").body("state", equalTo("REPLAYED")).body("settled.by", equalTo("Ada Quill"));
        post(id + "/replay").body("state", equalTo("REPLAYED"));
        consumer.consumeDocument(message);

        list().body("items", hasSize(0));
        store.await(RUNS, 1, document);
        store.await("select count(*) from knowledge.outbox where key = ?", 0, document);
        given().get("/v1/dead-letters/" + id).then().body("settled.reason", equalTo(ACT.get("reason")));
    }

    @Test
    void keepsTheLettersOfABrokerThatLostItsDiskApart() throws Exception {
        store.document(document, collection, "The mill at Arden is closed, the mayor said on Monday.");
        consumer.consumeDocument(message(0, document));
        consumer.consumeDocument(message(0, document));
        list().body("items", hasSize(1));
        String other = "d-" + UUID.randomUUID();
        store.document(other, collection, "The mill at Arden stays open, the miller said on Tuesday.");
        consumer.consumeDocument(message(0, other));
        list().body("items", hasSize(2));
    }

    @Test
    void leavesADiscardedLetterAtThat() throws Exception {
        store.document(document, collection, "The mill at Arden is closed, the mayor said on Monday.");
        consumer.consumeDocument(message(0, document));
        bulk("discard").body("discarded", equalTo(1));
        list().body("items", hasSize(0));
        given().get("/v1/dead-letters?state=DISCARDED&document=" + document)
                .then()
                .body("items", hasSize(1))
                .body("items[0].settled.at", notNullValue());
        assertEquals(1, store.count("select count(*) from knowledge.dead_letter where document_id = ?", document));

        bulk("replay").body("replayed", equalTo(0));
        given().contentType("application/json")
                .body(ACT)
                .post("/v1/dead-letters/replay?state=DISCARDED&collection=" + collection)
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));
        store.await(RUNS, 1, document);
    }

    @Test
    void writesDownOnlyWhatItDiscarded() throws Exception {
        store.document(document, collection, "The mill at Arden is closed, the mayor said on Monday.");
        consumer.consumeDocument(message(0, document));
        String other = "d-" + UUID.randomUUID();
        store.document(other, collection, "The mill at Arden stays open, the miller said on Tuesday.");
        consumer.consumeDocument(message(0, other));
        List<Letter> found = letters.list(new LetterFilter(null, null, null, collection, null), null, 10);
        assertEquals(2, found.size());
        Act act = new Act("Ada Quill", "a test");
        // the list was read before somebody else discarded one of them
        assertEquals(1, letters.discard(found.subList(0, 1), act));
        assertEquals(1, letters.discard(found, act));
        for (Letter letter : found) {
            assertEquals(
                    1,
                    store.count(
                            "select count(*) from access.audit where action = 'DISCARDED' and subject = ?",
                            letter.id()));
        }
    }

    @Test
    void remembersWhatWasMended() throws Exception {
        store.document(document, collection, "The mill at Arden is closed, the mayor said on Monday.");
        ConsumerRecord<String, String> message = message(0, document);
        consumer.consumeDocument(message);
        store.execute("delete from knowledge.dead_letter where document_id = ?", document);
        consumer.consumeDocument(message);
        given().get("/v1/dead-letters?state=MENDED&document=" + document)
                .then()
                .body("items", hasSize(1))
                .body("items[0].settled.by", nullValue());
        list().body("items", hasSize(0));
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        String unreadable = "{\"document\": 7, \"note\": \"" + collection + "\"";
        consumer.consumeDocument(new ConsumerRecord<>("documents-dead-letter", 0, 9, "nobody", unreadable));
        String id =
                given().get("/v1/dead-letters?stage=EXTRACT&limit=500").jsonPath().getList("items", Map.class).stream()
                        .filter(letter -> unreadable.equals(letter.get("payload")))
                        .map(letter -> (String) letter.get("id"))
                        .findFirst()
                        .orElseThrow();
        given().contentType("application/json")
                .body(ACT)
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body(Map.of("author", "Ada Quill"))
                .post("/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        given().get("/v1/dead-letters?stage=GUESS").then().statusCode(422).body("detail", containsString("EXTRACT"));
        given().get("/v1/dead-letters/x-nothing").then().statusCode(404);
        store.execute("delete from knowledge.dead_letter where id = ?", id);
    }

    private ValidatableResponse list() {
        return given().get("/v1/dead-letters?collection=" + collection).then().statusCode(200);
    }

    private ValidatableResponse post(String path) {
        return given().contentType("application/json")
                .body(ACT)
                .post("/v1/dead-letters/" + path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse bulk(String verb) {
        return post(verb + "?stage=EXTRACT&reason=UNKN&collection=" + collection);
    }

    private ConsumerRecord<String, String> message(long offset, String of) {
        return new ConsumerRecord<>(
                "documents-dead-letter", 0, offset, of, EventCodec.encode(new DocumentReceived(of, 1, collection)));
    }
}
