package io.crosscheck.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whom a service lets in, and whether that is safe. */
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

    /**
     * Sees that a service which takes tokens says whom they must be for: otherwise one that the provider made for any
     * other application, in which its bearer may be an operator of something else, would do.
     *
     * @param audience null or blank: not said
     * @throws IllegalStateException if it takes tokens and does not say
     */
    static void checkTokens(boolean tokens, String audience) {
        if (tokens && (audience == null || audience.isBlank())) {
            throw new IllegalStateException(
                    "Tokens of an OpenID Connect provider are taken, and nothing says whom they must be for. Set CROSSCHECK_OIDC_AUDIENCE.");
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
