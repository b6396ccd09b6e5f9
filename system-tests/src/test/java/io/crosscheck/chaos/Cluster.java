package io.crosscheck.chaos;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;
import io.crosscheck.store.backup.Backup;

/**
 * All parts as processes of their own, on loopback, on ports that stay theirs. A service that ends by itself (its
 * database was away when it started) is started again, as Kubernetes would.
 */
final class Cluster implements AutoCloseable {

    private static final String PASSWORD = "for-chaos";
    private static final long READY_MILLIS = 240_000;
    private static final long WITHOUT_ROOM_SECONDS = 60;
    private static final int FORGETTING = 5;
    private static final String DEADLOCK = "40P01";

    private final Path directory;
    private final Installation version;
    private final Map<String, String> settings;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, Process> processes = new EnumMap<>(Part.class);
    private final Map<Part, Way> ways = new EnumMap<>(Part.class);
    private final List<Replica> joined = new ArrayList<>();
    private final Thread supervisor = new Thread(this::supervise, "supervisor");
    private EmbeddedPostgresql postgresql;
    private Standby standby;
    private volatile boolean closing;
    private boolean brokerDiskFull;
    private int restarts;

    private Cluster(Path directory, Installation version, Map<String, String> settings) {
        this.directory = directory;
        this.version = version;
        this.settings = settings;
    }

    static Cluster start() throws IOException, SQLException {
        return start(Map.of());
    }

    /** @param settings of all services beside the usual ones, by their environment variables */
    static Cluster start(Map<String, String> settings) throws IOException, SQLException {
        return start(Installation.current(), settings);
    }

    /** @param version whose migration and services run */
    static Cluster start(Installation version, Map<String, String> settings) throws IOException, SQLException {
        Cluster cluster = new Cluster(Files.createTempDirectory("crosscheck-chaos"), version, settings);
        try {
            for (Part part : Part.values()) {
                cluster.ports.put(part, Ports.free());
                if (part.isService()) {
                    cluster.ways.put(part, Way.make());
                }
            }
            cluster.start(Part.POSTGRESQL);
            cluster.migrate(version);
            for (Part part : Part.values()) {
                if (part != Part.POSTGRESQL) {
                    cluster.start(part);
                }
            }
            cluster.supervisor.setDaemon(true);
            cluster.supervisor.start();
            cluster.awaitReady();
            return cluster;
        } catch (IOException | SQLException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    URI ingest() {
        return address(Part.INGEST);
    }

    URI query() {
        return address(Part.QUERY);
    }

    URI extract() {
        return address(Part.EXTRACT_1);
    }

    URI address(Part part) {
        return Replica.address(ports.get(part));
    }

    /** As the owner of everything. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), EmbeddedPostgresql.OWNER, PASSWORD);
    }

    /** Memory that a part and all below it take, each shared page counted in parts, in bytes. */
    synchronized long memory(Part part) throws IOException {
        return ProcessTree.memory(handle(part));
    }

    /** How often a service had ended by itself and was started again. */
    synchronized int restarts() {
        return restarts;
    }

    /** Ends a part at once. */
    synchronized void kill(Part part) throws IOException {
        if (part == Part.POSTGRESQL) {
            ProcessHandle.of(postgresql.pid()).ifPresent(ProcessTree::kill);
            postgresql.close();
            postgresql = null;
        } else {
            ProcessTree.kill(processes.remove(part).toHandle());
        }
    }

    /** Asks a service to end, as Kubernetes does, and answers its exit code. */
    int end(Part part) throws InterruptedException {
        Process process;
        synchronized (this) {
            process = processes.remove(part);
        }
        process.toHandle().destroy();
        return process.waitFor();
    }

    synchronized void start(Part part) throws IOException {
        if (part == Part.POSTGRESQL) {
            postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), PASSWORD, ports.get(part));
        } else {
            processes.put(part, launch(part));
        }
    }

    synchronized void pause(Part part) throws IOException, InterruptedException {
        ProcessTree.stop(handle(part));
    }

    synchronized void resume(Part part) throws IOException, InterruptedException {
        ProcessTree.resume(handle(part));
    }

    /** Ends all connections of a service's role. */
    void cut(Part part) throws SQLException {
        try (Connection owner = owner();
                PreparedStatement cut = owner.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = ?")) {
            cut.setString(1, role(part).roleName());
            cut.executeQuery();
        }
    }

    /** Resets all connections between a service and the broker, and each new one, until it is healed. */
    void sever(Part part) {
        ways.get(part).relay().sever();
    }

    /** Holds all that a service and the broker say to each other, until it is healed. */
    void stall(Part part) {
        ways.get(part).relay().stall();
    }

    void heal(Part part) {
        ways.get(part).relay().heal();
    }

    /** To be called while the broker is down. */
    void loseBrokerDisk() throws IOException {
        delete(directory.resolve("kafka"));
    }

    /**
     * From now on the broker can write nothing to its files, whether it runs or is started; waits until it ends of it.
     */
    void fillBrokerDisk() throws IOException, InterruptedException {
        Process broker;
        synchronized (this) {
            brokerDiskFull = true;
            broker = processes.get(Part.BROKER);
            ProcessTree.limitFiles(broker.toHandle(), "0");
        }
        if (!broker.waitFor(WITHOUT_ROOM_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the broker goes on without room for what it writes");
        }
    }

    /** Lets the broker write again. */
    synchronized void emptyBrokerDisk() throws IOException, InterruptedException {
        brokerDiskFull = false;
        ProcessTree.limitFiles(handle(Part.BROKER), "unlimited");
    }

    /**
     * Forgets all documents and what became of them, so that the next run gives them the same ids; to be called while
     * nothing is under way. The broker loses its disk, with what it might deliver again.
     */
    void forget() throws IOException, SQLException {
        kill(Part.BROKER);
        loseBrokerDisk();
        empty(FORGETTING);
        start(Part.BROKER);
    }

    /** Empties all tables; again where a service was just reading and the database gave up on one of the two. */
    private void empty(int attempts) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    do $$ declare t record; begin
                        for t in select schemaname, tablename from pg_tables
                            where schemaname in ('ingest', 'knowledge', 'clients') and tablename <> 'publisher' loop
                            execute format('truncate %I.%I cascade', t.schemaname, t.tablename);
                        end loop;
                    end $$
                    """);
        } catch (SQLException e) {
            if (attempts == 1 || !DEADLOCK.equals(e.getSQLState())) {
                throw e;
            }
            empty(attempts - 1);
        }
    }

    /** Starts a hot standby of the database, and the queries anew so that they read there. */
    synchronized void readFromStandby() throws IOException, SQLException {
        try (Connection owner = owner()) {
            standby = Standby.of(owner, directory.resolve("postgresql/data"), directory.resolve("standby"), PASSWORD);
        }
        kill(Part.QUERY);
        start(Part.QUERY);
    }

    /** Waits until the standby has all that the database has. */
    void awaitStandby() throws SQLException, InterruptedException {
        try (Connection owner = owner()) {
            Standby.await(owner);
        }
    }

    /** Lets the queries read where all others do, and ends the standby. */
    synchronized void readFromPrimary() throws IOException {
        standby.close();
        standby = null;
        kill(Part.QUERY);
        start(Part.QUERY);
    }

    /** Writes a backup. */
    void backUp(Path file) throws IOException, SQLException {
        try (Connection owner = owner();
                OutputStream out = Files.newOutputStream(file)) {
            Backup.write(owner, out);
        }
    }

    /**
     * Loses the database and the broker's disk, and restores a backup into a new one; to be called while nothing is
     * under way.
     */
    void restore(Path file) throws IOException, SQLException {
        kill(Part.BROKER);
        loseBrokerDisk();
        kill(Part.POSTGRESQL);
        delete(directory.resolve("postgresql"));
        start(Part.POSTGRESQL);
        migrate(version);
        try (Connection owner = owner()) {
            Backup.restore(owner, file);
        }
        start(Part.BROKER);
    }

    /** Waits until every service can do its work. */
    void awaitReady() {
        for (Part part : Part.values()) {
            if (!awaitReady(part, READY_MILLIS)) {
                throw new AssertionError(part + " is not ready; its log is in " + directory);
            }
        }
    }

    /** Waits until a part can do its work, as far as it says; answers whether it can. */
    boolean awaitReady(Part part, long millis) {
        return !part.isService() || Replica.awaitReady(address(part), millis);
    }

    /** Starts one more of a part's kind beside it, of whichever version; it may not be ready yet. */
    synchronized Replica join(Part part, Installation version) throws IOException {
        Path log = directory.resolve(part.name().toLowerCase() + "-joined-" + joined.size() + ".log");
        Replica replica = Replica.start(part, version, Ports.free(), environment(part), log);
        joined.add(replica);
        return replica;
    }

    /** Brings the database to the newest schema that a version knows, as that version does it. */
    void migrate(Installation version) throws IOException, SQLException {
        Path store = version.home().resolve("store/target");
        List<String> command = List.of(
                Installation.java().toString(),
                "-cp",
                store.resolve("classes") + File.pathSeparator + store.resolve("lib") + "/*",
                StoreMigration.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("migration.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "CROSSCHECK_DB_URL",
                        url(),
                        "CROSSCHECK_DB_OWNER",
                        EmbeddedPostgresql.OWNER,
                        "CROSSCHECK_DB_OWNER_PASSWORD",
                        PASSWORD));
        for (ServiceRole role : ServiceRole.values()) {
            builder.environment().put(role.passwordVariable(), PASSWORD);
        }
        try {
            int exitCode = builder.start().waitFor();
            if (exitCode != 0) {
                throw new AssertionError("the migration ended with " + exitCode + "; its log is in " + directory);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        supervisor.interrupt();
        synchronized (this) {
            processes.values().forEach(process -> ProcessTree.kill(process.toHandle()));
            processes.clear();
            joined.forEach(replica -> ProcessTree.kill(replica.process().toHandle()));
            for (Way way : ways.values()) {
                way.relay().close();
            }
            if (standby != null) {
                standby.close();
            }
            if (postgresql != null) {
                postgresql.close();
            }
        }
        if (!Boolean.getBoolean("chaos.keep")) {
            delete(directory);
        }
    }

    private void supervise() {
        while (!closing) {
            try {
                Thread.sleep(1_000);
                restartTheDead();
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private synchronized void restartTheDead() throws IOException {
        for (Map.Entry<Part, Process> entry : Map.copyOf(processes).entrySet()) {
            if (!closing && !entry.getValue().isAlive()) {
                processes.put(entry.getKey(), launch(entry.getKey()));
                restarts++;
            }
        }
    }

    private Process launch(Part part) throws IOException {
        Path log = directory.resolve(part.name().toLowerCase() + ".log");
        return part.isService()
                ? Replica.start(part, version, ports.get(part), environment(part), log)
                        .process()
                : broker(log);
    }

    private Process broker(Path log) throws IOException {
        List<String> command = Replica.java(Part.BROKER);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                directory.resolve("kafka").toString(),
                String.valueOf(ports.get(Part.BROKER))));
        for (Way way : ways.values()) {
            command.addAll(List.of(String.valueOf(way.port()), String.valueOf(way.relayPort())));
        }
        if (brokerDiskFull) {
            command.addAll(0, ProcessTree.limitingFiles("0"));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CROSSCHECK_DB_URL",
                url(),
                role(part).passwordVariable(),
                PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ways.get(part).relayPort(),
                // what waits long in production waits seconds here
                "KAFKA_SESSION_TIMEOUT_MS",
                "6000",
                "CROSSCHECK_INGEST_RECONCILER_EVERY",
                "2s",
                "CROSSCHECK_INGEST_RECONCILER_PATIENCE",
                "PT15S",
                "CROSSCHECK_LINK_RECONCILE_EVERY",
                "2s",
                "CROSSCHECK_LINK_STUCK_AFTER",
                "PT15S"));
        environment.put("CROSSCHECK_ACCESS_ENABLED", "false");
        environment.put("CROSSCHECK_EXTRACT_ENABLED", String.valueOf(part != Part.LINK));
        environment.put("CROSSCHECK_LINK_ENABLED", String.valueOf(part == Part.LINK));
        environment.put("CROSSCHECK_EXTRACT_CONCURRENCY", "1");
        if (part == Part.QUERY && standby != null) {
            environment.put("CROSSCHECK_DB_READ_URL", standby.url());
        }
        environment.putAll(settings);
        return environment;
    }

    private ProcessHandle handle(Part part) throws IOException {
        return part == Part.POSTGRESQL
                ? ProcessHandle.of(postgresql.pid()).orElseThrow()
                : processes.get(part).toHandle();
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + ports.get(Part.POSTGRESQL) + "/crosscheck";
    }

    private static ServiceRole role(Part part) {
        return switch (part) {
            case INGEST -> ServiceRole.INGEST;
            case QUERY -> ServiceRole.QUERY;
            default -> ServiceRole.EXTRACTION;
        };
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
