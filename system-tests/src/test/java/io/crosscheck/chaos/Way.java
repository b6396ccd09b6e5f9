package io.crosscheck.chaos;

import java.io.IOException;

/**
 * The only way from a service to the broker.
 *
 * @param port where the broker listens for the service
 * @param relayPort where the service connects, and is told to connect
 */
record Way(int port, int relayPort, Relay relay) {

    static Way make() throws IOException {
        int port = Ports.free();
        int relayPort = Ports.free();
        return new Way(port, relayPort, Relay.start(relayPort, port));
    }
}
