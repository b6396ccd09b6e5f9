package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.remote.Http;

/** One process of a service, of whichever version. */
record Replica(Process process, URI address) {

    private static final long POLL_MILLIS = 200;

    /** What every process of the tests is run by; its class path or jar is to follow. */
    static List<String> java(Part part) {
        return new ArrayList<>(List.of(
                Installation.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx" + part.heapMegabytes() + "m"));
    }

    /**
     * Starts it; it may not be ready yet.
     *
     * @param version whose service it is
     * @param environment what it is told beside its port
     * @param log to which what it says is appended
     */
    static Replica start(Part part, Installation version, int port, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = java(part);
        command.addAll(List.of("-jar", version.runnable(part.module()).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return new Replica(builder.start(), address(port));
    }

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until the service there can do its work, as far as it says; answers whether it can. */
    static boolean awaitReady(URI address, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            while (!Http.isReady(address)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean awaitReady(long millis) {
        return awaitReady(address, millis);
    }

    /** Asks it to end, as Kubernetes does, and answers its exit code. */
    int end() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor();
    }
}
