package io.crosscheck.query.watch;

/**
 * A delivery that a replica has taken on.
 *
 * @param id stays the same over all attempts
 * @param host that the url names
 * @param attempt number of this attempt, from 1
 */
record Delivery(String id, String watch, String host, String url, String secret, String body, int attempt) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "Delivery[" + id + ", attempt " + attempt + "]";
    }
}
