package io.crosscheck.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what database, broker and launcher log in this process to a file, and nothing to the terminal. */
final class LogFile {

    private static final Logger LOG = Logger.getLogger(LogFile.class.getName());

    private LogFile() {}

    static void open(Path logs) throws IOException {
        LogManager.getLogManager().reset();
        Handler handler = new FileHandler(logs.resolve("launcher.log").toString(), true);
        handler.setFormatter(new SimpleFormatter());
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(handler);
    }

    /** Notes why a run failed. */
    static void note(Throwable failure) {
        LOG.log(Level.SEVERE, "The run failed", failure);
    }
}
