package io.crosscheck.extraction.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.crosscheck.access.Roles;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.pipeline.Reading;

/** Reads a text and says what it found; stores nothing. */
@Path("/v1/extract")
@RolesAllowed(Roles.READER)
public class ExtractResource {

    private static final String EXAMPLE =
            """
            {"text": "The bridge is closed, the mayor of Arden said on Monday.", "publishedAt": "2026-03-03T08:00:00Z"}""";

    @Inject
    ExtractionPipeline pipeline;

    @ConfigProperty(name = "crosscheck.extract.max-text-length", defaultValue = "1000000")
    int maxTextLength;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Extract claims from a text",
            description = "Offsets are UTF-16 code units into the text, end-exclusive. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "Segments, mentions, entities and claims of the text")
    @APIResponse(responseCode = "400", description = "The body is not JSON of the expected shape")
    @APIResponse(responseCode = "413", description = "The text is too long")
    @APIResponse(responseCode = "422", description = "There is no text, or a field cannot be used")
    public ExtractAnswer extract(
            @Parameter(
                            description =
                                    "Say what decided each claim: the rule that found it and its score, and for its kind,"
                                            + " stance, certainty, polarity, tense, modality and whether it counts the"
                                            + " rule and the words that decided (none where no word says anything)")
                    @QueryParam("explain")
                    boolean explain,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "sentence", value = EXAMPLE)))
                    ExtractRequest request) {
        if (request == null) {
            throw new InvalidRequestException("text", "is missing or blank");
        }
        Reading reading = pipeline.read(request.article(maxTextLength));
        return new ExtractAnswer(pipeline.extract(reading), explain ? pipeline.explain(reading) : null);
    }
}
