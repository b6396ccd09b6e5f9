package io.crosscheck.ingest.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Times as pages write them: ISO 8601 with and without offset, a date alone, or as in e-mail. */
final class PublishedTime {

    private static final int LONGEST = 64;
    private static final int LAST_YEAR = 9999;

    /** ISO 8601 with an offset without colon, which many publishing systems write. */
    private static final DateTimeFormatter PLAIN_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]XX", Locale.ROOT);

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, PLAIN_OFFSET).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());

    /** The instant; what has no offset is taken as UTC, a date as its beginning. Empty if it is in no known form. */
    static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String joined = stripped.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*")
                ? stripped.substring(0, 10) + "T" + stripped.substring(11).replace(" ", "")
                : stripped;
        return FORMS.stream()
                .flatMap(form -> attempt(form, joined).stream())
                .filter(time -> time.atOffset(ZoneOffset.UTC).getYear() >= 1
                        && time.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR)
                .findFirst();
    }

    private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // another form may fit
        }
    }

    private PublishedTime() {}
}
