package io.crosscheck.ingest.judgement;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.ingest.curation.CurationLimits;
import io.crosscheck.ingest.intake.BoundedBody;
import io.crosscheck.ingest.intake.Unicode;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Where users judge what the machine found; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/judgements")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JudgementResource {

    private static final int MOST = 500;

    private final Judgements judgements;
    private final SecurityIdentity identity;
    private final long bodySize;

    JudgementResource(Judgements judgements, CurationLimits limits, SecurityIdentity identity) {
        this.identity = identity;
        this.judgements = judgements;
        this.bodySize = limits.judgementSize().asLongValue();
    }

    /**
     * A part of the list.
     *
     * @param next cursor of the part after it; null: this is the last
     */
    public record Page(List<Judgement> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response judge(InputStream body) throws IOException {
        Judgement judgement = judgements.add(JudgementFields.judgement(read(body)), Caller.of(identity));
        return Response.created(URI.create("/v1/judgements/" + judgement.id()))
                .entity(judgement)
                .build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    public Page list(
            @QueryParam("collection") @DefaultValue("default") String collection,
            @QueryParam("withdrawn") @DefaultValue("false") boolean withdrawn,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor) {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw ProblemException.invalid(List.of(new FieldError("limit", "is not a number from 1 to " + MOST)));
        }
        int size = Integer.parseInt(limit);
        String after = cursor == null ? null : judgements.find(cursor).id();
        List<Judgement> found = judgements.list(collection, !withdrawn, after, size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).id());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{id}")
    public Judgement get(@PathParam("id") String id) {
        return judgements.find(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Judgement withdraw(@PathParam("id") String id, InputStream body) throws IOException {
        return judgements.withdraw(id, JudgementFields.withdrawal(read(body)), Caller.of(identity));
    }

    private String read(InputStream body) throws IOException {
        byte[] bytes = new BoundedBody(body, bodySize, "A judgement").readAll();
        return Unicode.decode(bytes, StandardCharsets.UTF_8);
    }
}
