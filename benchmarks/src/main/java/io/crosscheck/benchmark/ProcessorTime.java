package io.crosscheck.benchmark;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/**
 * Processor time of this process: native code, garbage collection and compilation included, other processes' load left
 * out.
 */
final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessorTime() {}

    /** Seconds of processor time a task takes. Garbage from before it is collected first, at nobody's expense. */
    static double of(Runnable task) {
        System.gc();
        long began = SYSTEM.getProcessCpuTime();
        task.run();
        return (SYSTEM.getProcessCpuTime() - began) / 1e9;
    }
}
