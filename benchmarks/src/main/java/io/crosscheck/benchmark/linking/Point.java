package io.crosscheck.benchmark.linking;

import java.util.Map;

/**
 * What linking cost at one size of the store.
 *
 * @param claims in the store before
 * @param documents that were linked
 * @param compared pairs of documents that were scored
 * @param scans large tables that were read from end to end, with how often
 */
record Point(
        int claims, int documents, int compared, double seconds, ProcessorSeconds processor, Map<String, Long> scans) {

    double perSecond() {
        return documents / seconds;
    }

    double millis() {
        return 1000 * seconds / documents;
    }

    /** Milliseconds of processor time a document, by this process. */
    double linkerMillis() {
        return 1000 * processor.linker() / documents;
    }

    /** Milliseconds of processor time a document, by the linker's session in PostgreSQL. */
    double databaseMillis() {
        return 1000 * processor.database() / documents;
    }

    /** Milliseconds of processor time a document, by both. */
    double processorMillis() {
        return linkerMillis() + databaseMillis();
    }

    double pairs() {
        return (double) compared / documents;
    }
}
