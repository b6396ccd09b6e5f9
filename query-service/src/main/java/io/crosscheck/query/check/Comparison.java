package io.crosscheck.query.check;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.query.claim.Stance;

/**
 * How claims stand to a sentence, as extraction-service's {@code POST /v1/compare} tells it.
 *
 * @param claims what the sentence puts forward
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Comparison(List<JsonNode> claims, List<Finding> findings) {

    public Comparison {
        claims = claims == null ? List.of() : List.copyOf(claims);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /**
     * How the sentence stands to some claims.
     *
     * @param type SAME, or a relation of propositions
     * @param direction TO_CLAIMS, FROM_CLAIMS or MUTUAL
     * @param stance of the sentence towards what it puts forward
     * @param about what the finding is about, in the words of a claim
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(
            CheckAnswer.Relation type,
            String kind,
            String direction,
            String explanation,
            double confidence,
            List<String> decidedBy,
            Stance stance,
            String about,
            List<Touch> claims) {

        public Finding {
            decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
            claims = claims == null ? List.of() : List.copyOf(claims);
        }
    }

    /** A claim with its stance towards what the finding is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Touch(String id, Stance stance) {}
}
