package io.crosscheck.chaos;

import java.io.IOException;
import java.nio.file.Path;

import io.crosscheck.embedded.EmbeddedKafka;

/** The broker as a process of its own, so that it can be killed. */
final class BrokerProcess {

    /**
     * Runs until it is killed.
     *
     * @param arguments directory, port
     */
    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private BrokerProcess() {}
}
