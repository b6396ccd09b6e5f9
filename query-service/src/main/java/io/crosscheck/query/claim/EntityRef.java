package io.crosscheck.query.claim;

/** An entity across documents, by id and name. */
public record EntityRef(String id, String name) {}
