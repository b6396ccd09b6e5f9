package io.crosscheck.ingest.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A web address in the form under which its variants are equal: scheme and host in lower case (the host in ASCII),
 * without default port, user, fragment, tracking parameters, dot segments and trailing slash, the query sorted,
 * escapes as RFC 3986 section 6.2.2 normalises them.
 *
 * @param value the address, ASCII only
 * @param host its host, ASCII, without port
 */
public record CanonicalUrl(String value, String host) {

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern ASCII_HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+]");
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = UNRESERVED + "!$&'()*+,;=:@/";

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "wickedid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "cmpid",
            "ref_src",
            "ref_url",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig");
    private static final String TRACKING_PREFIX = "utm_";

    /** The canonical form of an absolute http or https address; empty if it is none. */
    public static Optional<CanonicalUrl> parse(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String port = port(scheme, authority.group(2));
        return host(authority.group(1)).filter(host -> port != null).map(host -> {
            String query = query(parts.group(4));
            String path = path(parts.group(3).replace('\\', '/'));
            return new CanonicalUrl(scheme + "://" + host + port + path + query, host);
        });
    }

    private static Optional<String> host(String host) {
        try {
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String lower = ascii.toLowerCase(Locale.ROOT);
            String withoutDot = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
            return Optional.of(withoutDot)
                    .filter(h -> h.length() <= 253 && ASCII_HOST.matcher(h).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label that cannot be a host name
        }
    }

    /** With its colon, empty for the scheme's own, null if there is no such port. */
    private static String port(String scheme, String digits) {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        int port = Integer.parseInt(digits);
        if (port > 65_535) {
            return null;
        }
        return port == ("http".equals(scheme) ? 80 : 443) ? "" : ":" + port;
    }

    private static String path(String raw) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : raw.split("/")) {
            String normal = normaliseEscapes(segment, KEPT);
            if (normal.equals("..")) {
                segments.pollLast();
            } else if (!normal.isEmpty() && !normal.equals(".")) {
                segments.addLast(normal);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String query(String raw) {
        if (raw == null) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(parameter -> normaliseEscapes(parameter, KEPT + "?"))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
    }

    /** Escapes what may not stand as it is, and only that. */
    private static String normaliseEscapes(String raw, String kept) {
        StringBuilder out = new StringBuilder(raw.length());
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escapedByte(bytes, i) : -1;
            if (escaped >= 0) {
                append(out, escaped, UNRESERVED);
                i += 2;
            } else {
                append(out, bytes[i] & 0xff, kept);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int octet, String kept) {
        boolean alphanumeric =
                octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
        if (alphanumeric || kept.indexOf(octet) >= 0) {
            out.append((char) octet);
        } else {
            out.append(String.format("%%%02X", octet));
        }
    }

    /** The octet that an escape at this place stands for; -1 if none stands here. */
    private static int escapedByte(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
