package io.crosscheck.ingest;

import java.net.URI;

import io.crosscheck.access.testing.AccessContract;
import io.crosscheck.access.testing.Guarded;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who may call what: {@code src/test/access/routes.txt}. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
@TestProfile(Guarded.class)
class AccessTest extends AccessContract {

    @TestHTTPResource
    URI service;

    @Override
    protected URI service() {
        return service;
    }
}
