package io.crosscheck.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.crosscheck.embedded.EmbeddedKafka;

/** The broker as a process of its own, so that it can be killed. */
final class BrokerProcess {

    /**
     * Runs until it is killed.
     *
     * @param arguments directory, port; then more ports, each with that of the relay before it
     */
    public static void main(String[] arguments) throws IOException {
        Map<Integer, Integer> relays = new LinkedHashMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            relays.put(Integer.parseInt(arguments[i]), Integer.parseInt(arguments[i + 1]));
        }
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), relays);
    }

    private BrokerProcess() {}
}
