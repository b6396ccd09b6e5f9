package io.crosscheck.linking.check;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /v1/compare}. */
public record CompareRequest(
        @Schema(description = "The sentence.", examples = "The bridge at Arden is closed") String text,
        @Schema(description = "Ids of claims to hold it against, at most " + CompareRequest.MOST + ".")
                List<String> claims) {

    static final int MOST = 200;
    static final int LONGEST = 2000;

    public CompareRequest {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
