package io.crosscheck;

import java.net.URI;

import io.crosscheck.access.testing.FuzzContract;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Malformed requests made from what the service says of itself. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
class FuzzTest extends FuzzContract {

    @TestHTTPResource
    URI service;

    @Override
    protected URI service() {
        return service;
    }
}
