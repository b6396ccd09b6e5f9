package io.crosscheck.ingest.publisher;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a host name that somebody registered. */
final class DomainName {

    /** Second-level labels under which countries let others register. */
    private static final Set<String> SHARED_LABELS = Set.of(
            "ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "gv", "ind", "info", "mil", "ne",
            "net", "nhs", "nom", "or", "org", "police", "press");

    /** Sites that give each author a name of their own. */
    private static final Set<String> HOSTING = Set.of(
            "blogspot.com",
            "github.io",
            "gitlab.io",
            "livejournal.com",
            "medium.com",
            "netlify.app",
            "pages.dev",
            "substack.com",
            "tumblr.com",
            "typepad.com",
            "vercel.app",
            "weebly.com",
            "wixsite.com",
            "wordpress.com");

    private static final Pattern NUMERIC = Pattern.compile("\\[.*]|[0-9.]+");

    /** Lower case, ASCII, without a leading {@code www.}. */
    static String normalise(String domain) {
        String lower = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    }

    /** Whether a host name says who publishes there: an address in digits or a name without a dot does not. */
    static boolean isPublic(String host) {
        return host.indexOf('.') > 0 && !NUMERIC.matcher(host).matches();
    }

    /** The last two labels, or three where the last two are shared by many. */
    static String registrable(String host) {
        String[] labels = host.split("\\.");
        int kept = labels.length <= 2 || !isShared(labels) ? 2 : 3;
        int from = Math.max(0, labels.length - kept);
        return String.join(".", Arrays.copyOfRange(labels, from, labels.length));
    }

    private static boolean isShared(String[] labels) {
        String top = labels[labels.length - 1];
        String second = labels[labels.length - 2];
        return top.length() == 2 && SHARED_LABELS.contains(second) || HOSTING.contains(second + "." + top);
    }

    private DomainName() {}
}
