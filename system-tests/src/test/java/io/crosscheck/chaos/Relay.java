package io.crosscheck.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes on what clients and a server on this machine say to each other, until it is told to drop or to hold it. */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean severed;
    private boolean stalled;

    private Relay(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /**
     * @param port to listen on
     * @param target port of the server, which need not be there yet
     */
    static Relay start(int port, int target) throws IOException {
        Relay relay = new Relay(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()), target);
        daemon(relay::accept);
        return relay;
    }

    /** Resets all connections, and each new one, until it is healed. */
    synchronized void sever() {
        severed = true;
        sockets.forEach(this::reset);
    }

    /** Lets connections be, and new ones be made, but nothing through until it is healed. */
    synchronized void stall() {
        stalled = true;
    }

    /** Lets everything through, and first what was held. */
    synchronized void heal() {
        severed = false;
        stalled = false;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        server.close();
        sever();
        heal();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                // closed, or the client was gone again
            }
        }
    }

    private void connect(Socket client) {
        try {
            keep(client);
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            keep(there);
            daemon(() -> pass(client, there));
            daemon(() -> pass(there, client));
        } catch (IOException e) {
            // severed, or the server is down
            reset(client);
        }
    }

    private synchronized void keep(Socket socket) throws IOException {
        sockets.add(socket);
        if (severed) {
            reset(socket);
            throw new IOException("severed");
        }
        socket.setTcpNoDelay(true);
    }

    // Kafka's clients and brokers close both directions at once.
    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            int read;
            while ((read = from.getInputStream().read(buffer)) >= 0) {
                awaitPassage();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void awaitPassage() throws InterruptedException {
        while (stalled) {
            wait();
        }
    }

    // Whoever reads from it meets the reset.
    private void reset(Socket socket) {
        sockets.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
