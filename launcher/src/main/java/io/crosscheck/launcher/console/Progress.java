package io.crosscheck.launcher.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is going on, a line at a time with the seconds since the start; always beside the report, never in it. */
public final class Progress {

    private final PrintStream out;
    private final Clock clock;
    private final Instant start;

    public Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** A stage reached. */
    public void say(String line) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
    }

    /** Something the reader must not miss. */
    public void warn(String line) {
        out.println("crosscheck: " + line);
    }
}
