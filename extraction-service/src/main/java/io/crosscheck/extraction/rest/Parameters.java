package io.crosscheck.extraction.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads query parameters; what cannot be used is refused with a problem that names it. */
public final class Parameters {

    private static final int MOST = 500;
    private static final int LONGEST = 500;

    /** How many items at once. */
    public static int limit(String value) {
        if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > MOST) {
            throw new InvalidRequestException("limit", "is not a number from 1 to " + MOST);
        }
        return Integer.parseInt(value);
    }

    /** A text that the store can look for; null where it is absent. */
    public static String text(String name, String value) {
        if (value != null && (value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw new InvalidRequestException(name, "is empty, longer than " + LONGEST + " characters or holds a NUL");
        }
        return value;
    }

    /** One of the constants; null where it is absent. */
    public static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        name,
                        "is none of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private Parameters() {}
}
