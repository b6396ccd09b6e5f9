package io.crosscheck.benchmark.linking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/**
 * Processor time spent so far, in seconds, which other work on the machine does not change as it does the time that
 * passes: by this process, compilation and garbage collection included, and by the linker's session in PostgreSQL.
 *
 * @param database NaN where the system does not tell (it does under Linux)
 */
record ProcessorSeconds(double linker, double database) {

    private static final double TICKS = 100;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** @param session the process of the session */
    static ProcessorSeconds now(long session) {
        return new ProcessorSeconds(SYSTEM.getProcessCpuTime() / 1e9, ofSession(session));
    }

    // proc(5): behind the name in parentheses, user and system time are the 12th and 13th field, in ticks of 10 ms
    private static double ofSession(long session) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(session), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    ProcessorSeconds plus(ProcessorSeconds other) {
        return new ProcessorSeconds(linker + other.linker, database + other.database);
    }

    ProcessorSeconds since(ProcessorSeconds before) {
        return new ProcessorSeconds(linker - before.linker, database - before.database);
    }
}
