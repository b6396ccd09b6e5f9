package io.crosscheck.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Timeout(60)
class RelayTest {

    private static final int SILENCE_MILLIS = 300;

    private ServerSocket server;
    private Relay relay;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread echo = new Thread(this::echo);
        echo.setDaemon(true);
        echo.start();
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        relay = Relay.start(port, server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        server.close();
    }

    @Test
    void passesOn() throws IOException {
        try (Socket client = connect()) {
            assertEquals('a', echoed(client, 'a'));
            assertEquals('b', echoed(client, 'b'));
        }
    }

    @Test
    void severedItResetsWhatIsAndWhatComesUntilHealed() throws IOException {
        try (Socket before = connect()) {
            assertEquals('a', echoed(before, 'a'));
            relay.sever();
            assertThrows(IOException.class, () -> echoed(before, 'b'));
            assertThrows(IOException.class, () -> {
                try (Socket during = connect()) {
                    echoed(during, 'c');
                }
            });
        }
        relay.heal();
        try (Socket after = connect()) {
            assertEquals('d', echoed(after, 'd'));
        }
    }

    @Test
    void stalledItHoldsWhatIsSaidUntilHealed() throws IOException {
        try (Socket client = connect()) {
            assertEquals('a', echoed(client, 'a'));
            relay.stall();
            client.setSoTimeout(SILENCE_MILLIS);
            assertThrows(SocketTimeoutException.class, () -> echoed(client, 'b'));
            relay.heal();
            client.setSoTimeout(0);
            assertEquals('b', client.getInputStream().read());
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static int echoed(Socket client, char said) throws IOException {
        client.getOutputStream().write(said);
        int read = client.getInputStream().read();
        if (read < 0) {
            throw new IOException("ended");
        }
        return read;
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread one = new Thread(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException e) {
                        // reset
                    }
                });
                one.setDaemon(true);
                one.start();
            } catch (IOException e) {
                return;
            }
        }
    }
}
