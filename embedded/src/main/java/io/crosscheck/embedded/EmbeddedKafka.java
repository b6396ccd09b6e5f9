package io.crosscheck.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** A single KRaft node (broker and controller in one) inside this process, on loopback. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a node on the logs in a directory; formats them on the first start.
     *
     * @param directory kept between runs
     * @param port to listen on; 0 for any free one
     */
    public static EmbeddedKafka start(Path directory, int port) throws IOException {
        return start(directory, port, Map.of());
    }

    /**
     * As above, also for clients that reach it through something in between.
     *
     * @param relays more ports to listen on, with the ports that whoever comes there is told to use
     */
    public static EmbeddedKafka start(Path directory, int port, Map<Integer, Integer> relays) throws IOException {
        Files.createDirectories(directory);
        int brokerPort = port == 0 ? freePort() : port;
        Properties properties = properties(directory, brokerPort, freePort());
        relays.forEach((own, told) -> listen(properties, own, told));
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, brokerPort);
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties properties(Path directory, int brokerPort, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", String.valueOf(NODE));
        p.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "BROKER://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + brokerPort);
        p.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("inter.broker.listener.name", "BROKER");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", directory.toString());
        p.setProperty("num.partitions", "12");
        p.setProperty("default.replication.factor", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        return p;
    }

    private static void listen(Properties p, int port, int advertised) {
        String name = "RELAY_" + port;
        p.merge("listeners", "," + name + "://127.0.0.1:" + port, EmbeddedKafka::append);
        p.merge("advertised.listeners", "," + name + "://127.0.0.1:" + advertised, EmbeddedKafka::append);
        p.merge("listener.security.protocol.map", "," + name + ":PLAINTEXT", EmbeddedKafka::append);
    }

    private static Object append(Object list, Object element) {
        return list + "" + element;
    }

    private static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's storage could not be formatted", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
