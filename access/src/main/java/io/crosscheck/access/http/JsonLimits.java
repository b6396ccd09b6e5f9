package io.crosscheck.access.http;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Bounds the JSON that is read: objects and arrays within each other, and the digits of a number. */
@Singleton
class JsonLimits implements ObjectMapperCustomizer {

    private static final int DEPTH = 64;
    private static final int DIGITS = 100;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(mapper.getFactory()
                        .streamReadConstraints()
                        .rebuild()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(DIGITS)
                        .build());
    }
}
