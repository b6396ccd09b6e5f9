package io.crosscheck.benchmark.queries;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processor time that the service and the database have used; time that they waited for others does not count. */
record Work(List<ProcessHandle> roots) {

    /** Of these processes and all that they have started, in milliseconds. */
    double milliseconds() {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(each -> each.toNanos() / 1e6)
                .sum();
    }
}
