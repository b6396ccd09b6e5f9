package io.crosscheck.extraction.failure;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a failure may pass by itself: the database is away, overloaded or asks to try again. Everything else is
 * taken for poison, which no retry helps.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class Transient implements Predicate<Throwable> {

    /** Connection, transaction rollback, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    @Override
    public boolean test(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLTransientException || t instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    // Without a state it is the pool that speaks: no connection could be had.
    private static boolean passes(String state) {
        return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
    }
}
