package io.crosscheck.linking.check;

import java.util.List;

import io.crosscheck.extraction.annotation.Claim;

/**
 * The answer of {@code POST /v1/compare}.
 *
 * @param claims what the sentence puts forward; empty where nothing is
 */
public record CompareAnswer(List<Claim> claims, List<Finding> findings) {}
