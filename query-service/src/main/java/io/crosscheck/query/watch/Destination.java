package io.crosscheck.query.watch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where deliveries go.
 *
 * @param path with the query, as it is sent
 */
record Destination(boolean tls, String host, int port, String path) {

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65535;

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Why there is nowhere to deliver to. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * Reads an address.
     *
     * @throws Refused if it is not one of a web server
     */
    static Destination of(String url) throws Refused {
        if (url == null || url.isBlank()) {
            throw new Refused("is missing");
        }
        if (url.length() > LONGEST) {
            throw new Refused("is longer than " + LONGEST + " characters");
        }
        URI uri = parsed(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Refused("must begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new Refused("names no host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Refused("must not have a user or a fragment");
        }
        boolean tls = scheme.equals("https");
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Destination(
                tls,
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static URI parsed(String url) throws Refused {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new Refused("is not a URL");
        }
    }

    /**
     * The address to connect to. It is looked up once and then used as it is: a name that leads elsewhere a moment
     * later leads nowhere.
     *
     * @throws Refused if any address of the host must not be called
     * @throws UnknownHostException if the host has none now
     */
    InetAddress address(AddressPolicy policy, Resolver resolver) throws Refused, UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!policy.allows(address)) {
                throw new Refused("leads to an address that must not be called");
            }
        }
        return addresses[0];
    }
}
