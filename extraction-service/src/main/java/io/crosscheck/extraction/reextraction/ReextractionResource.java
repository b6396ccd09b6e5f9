package io.crosscheck.extraction.reextraction;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.crosscheck.access.Roles;
import io.crosscheck.extraction.failure.Act;
import io.crosscheck.extraction.rest.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Jobs that have documents read once more. */
@Path("/v1/reextractions")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "re-extraction")
public class ReextractionResource {

    private static final String EXAMPLE =
            """
            {"selection": {"extractorVersion": "tagger-5"}, "author": "Ada Quill", "reason": "tagger-5 is deployed"}""";

    @Inject
    Reextractions jobs;

    /**
     * A part of the list.
     *
     * @param next cursor of the part after it; null: this is the last
     */
    public record Page(List<Reextraction> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have documents read once more",
            description = "By the extractor that is deployed, what it has not read: the same version would find the"
                    + " same. selection narrows the documents of the collection by story, publisher (id, domain or"
                    + " name), from and to (publication), extractorVersion (who read it last), failed (true: only"
                    + " what no extractor could read). While a job is at the same selection, it is answered instead.")
    @APIResponse(responseCode = "200", description = "A job is at this already.")
    @APIResponse(responseCode = "201", description = "The job.")
    @APIResponse(responseCode = "422", description = "A field cannot be used; the problem names it.")
    public RestResponse<Reextraction> start(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a new version", value = EXAMPLE)))
                    ReextractionRequest body)
            throws SQLException, JsonProcessingException {
        ReextractionRequest request = (body == null ? new ReextractionRequest(null, null, null, null) : body).checked();
        Reextractions.Started started = jobs.start(request);
        return started.made()
                ? RestResponse.ResponseBuilder.<Reextraction>created(
                                URI.create("/v1/reextractions/" + started.job().id()))
                        .entity(started.job())
                        .build()
                : RestResponse.ok(started.job());
    }

    @GET
    @Operation(summary = "The jobs, the newest first", description = "Of all collections unless one is named.")
    public Page list(
            @QueryParam("collection") String collection,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        int size = Parameters.limit(limit);
        String after =
                cursor == null ? null : job(Parameters.text("cursor", cursor)).id();
        List<Reextraction> found = jobs.list(Parameters.text("collection", collection), after, size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A job and how far it has come")
    @APIResponse(responseCode = "200", description = "The job.")
    @APIResponse(responseCode = "404", description = "There is no such job.")
    public Reextraction get(@PathParam("id") String id) throws SQLException {
        return job(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Cancel a job",
            description = "The query says who and why. What was announced is read all the same, nothing more is"
                    + " announced; a job that has ended stays as it is. It stays in the list.")
    @APIResponse(responseCode = "200", description = "The job, as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such job.")
    @APIResponse(responseCode = "422", description = "author or reason is missing.")
    public Reextraction cancel(
            @PathParam("id") String id, @QueryParam("author") String author, @QueryParam("reason") String reason)
            throws SQLException {
        Act act = new Act(author, reason).checked();
        jobs.cancel(job(id).id(), act);
        return job(id);
    }

    private Reextraction job(String id) throws SQLException {
        return jobs.find(Parameters.text("id", id))
                .orElseThrow(() -> HttpProblem.valueOf(Status.NOT_FOUND, "There is no re-extraction " + id));
    }
}
