package io.crosscheck.extraction.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.claim.Explanation;

/**
 * The answer of {@code POST /v1/extract}.
 *
 * @param explanations what decided each claim; null where nobody asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractAnswer(@JsonUnwrapped Extraction extraction, List<Explanation> explanations) {}
