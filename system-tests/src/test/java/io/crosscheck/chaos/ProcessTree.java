package io.crosscheck.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process and all below it: signals to them, and the memory they take. */
final class ProcessTree {

    /** Ends them at once, and waits until they are gone. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> all = tree(process);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    static void stop(ProcessHandle process) throws IOException, InterruptedException {
        send("-STOP", process);
    }

    static void resume(ProcessHandle process) throws IOException, InterruptedException {
        send("-CONT", process);
    }

    /**
     * From now on they can write to no file beyond so many bytes, as when a disk's quota is used up: a write fails, and
     * the process goes on.
     *
     * @param bytes a number, or "unlimited"
     */
    static void limitFiles(ProcessHandle process, String bytes) throws IOException, InterruptedException {
        for (ProcessHandle each : tree(process)) {
            List<String> command = new ArrayList<>(limitingFiles(bytes));
            command.add("--pid=" + each.pid());
            run(command);
        }
    }

    /** The beginning of a command that runs the rest of it under such a limit, which can be lifted. */
    static List<String> limitingFiles(String bytes) {
        return List.of("prlimit", "--fsize=" + bytes + ":");
    }

    /** Memory they take, each shared page counted in parts (proportional set size), in bytes. */
    static long memory(ProcessHandle process) {
        long kilobytes = 0;
        for (ProcessHandle each : tree(process)) {
            try (Stream<String> rollup = Files.lines(Path.of("/proc", String.valueOf(each.pid()), "smaps_rollup"))) {
                kilobytes += rollup.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException | UncheckedIOException e) {
                // it has ended meanwhile, though its parent may not know yet, and takes none
                continue;
            }
        }
        return 1024 * kilobytes;
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("kill", signal), tree(process).stream().map(p -> String.valueOf(p.pid())))
                .collect(Collectors.toList());
        run(command);
    }

    // Some may have ended meanwhile: then the command says so, and nothing is wrong.
    private static void run(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private ProcessTree() {}
}
