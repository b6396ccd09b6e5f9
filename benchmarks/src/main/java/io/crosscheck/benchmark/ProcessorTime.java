package io.crosscheck.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;

/**
 * Processor time of this process: native code, garbage collection and compilation included, other processes' load left
 * out. What the engine before left to collect or to compile is awaited first, at nobody's expense, but not for ever.
 */
final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final CompilationMXBean COMPILATION = ManagementFactory.getCompilationMXBean();
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MOST_WAITS = 10;

    private ProcessorTime() {}

    /** Seconds of processor time a task takes. */
    static double of(Runnable task) throws InterruptedException {
        System.gc();
        awaitCompilation();
        long began = SYSTEM.getProcessCpuTime();
        task.run();
        return (SYSTEM.getProcessCpuTime() - began) / 1e9;
    }

    // On one processor the queue of the compiler is worked off while the next engine runs.
    private static void awaitCompilation() throws InterruptedException {
        long before = -1;
        for (int i = 0; i < MOST_WAITS && COMPILATION.getTotalCompilationTime() > before; i++) {
            before = COMPILATION.getTotalCompilationTime();
            Thread.sleep(QUIET.toMillis());
        }
    }
}
