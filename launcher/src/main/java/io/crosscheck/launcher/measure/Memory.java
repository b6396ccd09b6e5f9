package io.crosscheck.launcher.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Resident memory of this process and those below it, by what they are. Reads Linux's {@code /proc}. */
final class Memory {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    /** Name of a part to its resident memory in megabytes; PostgreSQL's processes count pages they share each. */
    static Map<String, Long> megabytes() throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (Stream<ProcessHandle> processes = Stream.concat(
                Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())) {
            for (ProcessHandle process : processes.toList()) {
                Optional<Long> resident = resident(process.pid());
                if (resident.isPresent()) {
                    parts.merge(name(process), resident.get(), Long::sum);
                }
            }
        }
        return parts;
    }

    private static String name(ProcessHandle process) throws IOException {
        if (process.pid() == ProcessHandle.current().pid()) {
            return "launcher with broker";
        }
        Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        String command = Files.exists(commandLine) ? Files.readString(commandLine) : "";
        for (String service : new String[] {"ingest-service", "extraction-service", "query-service"}) {
            if (command.contains(service)) {
                return service;
            }
        }
        return command.contains("postgres") ? "PostgreSQL" : "other";
    }

    private static Optional<Long> resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                .findFirst();
    }

    private Memory() {}
}
