package io.crosscheck.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Identifiers derived from what they identify: the same input gives the same id on every machine and in every
 * order of arrival.
 */
public final class Identifier {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20; // x 5 bits = 100 bits of SHA-256
    private static final byte SEPARATOR = 0x1f;

    /**
     * An id such as {@code d-4k2m...}: the prefix, a hyphen and 20 digits of Crockford's base 32.
     *
     * @param prefix one lower-case letter or word that says what kind of thing is identified
     * @param parts what identifies it; null counts as a part of its own
     */
    public static String derive(String prefix, Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            digest.update((part == null ? "\u0000" : part.toString()).getBytes(StandardCharsets.UTF_8));
            digest.update(SEPARATOR);
        }
        return prefix + "-" + base32(digest.digest());
    }

    /** SHA-256 of a text as 64 hexadecimal digits. */
    public static String hash(String text) {
        StringBuilder hex = new StringBuilder(64);
        for (byte b : sha256().digest(text.getBytes(StandardCharsets.UTF_8))) {
            hex.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return hex.toString();
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        int next = 0;
        while (text.length() < LENGTH) {
            if (bits < 5) {
                buffer = ((buffer << 8) | (bytes[next++] & 0xff)) & 0xffff;
                bits += 8;
            }
            text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
            bits -= 5;
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identifier() {}
}
