package io.crosscheck.messages;

/** Checks of compact constructors: a payload that lacks what it needs is undecodable, not half understood. */
final class Required {

    static void text(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    static void positive(int value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is not positive");
        }
    }

    private Required() {}
}
