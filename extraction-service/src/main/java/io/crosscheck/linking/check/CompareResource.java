package io.crosscheck.linking.check;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.crosscheck.access.Roles;
import io.crosscheck.extraction.annotation.Extraction;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Holds a sentence against claims; stores nothing. */
@Path("/v1/compare")
@RolesAllowed(Roles.READER)
public class CompareResource {

    private static final String EXAMPLE =
            """
            {"text": "The bridge at Arden is closed", "claims": ["c-4k2m8q0r5t7v9x1z3b6d"]}""";
    private static final int UNPROCESSABLE = 422;

    @Inject
    SentenceCheck check;

    @Inject
    CheckedStories stories;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare a sentence with claims of the store",
            description = "By the means that link claims across documents: which of them say the same, support, refine,"
                    + " differ from, sit ill with or contradict it, with an explanation. Claims that are not mentioned in"
                    + " the answer are about something else. This is what query-service's POST /v1/check asks.")
    @APIResponse(responseCode = "200", description = "What the sentence puts forward, and how claims stand to it")
    @APIResponse(responseCode = "400", description = "The body is not JSON of the expected shape")
    @APIResponse(responseCode = "422", description = "There is no text, or a field cannot be used")
    public CompareAnswer compare(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "sentence", value = EXAMPLE)))
                    CompareRequest request)
            throws SQLException {
        if (request == null || request.text() == null || request.text().isBlank()) {
            throw unusable("text", "is missing or blank");
        }
        if (request.text().length() > CompareRequest.LONGEST) {
            throw unusable("text", "is longer than " + CompareRequest.LONGEST + " characters");
        }
        if (request.text().indexOf('\0') >= 0) {
            throw unusable("text", "contains the character NUL");
        }
        if (request.claims().size() > CompareRequest.MOST) {
            throw unusable("claims", "are more than " + CompareRequest.MOST);
        }
        Set<String> claims = new HashSet<>(request.claims());
        Extraction sentence = check.read(request.text());
        return new CompareAnswer(sentence.claims(), check.checkAll(sentence, stories.of(claims), claims));
    }

    private static HttpProblem unusable(String field, String fault) {
        return HttpProblem.builder()
                .withStatus(UNPROCESSABLE)
                .withTitle("Unprocessable Content")
                .withDetail(field + " " + fault)
                .with("field", field)
                .build();
    }
}
