package io.crosscheck.evaluation.corpus;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws parts of a corpus by hash of a name, so that a part is the same wherever and whenever it is drawn. */
public final class Draw {

    private Draw() {}

    /** A number in [0, outOf) that only the name decides: its SHA-256 as a number, modulo {@code outOf}. */
    public static int of(String name, int outOf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(outOf)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
