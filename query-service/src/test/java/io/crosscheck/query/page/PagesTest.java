package io.crosscheck.query.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.query.QueryTest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/stories/s-bridge",
                "/stories/s-bridge/matrix",
                "/propositions/p-closed",
                "/documents/d-courier",
                "/people/e-tarrow",
                "/search?q=bridge",
                "/check",
                "/add"
            })
    void answersEveryAddressWithThePage(String address) {
        get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self';"),
                                not(containsString("unsafe"))))
                .body(not(containsString("{{")));
    }

    @Test
    void letsBrowsersKeepWhatThePageLoads() {
        Matcher script =
                Pattern.compile("src=\"(/assets/[0-9a-f]{12}/main\\.js)\"").matcher(get("/").asString());
        assertTrue(script.find());
        get(script.group(1))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", containsString("immutable"));
        given().header("Accept-Encoding", "gzip")
                .get(script.group(1))
                .then()
                .header("Content-Encoding", equalTo("gzip"))
                .body(containsString("import"));
        get(script.group(1).replace("main.js", "lib/lit-html/lit-html.js"))
                .then()
                .statusCode(200);
        get(script.group(1).replace("main.js", "none.js")).then().statusCode(404);
    }
}
