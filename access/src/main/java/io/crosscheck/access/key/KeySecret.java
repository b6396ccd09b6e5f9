package io.crosscheck.access.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import io.crosscheck.messages.Identifier;

/**
 * A key as its holder has it: {@value #PREFIX} and 256 random bits. Guessing is hopeless, so its hash needs neither
 * salt nor slowness. The prefix lets scanners of secrets find keys that were published by mistake.
 */
public record KeySecret(String text) {

    static final String PREFIX = "cck_";

    private static final String SCHEME = "bearer ";
    private static final int BYTES = 32;

    /** A new one. */
    static KeySecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The key that a request carries.
     *
     * @param authorization the header; null: none
     * @return empty if there is none; another bearer token may be there
     */
    static Optional<KeySecret> in(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.startsWith(PREFIX) ? Optional.of(new KeySecret(token)) : Optional.empty();
    }

    /** SHA-256, in hexadecimal. */
    String hash() {
        return Identifier.hash(text);
    }

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
