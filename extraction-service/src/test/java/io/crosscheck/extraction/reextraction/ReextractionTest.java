package io.crosscheck.extraction.reextraction;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.crosscheck.extraction.StoreFixture;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
@Timeout(60)
class ReextractionTest {

    private static final String TEXT = "The ferry to Hald is cancelled, harbour master Ilse Dorn said on Monday.";
    private static final String CURRENT =
            "select count(*) from knowledge.extraction_run where document_id = ? and revision = ? and extractor_version = ?";

    @Inject
    ReextractionProgress progress;

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    private StoreFixture store;
    private String collection;

    @BeforeEach
    void fresh() {
        store = new StoreFixture(ownerUrl);
        collection = "ferries-" + UUID.randomUUID();
    }

    @Test
    void readsEveryRevisionThatTheVersionOfNowHasNotRead() throws Exception {
        String revised = document("older");
        store.execute("update knowledge.extraction_run set known_to = now() where document_id = ?", revised);
        store.revise(revised, TEXT + " It sails again on Friday.");
        store.run(revised, 2, collection, "older", true);
        String other = document("oldest");

        String id = start(Map.of("extractorVersion", "older"), 201)
                .body("total", equalTo(2))
                .extract()
                .path("id");
        start(Map.of("extractorVersion", "older"), 200).body("id", equalTo(id));
        finish(id).body("done", equalTo(2)).body("failed", equalTo(0)).body("announced", equalTo(2));

        assertEquals(1, runs(revised, 1));
        assertEquals(1, runs(revised, 2));
        assertEquals(0, runs(other, 1));
        assertEquals(
                1,
                store.count(
                        "select count(*) from knowledge.extraction_run where document_id = ? and known_to is null",
                        revised));
        assertEquals(
                0,
                store.count(
                        "select count(*) from knowledge.extraction_run where document_id = ? and revision = 1"
                                + " and extractor_version = ? and known_from < known_to",
                        revised,
                        ExtractionPipeline.VERSION),
                "what a later extractor reads in an older revision was never current");
        store.await(
                "select count(*) from knowledge.link l join knowledge.extraction_run r on r.id = l.run_id"
                        + " where l.document_id = ? and r.extractor_version = ?",
                1,
                revised,
                ExtractionPipeline.VERSION);
    }

    @Test
    void readsOnceMoreWhatAnotherVersionReadSince() throws Exception {
        String document = document(ExtractionPipeline.VERSION);
        store.execute("update knowledge.extraction_run set known_to = now() where document_id = ?", document);
        store.run(document, 1, collection, "older", true);

        String id = start(Map.of("extractorVersion", "older"), 201)
                .body("total", equalTo(1))
                .extract()
                .path("id");
        finish(id).body("done", equalTo(1));
        assertEquals(2, runs(document, 1));
        assertEquals(
                1,
                store.count(
                        "select count(*) from knowledge.extraction_run where document_id = ? and known_to is null"
                                + " and extractor_version = ?",
                        document,
                        ExtractionPipeline.VERSION));
        start(Map.of(), 201).body("total", equalTo(0));
    }

    @Test
    void readsOnlyWhatFailed() throws Exception {
        document("older");
        String failed = "d-" + UUID.randomUUID();
        store.document(failed, collection, TEXT);
        letter(failed);

        String id = start(Map.of("failed", true), 201)
                .body("total", equalTo(1))
                .extract()
                .path("id");
        finish(id).body("done", equalTo(1));

        given().get("/v1/dead-letters?state=REPLAYED&document=" + failed)
                .then()
                .body("items", hasSize(1))
                .body("items[0].settled.reason", equalTo("a better extractor"));
    }

    @Test
    void countsWhatFailsAgain() throws Exception {
        String id = start(Map.of(), 201).extract().path("id");
        store.execute("update knowledge.reextraction set state = 'RUNNING', finished_at = null where id = ?", id);
        store.execute("insert into knowledge.reextraction_item values (?, 1, 'd-nowhere', 7)", id);
        finish(id).body("failed", equalTo(1)).body("done", equalTo(0));
    }

    @Test
    void announcesNothingMoreOnceItIsCancelled() throws Exception {
        String document = document("older");
        String id = start(Map.of("from", "2031-01-01T00:00:00Z", "publisher", "Nobody's Gazette"), 201)
                .body("total", equalTo(0))
                .extract()
                .path("id");
        finish(id);
        id = start(Map.of(), 201).extract().path("id");
        given().delete("/v1/reextractions/" + id).then().statusCode(422);
        given().delete("/v1/reextractions/" + id + "?author=Ada Quill&reason=too early")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelledBy", equalTo("Ada Quill"));
        progress.step();
        given().get("/v1/reextractions/" + id)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("announced", equalTo(0));
        assertEquals(0, runs(document, 1));
        given().get("/v1/reextractions?limit=1&collection=" + collection)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(id));
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        start(Map.of("from", "Monday"), 422).body("field", equalTo("from"));
        given().contentType("application/json")
                .body(Map.of("selection", "", "author", "Ada Quill", "reason", "r"))
                .post("/v1/reextractions")
                .then()
                .statusCode(400)
                .body("field", equalTo("selection"))
                .body("detail", equalTo("The body is not JSON of the expected shape"));
        given().get("/v1/reextractions/x-nothing").then().statusCode(404);
    }

    private String document(String extractor) throws Exception {
        String id = "d-" + UUID.randomUUID();
        store.document(id, collection, TEXT);
        store.run(id, 1, collection, extractor, true);
        return id;
    }

    private void letter(String document) throws Exception {
        store.execute(
                "insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at)"
                        + " values (?, 'EXTRACT', 'documents', ?, 1, 'no reader', now())",
                "x-" + document,
                document);
    }

    private long runs(String document, int revision) throws Exception {
        return store.count(CURRENT, document, revision, ExtractionPipeline.VERSION);
    }

    private ValidatableResponse start(Map<String, Object> selection, int status) {
        return given().contentType("application/json")
                .body(Map.of(
                        "collection",
                        collection,
                        "selection",
                        selection,
                        "author",
                        "Ada Quill",
                        "reason",
                        "a better extractor"))
                .post("/v1/reextractions")
                .then()
                .statusCode(status);
    }

    /** Takes it on until it is done. */
    private ValidatableResponse finish(String id) throws Exception {
        while (true) {
            progress.step();
            ValidatableResponse job =
                    given().get("/v1/reextractions/" + id).then().statusCode(200);
            if ("DONE".equals(job.extract().path("state"))) {
                return job;
            }
            Thread.sleep(50);
        }
    }
}
