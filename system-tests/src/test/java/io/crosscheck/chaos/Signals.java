package io.crosscheck.chaos;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals to a process and all below it. */
final class Signals {

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

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("kill", signal), tree(process).stream().map(p -> String.valueOf(p.pid())))
                .collect(Collectors.toList());
        // some may have ended meanwhile: then kill says so, and nothing is wrong
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private Signals() {}
}
