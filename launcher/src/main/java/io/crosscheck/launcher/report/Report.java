package io.crosscheck.launcher.report;

import java.util.List;

/** The report on the stories found. */
public record Report(Style style) {
    public String of(List<Findings> f) {
        return f.size() + " stories\n";
    }
}
