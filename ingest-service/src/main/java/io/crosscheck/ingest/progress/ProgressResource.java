package io.crosscheck.ingest.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;

/** Where senders ask what became of their documents; described in {@code META-INF/openapi.yaml}. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProgressResource {

    /** Exists before anybody uses it. */
    private static final String DEFAULT_COLLECTION = "default";

    private final Progress progress;

    ProgressResource(Progress progress) {
        this.progress = progress;
    }

    @GET
    @Path("/documents/{id}/status")
    public DocumentProgress document(@PathParam("id") String id) {
        return progress.of(storable(id))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no document of this id."));
    }

    @GET
    @Path("/collections/{name}")
    public CollectionProgress collection(@PathParam("name") String name) {
        CollectionProgress collection = progress.ofCollection(storable(name));
        if (collection.received() == 0 && !name.equals(DEFAULT_COLLECTION)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "No document was ever sent to a collection of this name.");
        }
        return collection;
    }

    /** The store does not take a NUL character even to look for it. */
    private static String storable(String name) {
        if (name.indexOf('\0') >= 0) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is nothing of this name.");
        }
        return name;
    }
}
