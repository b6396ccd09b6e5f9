package io.crosscheck.benchmark.linking;

/**
 * What linking cost at one size of the store.
 *
 * @param claims in the store before
 * @param documents that were linked
 * @param compared pairs of documents that were scored
 */
record Point(int claims, int documents, int compared, double seconds, ProcessorSeconds processor) {

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

    double pairs() {
        return (double) compared / documents;
    }
}
