package io.crosscheck.observing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** How long ago a message was announced, by its CloudEvents attribute {@code time}. */
public final class Delay {

    private static final String TIME = "ce_time";

    /** Empty where the message does not say when it was announced; never negative, though clocks differ. */
    public static Optional<Duration> of(ConsumerRecord<?, ?> message, Instant now) {
        Header header = message.headers().lastHeader(TIME);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            Instant announced = OffsetDateTime.parse(new String(header.value(), StandardCharsets.UTF_8))
                    .toInstant();
            Duration delay = Duration.between(announced, now);
            return Optional.of(delay.isNegative() ? Duration.ZERO : delay);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Delay() {}
}
