package io.crosscheck.extraction.claim;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * What decided a claim.
 *
 * @param claim its id
 * @param rule the rule that found it ("subject-cue-content", "according-to", ...)
 * @param because one sentence for a person
 * @param spans what the rule rests on: cue, sources, content
 * @param score in [0, 1], by rule
 */
public record Explanation(String claim, String rule, String because, List<Span> spans, double score) {

    public Explanation {
        spans = List.copyOf(spans);
    }
}
