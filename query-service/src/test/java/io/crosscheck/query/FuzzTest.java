package io.crosscheck.query;

import java.net.URI;

import org.junit.jupiter.api.BeforeAll;

import io.crosscheck.access.testing.FuzzContract;
import io.crosscheck.query.check.StubExtraction;
import io.quarkus.test.common.http.TestHTTPResource;

/** Malformed requests made from what the service says of itself. */
@QueryTest
class FuzzTest extends FuzzContract {

    @BeforeAll
    static void write() throws Exception {
        Sample.write();
        StubExtraction.answers(200, "{\"claims\": [], \"findings\": []}");
    }

    @TestHTTPResource
    URI service;

    @Override
    protected URI service() {
        return service;
    }
}
