package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.crosscheck.launcher.Refusal;

/**
 * Where the services listen, on loopback.
 *
 * @param base of query-service; ingest-service and extraction-service have the next two
 */
public record Ports(int base) {

    private static final int HIGHEST = 65_535;

    public Ports {
        if (base < 1 || base + 2 > HIGHEST) {
            throw new Refusal("--port-base must be between 1 and " + (HIGHEST - 2) + ", not " + base);
        }
    }

    public int query() {
        return base;
    }

    public int ingest() {
        return base + 1;
    }

    public int extraction() {
        return base + 2;
    }

    /**
     * Sees that nobody else has them.
     *
     * @throws Refusal naming the first port that is taken
     */
    public void requireFree() {
        for (int port = base; port <= extraction(); port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.getLocalPort();
            } catch (IOException e) {
                throw new Refusal(
                        "port " + port + " on 127.0.0.1 cannot be used (" + e.getMessage()
                                + "): stop what listens there, or choose other ports with --port-base",
                        e);
            }
        }
    }
}
