package io.crosscheck.query.check;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * extraction-service, which reads a sentence and holds it against claims. It is asked with the key or token of the
 * caller.
 */
@RegisterClientHeaders
@RegisterRestClient(configKey = "extraction")
@Path("/v1/compare")
interface Comparer {

    /** A sentence and the ids of claims. */
    record Question(String text, List<String> claims) {}

    @POST
    Comparison compare(Question question);
}
