package io.crosscheck.extraction.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
class ExplainPageTest {

    @ParameterizedTest
    @CsvSource({
        "/explain, text/html",
        "/explain/index.html, text/html",
        "/explain/explain.js, text/javascript",
        "/explain/explain.css, text/css"
    })
    void isServedWithItsPolicy(String path, String type) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Security-Policy", equalTo(ExplainPage.POLICY))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void bringsNothingFromElsewhereAndNoMarkupFromText() {
        String page = given().get("/explain").asString();
        String script = given().get("/explain/explain.js").asString();
        assertThat(page, not(containsString("://")));
        assertThat(script, not(containsString("innerHTML")));
        assertThat(script, not(containsString("insertAdjacentHTML")));
    }

    @Test
    void keepsItsPolicyToItself() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", not(equalTo(ExplainPage.POLICY)));
    }
}
