package io.crosscheck.ingest.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.crosscheck.ingest.identity.CanonicalUrl;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

/** Checks the fields of one document and gathers what is wrong with them, so that one answer tells all of it. */
final class Fields {

    static final String DEFAULT_COLLECTION = "default";

    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_EXTERNAL_ID = 512;
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LAST_YEAR = 9999;
    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{M}\\p{N}-]{2,}");

    private final Function<String, String> given;
    private final List<FieldError> errors;

    /**
     * @param given the value of a field by its name, null if it is not given
     * @param errors where what is wrong is gathered, by reading a value too, such as a number where a text should be
     */
    Fields(Function<String, String> given, List<FieldError> errors) {
        this.given = given;
        this.errors = errors;
    }

    /**
     * The submission these fields make.
     *
     * @throws ProblemException if any of them is wrong, naming each
     */
    Submission toSubmission() {
        String text = content("text");
        String html = content("html");
        if (text != null && html != null) {
            errors.add(new FieldError("html", "is given beside text; give one of them"));
        } else if (text == null && html == null && errors.isEmpty()) {
            errors.add(new FieldError("text", "is missing, and so is html; give one of them"));
        }
        String collection = collection();
        String externalId = line("externalId", LONGEST_EXTERNAL_ID);
        CanonicalUrl url = url();
        Submission.PublisherHint publisher =
                new Submission.PublisherHint(line("publisher.name", LONGEST_NAME), domain());
        String title = line("title", LONGEST_TITLE);
        Instant publishedAt = publishedAt();
        String language = language();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Submission(collection, externalId, url, publisher, title, text, html, publishedAt, language);
    }

    private String content(String field) {
        String value = storable(field);
        if (value != null && value.isBlank()) {
            errors.add(new FieldError(field, "is blank"));
            return null;
        }
        return value;
    }

    /** A short value without the space around it; blank counts as not given. */
    private String line(String field, int longest) {
        String value = storable(field);
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > longest) {
            errors.add(new FieldError(field, "is longer than " + longest + " characters"));
            return null;
        }
        return stripped;
    }

    private String collection() {
        String value = storable("collection");
        if (value == null) {
            return DEFAULT_COLLECTION;
        }
        if (!isCollection(value)) {
            errors.add(new FieldError(
                    "collection",
                    "is not a letter or digit followed by at most 63 letters, digits, dots, hyphens or"
                            + " underscores"));
        }
        return value;
    }

    static boolean isCollection(String name) {
        return COLLECTION.matcher(name).matches();
    }

    private CanonicalUrl url() {
        String value = line("url", LONGEST_URL);
        if (value == null) {
            return null;
        }
        CanonicalUrl url = CanonicalUrl.parse(value).orElse(null);
        if (url == null) {
            errors.add(new FieldError("url", "is not an absolute http or https address"));
        } else if (url.value().length() > LONGEST_URL) {
            errors.add(new FieldError("url", "is longer than " + LONGEST_URL + " characters when escaped"));
        }
        return url;
    }

    private String domain() {
        String value = line("publisher.domain", LONGEST_DOMAIN);
        if (value != null && !DOMAIN.matcher(value).matches()) {
            errors.add(new FieldError("publisher.domain", "is not a domain name such as example.com"));
            return null;
        }
        return value;
    }

    private Instant publishedAt() {
        String value = line("publishedAt", LONGEST_NAME);
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value.toUpperCase(Locale.ROOT));
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        errors.add(new FieldError("publishedAt", "is not a time such as 2026-01-31T09:30:00Z (RFC 3339)"));
        return null;
    }

    private String language() {
        String value = line("language", LONGEST_NAME);
        if (value != null && !LANGUAGE.matcher(value).matches()) {
            errors.add(new FieldError("language", "is not a language tag such as en or pt-BR (BCP 47)"));
        }
        return value;
    }

    private String storable(String field) {
        String value = given.apply(field);
        if (value == null) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "contains a NUL character (U+0000), which cannot be stored"));
            return null;
        }
        if (!Unicode.isWellFormed(value)) {
            errors.add(new FieldError(field, "contains half of a surrogate pair, which is no Unicode character"));
            return null;
        }
        return value;
    }
}
