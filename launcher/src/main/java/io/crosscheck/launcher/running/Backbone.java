package io.crosscheck.launcher.running;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;

import io.crosscheck.embedded.EmbeddedKafka;
import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.launcher.Refusal;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.Credentials;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.store.StoreMigration;

/** The database, migrated, and the broker: what must be there before a service starts. */
final class Backbone implements AutoCloseable {

    private final DataDirectory directory;
    private final Credentials credentials;
    private EmbeddedPostgresql postgresql;
    private EmbeddedKafka kafka;

    Backbone(DataDirectory directory) throws IOException {
        this.directory = directory;
        this.credentials = Credentials.in(directory.credentials(), new SecureRandom());
    }

    /**
     * Starts both, on free ports.
     *
     * @param guard ends the database, should this process be killed
     * @throws Refusal if one does not start
     */
    synchronized void start(Guard guard, Progress progress) throws IOException {
        attempt("PostgreSQL did not start", () -> {
            postgresql = EmbeddedPostgresql.start(directory.postgresql(), credentials.owner(), 0, false);
            guard.watch(postgresql.pid());
        });
        attempt("the database could not be brought to the newest schema", () -> {
            new StoreMigration(databaseUrl(), EmbeddedPostgresql.OWNER, credentials.owner(), credentials.services())
                    .run();
        });
        progress.say("PostgreSQL is up");
        attempt("Kafka did not start", () -> kafka = EmbeddedKafka.start(directory.kafka(), 0));
        progress.say("Kafka is up");
    }

    String databaseUrl() {
        return postgresql.url();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public synchronized void close() throws IOException {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
        if (postgresql != null) {
            postgresql.close();
            postgresql = null;
        }
    }

    /** Whatever the libraries throw here means one thing to the person at the terminal; the log has the rest. */
    private void attempt(String failure, Step step) throws IOException {
        try {
            step.run();
        } catch (IOException | SQLException | RuntimeException e) {
            String reason = directory.isFull() ? "the disk that holds " + directory.path() + " is full" : firstLine(e);
            throw new Refusal(failure + ": " + reason, e);
        }
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private interface Step {
        void run() throws IOException, SQLException;
    }
}
