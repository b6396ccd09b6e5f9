package io.crosscheck.query;

import java.net.URI;

import io.crosscheck.access.testing.HttpContract;
import io.quarkus.test.common.http.TestHTTPResource;

/** Headers of every answer, bounds of every request. */
@QueryTest
class HttpTest extends HttpContract {

    @TestHTTPResource
    URI service;

    @Override
    protected URI service() {
        return service;
    }

    @Override
    protected String jsonRoute() {
        return "/v1/watches";
    }

    @Override
    protected int tooMany() {
        return 100_000;
    }

    @Override
    protected int compressed() {
        return 400;
    }
}
