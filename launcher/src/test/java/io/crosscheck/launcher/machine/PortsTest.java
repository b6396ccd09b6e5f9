package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import io.crosscheck.launcher.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    @Test
    void countsUpFromTheBase() {
        Ports ports = new Ports(9000);
        assertEquals(9000, ports.query());
        assertEquals(9001, ports.ingest());
        assertEquals(9002, ports.extraction());
    }

    @Test
    void refusesABaseWithoutRoomForThree() {
        assertThrows(Refusal.class, () -> new Ports(65_534));
        assertThrows(Refusal.class, () -> new Ports(0));
    }

    @Test
    void namesTheTakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Refusal refusal = assertThrows(Refusal.class, () -> new Ports(port - 2).requireFree());
            assertTrue(refusal.getMessage().contains("--port-base"), refusal.getMessage());
        }
    }
}
