package io.crosscheck.launcher.report;

import java.util.List;

/** Lists that an answer may leave out. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
