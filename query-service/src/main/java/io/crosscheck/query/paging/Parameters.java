package io.crosscheck.query.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.problem.ProblemException;

/** Reads query parameters; each method answers 400 with the parameter's name where it is not as it must be. */
public final class Parameters {

    public static final String DEFAULT_COLLECTION = "default";
    public static final String DEFAULT_LIMIT = "20";
    public static final int MAX_LIMIT = 500;

    /** What the parameter means, for the OpenAPI document. */
    public static final String AS_OF = "Knowledge time: answer with what was held then.";

    /** What the parameter means, for the OpenAPI document. */
    public static final String FIELDS =
            "Names of the fields to answer with, separated by commas; a.b for one within a.";

    // what the store can hold, by far
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** How many items a page may have. */
    public static int limit(String text) {
        if (text.matches("\\d{1,9}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw ProblemException.badParameter("limit", "must be a number from 1 to " + MAX_LIMIT);
    }

    /** A number from 1 on; null if absent. */
    public static Integer number(String name, String text) {
        if (blank(text)) {
            return null;
        }
        if (text.matches("[1-9]\\d{0,8}")) {
            return Integer.valueOf(text);
        }
        throw ProblemException.badParameter(name, "must be a number from 1 on");
    }

    /** A point in time (RFC 3339), or a day, which stands for its first moment in UTC; null if absent. */
    public static Instant time(String name, String text) {
        if (blank(text)) {
            return null;
        }
        // a "+" that was not escaped arrives as a space
        String stamp = text.strip().replace(' ', '+');
        try {
            OffsetDateTime time = stamp.length() == 10
                    ? LocalDate.parse(stamp).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(stamp);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw notATime(name);
        }
        throw notATime(name);
    }

    public static AsOf asOf(String text) {
        Instant time = time("asOf", text);
        return time == null ? AsOf.NOW : new AsOf(time);
    }

    /** The name of one of an enumeration's constants; null if absent. */
    public static <E extends Enum<E>> String oneOf(String name, String text, Class<E> type) {
        if (blank(text)) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant.name();
            }
        }
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw ProblemException.badParameter(name, "must be one of " + names);
    }

    /** One of an enumeration's constants; null if absent. */
    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        String constant = oneOf(name, text, type);
        return constant == null ? null : Enum.valueOf(type, constant);
    }

    /** Yes or no; null if absent. */
    public static Boolean flag(String name, String text) {
        if (blank(text)) {
            return null;
        }
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(name, "must be true or false");
        };
    }

    /** Free text; null if absent or blank. */
    public static String text(String name, String text) {
        if (blank(text)) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.badParameter(name, "must not contain NUL");
        }
        return text.strip();
    }

    /** The collection that is asked for; the default one where none is named. */
    public static String collection(String text) {
        String name = text("collection", text);
        return name == null ? DEFAULT_COLLECTION : name;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException notATime(String name) {
        return ProblemException.badParameter(
                name, "must be a time such as 2026-01-02T03:04:05Z, or a day such as 2026-01-02");
    }

    private Parameters() {}
}
