package io.crosscheck.extraction.annotation;

/** What a region of an article is. */
public enum Role {
    HEADLINE,
    SUBHEAD,
    BYLINE,
    DATELINE,
    BODY,
    CAPTION,
    CREDIT,
    UPDATE,
    EMBEDDED_POST,
    PASTED_ARTICLE,
    COMMENT,
    RELATED,
    BOILERPLATE
}
