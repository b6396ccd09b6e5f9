package io.crosscheck.benchmark.linking;

/**
 * What linking cost at one size of the store.
 *
 * @param claims in the store before
 * @param documents that were linked
 * @param compared pairs of documents that were scored
 */
record Point(int claims, int documents, int compared, double seconds) {

    double perSecond() {
        return documents / seconds;
    }

    double millis() {
        return 1000 * seconds / documents;
    }

    double pairs() {
        return (double) compared / documents;
    }
}
