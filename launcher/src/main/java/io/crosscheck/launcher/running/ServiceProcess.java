package io.crosscheck.launcher.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A service as a process: its output goes to a log file. */
final class ServiceProcess {

    private final Service service;
    private final Process process;
    private final Path log;
    private final Thread pump;

    private ServiceProcess(Service service, Process process, Path log, Thread pump) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.pump = pump;
    }

    /**
     * Starts it.
     *
     * @param command to run
     * @param logs where its log is written; that of the run before is kept beside it
     * @param echo also shows each line, with the service's name before it; null: does not
     */
    static ServiceProcess start(
            Service service, List<String> command, Map<String, String> environment, Path logs, PrintStream echo)
            throws IOException {
        Path log = logs.resolve(service.module() + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(service.module() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Thread pump = new Thread(() -> copy(process, service.module(), log, echo), service.module() + "-log");
        pump.setDaemon(true);
        pump.start();
        return new ServiceProcess(service, process, log, pump);
    }

    String name() {
        return service.module();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Asks it to end. {@code Process.destroy} would close its output, and with it its last words. */
    void end() {
        process.toHandle().destroy();
    }

    /** Ends it at once. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits until it has ended; kills it when its time is over. */
    void awaitEnd(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                kill();
                process.waitFor();
            }
            pump.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Why it ended, in one line: its exit code and the last error it wrote. */
    String obituary() {
        awaitEnd(1);
        return name() + " ended (exit code " + process.exitValue() + ")"
                + lastError().map(e -> ": " + e).orElse("") + "; its log is " + log;
    }

    private Optional<String> lastError() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(l -> l.contains("Caused by: ") || l.contains(" ERROR ") || l.startsWith("Error"))
                    .reduce((first, second) -> second)
                    .map(l -> l.replaceFirst("^Caused by: ", ""))
                    .map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void copy(Process process, String name, Path log, PrintStream echo) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log))) {
            String line;
            while ((line = lines.readLine()) != null) {
                file.println(line);
                file.flush();
                if (echo != null) {
                    echo.println(name + " | " + line);
                }
            }
        } catch (IOException e) {
            System.err.println("crosscheck: the log of " + name + " ended: " + e.getMessage());
        }
    }
}
