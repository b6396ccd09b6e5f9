package io.crosscheck.query.watch;

import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SignatureTest {

    // The example of the Standard Webhooks specification and its libraries.
    @Test
    void isThatOfTheSpecification() {
        Signature signature = Signature.with("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                signature.of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330L), "{\"test\": 2432232314}"));
    }

    @Test
    void coversIdTimeAndBody() {
        Signature signature = Signature.with(Signature.newSecret());
        String of = signature.of("v-1", Instant.ofEpochSecond(1), "{}");
        assertNotEquals(of, signature.of("v-2", Instant.ofEpochSecond(1), "{}"));
        assertNotEquals(of, signature.of("v-1", Instant.ofEpochSecond(2), "{}"));
        assertNotEquals(of, signature.of("v-1", Instant.ofEpochSecond(1), "[]"));
        assertNotEquals(of, Signature.with(Signature.newSecret()).of("v-1", Instant.ofEpochSecond(1), "{}"));
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertEquals(32, Base64.getDecoder().decode(Signature.newSecret()).length);
        assertNotEquals(Signature.newSecret(), Signature.newSecret());
    }
}
