package io.crosscheck.ingest.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.access.Roles;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;

/** Where senders ask what became of all they sent. */
@Path("/v1/collections/{name}")
@RolesAllowed(Roles.READER)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CollectionResource {

    /** Exists before anybody uses it. */
    private static final String DEFAULT_COLLECTION = "default";

    private final Progress progress;

    CollectionResource(Progress progress) {
        this.progress = progress;
    }

    @GET
    public CollectionProgress progress(@PathParam("name") String name) {
        CollectionProgress collection = progress.ofCollection(name);
        if (collection.received() == 0 && !name.equals(DEFAULT_COLLECTION)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "No document was ever sent to a collection of this name.");
        }
        return collection;
    }
}
