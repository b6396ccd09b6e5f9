package io.crosscheck.ingest.takedown;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Where a document is taken down; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/documents/{id}")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DocumentTakedownResource {

    private static final int LONGEST_REASON = 2000;

    private final Takedowns takedowns;
    private final SecurityIdentity identity;

    DocumentTakedownResource(Takedowns takedowns, SecurityIdentity identity) {
        this.takedowns = takedowns;
        this.identity = identity;
    }

    @DELETE
    public Response takeDown(@PathParam("id") String id, @QueryParam("reason") String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw ProblemException.invalid(
                    List.of(new FieldError("reason", "is missing, or longer than " + LONGEST_REASON + " characters")));
        }
        if (id.indexOf('\0') >= 0) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no document of this id.");
        }
        return Response.accepted(takedowns.takeDown(id, reason.strip(), Caller.of(identity)))
                .build();
    }
}
