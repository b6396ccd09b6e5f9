package io.crosscheck.ingest;

import java.net.URI;

import io.crosscheck.access.testing.HttpContract;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Headers of every answer, bounds of every request. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class HttpTest extends HttpContract {

    @TestHTTPResource
    URI service;

    @Override
    protected URI service() {
        return service;
    }

    @Override
    protected String jsonRoute() {
        return "/v1/judgements";
    }

    @Override
    protected int tooMany() {
        return 20 * 1024 * 1024 + 1;
    }

    @Override
    protected int compressed() {
        return 413;
    }
}
