package io.crosscheck.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a service listens, and whether that is safe. */
final class Exposure {

    private Exposure() {}

    /**
     * Sees that a service which asks nobody who they are is reached from its own machine alone.
     *
     * @param host that it listens on
     * @throws IllegalStateException if it could be reached from elsewhere and nothing is said to guard it
     */
    static void check(boolean enabled, boolean guardedElsewhere, String host) {
        if (!enabled && !guardedElsewhere && !isLoopback(host)) {
            throw new IllegalStateException(
                    "Access control is off and the service listens on %s, where other machines reach it. Turn it on (CROSSCHECK_ACCESS_ENABLED=true), listen on 127.0.0.1 (QUARKUS_HTTP_HOST), or, where something before the service guards it, say so (CROSSCHECK_ACCESS_GUARDED_ELSEWHERE=true)."
                            .formatted(host));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
