package io.crosscheck.ingest.publisher;

import org.junit.jupiter.api.Test;

import io.crosscheck.store.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class PublisherResourceTest {

    @Test
    void importsAListAndRefusesAWrongOne() {
        String list = "domains,names,kind,family\nferry-gazette.example,Ferry Gazette,NEWSPAPER,Norden Media\n";
        given().contentType("text/csv")
                .body(list)
                .post("/v1/publishers")
                .then()
                .statusCode(200)
                .body("imported", equalTo(1));
        given().get("/v1/publishers").then().statusCode(200).body("items.family", hasItem("Norden Media"));
        assertEquals("Norden Media", QuarkusTransaction.requiringNew().call(() -> Publisher.withDomain(
                        "ferry-gazette.example")
                .orElseThrow()
                .family));

        given().contentType("text/csv")
                .body("domains,names,kind,family\nnothing\n")
                .post("/v1/publishers")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }
}
