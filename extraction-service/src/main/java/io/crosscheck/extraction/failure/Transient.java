package io.crosscheck.extraction.failure;

import java.util.function.Predicate;

import io.crosscheck.observing.StoreTrouble;

/**
 * Whether a failure may pass by itself: the database is away, overloaded or asks to try again. Everything else is
 * taken for poison, which no retry helps.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class Transient implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return StoreTrouble.of(failure) == StoreTrouble.PASSING;
    }
}
