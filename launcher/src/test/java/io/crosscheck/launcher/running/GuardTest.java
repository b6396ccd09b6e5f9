package io.crosscheck.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GuardTest {

    @TempDir
    Path folder;

    @Test
    void endsAndRemovesWhatItWasToldOfWhenItsLauncherIsGone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("some data"));
        Files.writeString(data.resolve("file"), "x");
        Process child = new ProcessBuilder("sleep", "60").start();
        Guard guard = Guard.start();
        guard.watch(child.pid());
        guard.remove(data);

        guard.abandon();

        assertTrue(child.waitFor(10, TimeUnit.SECONDS));
        assertTrue(guard.hasEnded(10));
        assertFalse(Files.exists(data));
    }

    @Test
    void touchesNothingAfterAFarewell() throws IOException, InterruptedException {
        Process child = new ProcessBuilder("sleep", "60").start();
        Guard guard = Guard.start();
        guard.watch(child.pid());

        guard.close();

        assertTrue(guard.hasEnded(10));
        assertTrue(child.isAlive());
        child.destroy();
    }
}
