package io.crosscheck.ingest.takedown;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.access.Roles;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;

/** What was taken down; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/takedowns")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TakedownResource {

    private static final int MOST = 500;

    private final Takedowns takedowns;

    TakedownResource(Takedowns takedowns) {
        this.takedowns = takedowns;
    }

    /**
     * A part of the list.
     *
     * @param next cursor of the part after it; null: this is the last
     */
    public record Page(List<Takedown> items, String next) {}

    @GET
    public Page list(@QueryParam("limit") @DefaultValue("50") String limit, @QueryParam("cursor") String cursor)
            throws SQLException {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw ProblemException.invalid(List.of(new FieldError("limit", "is not a number from 1 to " + MOST)));
        }
        int size = Integer.parseInt(limit);
        List<Takedown> found =
                takedowns.list(cursor == null ? null : get(cursor).document(), size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).document());
    }

    @GET
    @Path("{id}")
    public Takedown get(@PathParam("id") String id) throws SQLException {
        return takedowns.find(id).orElseThrow(TakedownResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "No document of this id was taken down.");
    }
}
