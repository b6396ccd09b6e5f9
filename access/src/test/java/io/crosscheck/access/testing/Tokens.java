package io.crosscheck.access.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens as an identity provider does (RFC 7519, RS256), with a key pair of this run of the tests. */
public final class Tokens {

    /** Whom tokens are for. */
    public static final String AUDIENCE = "crosscheck";

    // system properties, since a test and its profile are loaded by different class loaders
    private static final String PUBLIC = "crosscheck.test.public-key";
    private static final String PRIVATE = "crosscheck.test.private-key";

    private Tokens() {}

    /** In base 64. */
    public static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair pair = pair();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        }
        return System.getProperty(PUBLIC);
    }

    /** A good token of somebody with this role. */
    public static String of(String subject, String role) {
        return token(subject, role, AUDIENCE, Instant.now().plusSeconds(600), ourKey());
    }

    /** One that was good until this time. */
    public static String until(String subject, String role, Instant end) {
        return token(subject, role, AUDIENCE, end, ourKey());
    }

    /** One for another service. */
    public static String forAudience(String subject, String role, String audience) {
        return token(subject, role, audience, Instant.now().plusSeconds(600), ourKey());
    }

    /** One that somebody else signed. */
    public static String forged(String subject, String role) {
        return token(subject, role, AUDIENCE, Instant.now().plusSeconds(600), pair().getPrivate());
    }

    /** One that nobody signed. */
    public static String unsigned(String subject, String role) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + encoded(claims(subject, role, AUDIENCE, Instant.now().plusSeconds(600))) + ".";
    }

    private static String token(String subject, String role, String audience, Instant end, PrivateKey key) {
        String signed =
                encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims(subject, role, audience, end));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims(String subject, String role, String audience, Instant end) {
        return "{\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"realm_access\":{\"roles\":[\"%s\",\"other\"]}}"
                .formatted(subject, audience, end.getEpochSecond() - 900, end.getEpochSecond(), role);
    }

    private static PrivateKey ourKey() {
        publicKey();
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
