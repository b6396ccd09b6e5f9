package io.crosscheck.benchmark.replicas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.crosscheck.benchmark.ServiceProcess;
import io.crosscheck.benchmark.TemporaryFolder;
import io.crosscheck.embedded.EmbeddedKafka;
import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How much faster several replicas of extract are than one, each with one thread, on a processor of its own as far as
 * there are so many.
 */
@Command(
        name = "replicas",
        description =
                "Revisions a second that one, two and more replicas of extract read, one thread and processor each.",
        mixinStandardHelpOptions = true)
public final class ReplicasCommand implements Callable<Integer> {

    private static final String PASSWORD = "replicas";

    @Option(names = "--service", required = true, paramLabel = "JAR", description = "extraction-service, as built.")
    private Path service;

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "DIR",
            description = "Plain texts below it (.txt) are read.")
    private Path articles;

    @Option(
            names = "--most",
            defaultValue = "3",
            description = "Replicas at last (default: ${DEFAULT-VALUE}); more than there are processors share them.")
    private int most;

    @Option(
            names = "--revisions",
            defaultValue = "600",
            description = "Timed at each number (default: ${DEFAULT-VALUE}).")
    private int revisions;

    @Option(
            names = "--warm-up",
            defaultValue = "2500",
            description = "Read by each replica before, until what it runs is compiled (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.of("replicas")) {
            return measured(folder.path());
        }
    }

    private int measured(Path directory) throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), PASSWORD, 0);
                EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD, ServiceRole.allWith(PASSWORD))
                    .run();
            Map<String, String> environment = Map.of(
                    "CROSSCHECK_DB_URL",
                    postgresql.url(),
                    "CROSSCHECK_DB_EXTRACTION_PASSWORD",
                    PASSWORD,
                    "KAFKA_BOOTSTRAP_SERVERS",
                    kafka.bootstrapServers(),
                    "CROSSCHECK_LINK_ENABLED",
                    "false",
                    "CROSSCHECK_EXTRACT_CONCURRENCY",
                    "1");
            try (Connection connection =
                    DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD)) {
                Backlog backlog = new Backlog(connection, kafka.bootstrapServers(), texts());
                double one = rate(1, backlog, environment, directory);
                System.out.printf(Locale.ROOT, "1 replica: %.2f/s%n", one);
                for (int replicas = 2; replicas <= most; replicas++) {
                    double rate = rate(replicas, backlog, environment, directory);
                    System.out.printf(Locale.ROOT, "%d replicas: %.2f/s, %.2f times%n", replicas, rate, rate / one);
                }
                return 0;
            }
        }
    }

    private double rate(int replicas, Backlog backlog, Map<String, String> environment, Path directory)
            throws IOException, SQLException, InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        List<ServiceProcess> running = new ArrayList<>();
        try {
            for (int i = 0; i < replicas; i++) {
                Path log = directory.resolve("replica-" + replicas + "-" + i + ".log");
                // More of them than processors share all: had two of three one processor, the third would run out of
                // work.
                List<String> onOne = replicas > processors ? List.of() : List.of("taskset", "-c", Integer.toString(i));
                running.add(ServiceProcess.start(service, onOne, environment, log));
            }
            for (ServiceProcess replica : running) {
                replica.awaitReady();
            }
            int before = backlog.made();
            int from = before + warmUp * replicas;
            // as many again behind them, so that no replica runs out of work while others are timed
            backlog.add(warmUp * replicas + 2 * revisions);
            backlog.awaitRead(backlog.made());
            Duration taken = Duration.between(backlog.readAt(from), backlog.readAt(from + revisions));
            return revisions * 1e9 / taken.toNanos();
        } finally {
            running.forEach(ServiceProcess::close);
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(articles)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        if (texts.isEmpty()) {
            throw new IOException(articles + ", which has no texts");
        }
        return texts;
    }
}
