package io.crosscheck.ingest.progress;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.access.Roles;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.crosscheck.ingest.takedown.Takedowns;
import io.smallrye.common.annotation.Blocking;

/** Where senders ask what became of a document. */
@Path("/v1/documents/{id}/status")
@RolesAllowed(Roles.READER)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DocumentStatusResource {

    private final Progress progress;
    private final Takedowns takedowns;

    DocumentStatusResource(Progress progress, Takedowns takedowns) {
        this.takedowns = takedowns;
        this.progress = progress;
    }

    @GET
    public DocumentProgress status(@PathParam("id") String id) throws SQLException {
        if (takedowns.find(id).isPresent()) {
            throw ProblemException.of(ProblemKind.GONE, "The document of this id was taken down.");
        }
        return progress.of(id)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no document of this id."));
    }
}
