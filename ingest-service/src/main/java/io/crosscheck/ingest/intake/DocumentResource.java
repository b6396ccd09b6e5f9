package io.crosscheck.ingest.intake;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.crosscheck.ingest.html.WebPageReader;
import io.smallrye.common.annotation.Blocking;

@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DocumentResource {

    private final Intake intake;
    private final IntakeLimits limits;

    DocumentResource(Intake intake, IntakeLimits limits) {
        this.intake = intake;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response one(InputStream body) throws IOException {
        byte[] bytes = new BoundedBody(body, limits.documentSize().asLongValue()).readAll();
        Submission submission = new JsonSubmissions(limits).read(bytes);
        return Response.accepted(intake.accept(ReceivedArticle.of(submission, new WebPageReader())))
                .build();
    }
}
