package io.crosscheck.ingest.key;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.access.Roles;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

/**
 * What an operator asks for: the body of {@code POST /v1/keys}.
 *
 * @param expiresAt RFC 3339; null: never
 */
public record KeyFields(String name, List<String> roles, String expiresAt) {

    private static final int LONGEST_NAME = 200;

    /** The same, known to be usable. */
    record Checked(String name, List<String> roles, Instant expiresAt) {}

    /**
     * Checks the fields.
     *
     * @throws ProblemException naming all that are wrong
     */
    Checked checked(Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            errors.add(new FieldError("name", "is missing, blank or longer than " + LONGEST_NAME + " characters"));
        }
        if (roles == null || roles.isEmpty() || roles.contains(null) || !Roles.ALL.containsAll(roles)) {
            errors.add(new FieldError("roles", "are missing, or not all among " + String.join(", ", Roles.ALL)));
        }
        Instant expires = null;
        try {
            expires = expiresAt == null ? null : OffsetDateTime.parse(expiresAt).toInstant();
            if (expires != null && !expires.isAfter(now)) {
                errors.add(new FieldError("expiresAt", "has passed"));
            }
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("expiresAt", "is not an RFC 3339 date and time"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Checked(name.strip(), roles.stream().distinct().toList(), expires);
    }
}
