package io.crosscheck.launcher.running;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.machine.Ports;
import io.crosscheck.launcher.remote.Http;

/** Everything running: database, broker, the three services. Closing ends them all, in order, and is done once. */
public final class CrosscheckSystem implements AutoCloseable {

    private static final long POLL_MILLIS = 200;
    private static final long START_SECONDS = 180;
    private static final long END_SECONDS = 15;

    private final Ports ports;
    private final DataDirectory directory;
    private final Map<String, String> environment;
    private final Guard guard;
    private final Backbone backbone;
    private final List<ServiceProcess> services = new ArrayList<>();
    private boolean closing;
    private boolean closed;

    /** Nothing runs yet: a hook can be set on it before anything does. */
    public CrosscheckSystem(Ports ports, DataDirectory directory) throws IOException {
        this(ports, directory, Map.of());
    }

    /**
     * One whose services are told more.
     *
     * @param environment variables that every service gets besides its own
     */
    public CrosscheckSystem(Ports ports, DataDirectory directory, Map<String, String> environment) throws IOException {
        this.ports = ports;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.backbone = new Backbone(directory);
        this.guard = Guard.start();
        if (directory.isTemporary()) {
            guard.remove(directory.path());
        }
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param quickStart trade speed later for a faster start
     * @param echo shows the services' logs too; null: does not
     * @throws Refusal if a part does not start
     */
    public void start(Installation installation, boolean quickStart, Progress progress, PrintStream echo)
            throws IOException, InterruptedException {
        backbone.start(guard, progress);
        for (Service service : Service.values()) {
            launch(service, installation, quickStart, echo);
        }
        awaitReady(progress);
    }

    /** Where clients find a service. */
    public URI query() {
        return address(ports.query());
    }

    public URI ingest() {
        return address(ports.ingest());
    }

    public URI extraction() {
        return address(ports.extraction());
    }

    /**
     * Sees that every service still runs.
     *
     * @throws Refusal naming the one that does not
     */
    public void requireAlive() {
        for (ServiceProcess service : snapshot()) {
            if (!service.isAlive()) {
                throw new Refusal(service.obituary());
            }
        }
    }

    /** Whether it is ending or has ended. */
    public synchronized boolean isClosing() {
        return closing;
    }

    /** Ends the services first, so that they can finish what must last, then broker and database. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
        }
        synchronized (backbone) {
            if (closed) {
                return;
            }
            List<ServiceProcess> running = snapshot();
            // Nothing of a temporary run is kept, so nothing needs to be brought to a good end.
            running.forEach(directory.isTemporary() ? ServiceProcess::kill : ServiceProcess::end);
            running.forEach(s -> s.awaitEnd(END_SECONDS));
            backbone.close();
            directory.close();
            guard.close();
            closed = true;
        }
    }

    private synchronized void launch(Service service, Installation installation, boolean quickStart, PrintStream echo)
            throws IOException {
        if (closing) {
            throw new Refusal("stopped while starting");
        }
        List<String> command = new ArrayList<>();
        command.add(Installation.java().toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + service.heapMegabytes() + "m");
        if (quickStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-jar");
        command.add(installation.runnable(service.module()).toString());
        Map<String, String> told = new HashMap<>(environment);
        told.putAll(service.environment(backbone, ports));
        ServiceProcess process = ServiceProcess.start(service, command, told, directory.logs(), echo);
        services.add(process);
        guard.watch(process.pid());
    }

    private void awaitReady(Progress progress) throws InterruptedException {
        Set<Service> waiting = new HashSet<>(List.of(Service.values()));
        long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (!waiting.isEmpty()) {
            requireAlive();
            for (Service service : List.copyOf(waiting)) {
                if (Http.isReady(address(service.port(ports)))) {
                    waiting.remove(service);
                    progress.say(service.module() + " is ready on " + address(service.port(ports)));
                }
            }
            if (System.nanoTime() > deadline) {
                Service late = waiting.iterator().next();
                throw new Refusal(late.module() + " was not ready within " + START_SECONDS + " seconds; its log is "
                        + directory.logs().resolve(late.module() + ".log"));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private synchronized List<ServiceProcess> snapshot() {
        return List.copyOf(services);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
