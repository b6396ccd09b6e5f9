package io.crosscheck.extraction.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.messages.Identifier;

/**
 * The body of {@code POST /v1/extract}.
 *
 * @param publishedAt RFC 3339
 */
public record ExtractRequest(String text, String title, String publishedAt, String publisher) {

    private static final int MAX_TITLE = 2_000;

    /**
     * The article it describes; claim ids are scoped by the hash of the text, since nothing is stored.
     *
     * @throws InvalidRequestException if a field cannot be read
     */
    Article article(int maxTextLength) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequestException("text", "is missing or blank");
        }
        if (text.length() > maxTextLength) {
            throw InvalidRequestException.tooLarge("text", "is longer than " + maxTextLength + " characters");
        }
        if (title != null && title.length() > MAX_TITLE) {
            throw new InvalidRequestException("title", "is longer than " + MAX_TITLE + " characters");
        }
        refuseUnstorable("text", text);
        refuseUnstorable("title", title);
        return new Article(Identifier.hash(text), text, title, instant(), publisher);
    }

    private Instant instant() {
        if (publishedAt == null || publishedAt.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(publishedAt).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException("publishedAt", "is not an RFC 3339 date and time");
        }
    }

    private static void refuseUnstorable(String field, String value) {
        if (value == null) {
            return;
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidRequestException(field, "contains the character NUL");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidRequestException(field, "contains half of a surrogate pair at offset " + i);
            }
        }
    }
}
