package io.crosscheck.ingest.publisher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the outlet behind a domain or a name: a known one, or a new one nothing more is known of. */
public final class PublisherDirectory {

    private final List<Outlet> outlets = new ArrayList<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();

    /**
     * A directory of known outlets.
     *
     * @param csv as {@link PublisherEntry#read} takes it
     */
    public static PublisherDirectory of(List<String> csv) {
        return of(PublisherEntry.read(csv), List.of());
    }

    /** A directory in which an imported outlet goes before a shipped one of the same domain or name. */
    public static PublisherDirectory of(List<PublisherEntry> shipped, List<PublisherEntry> imported) {
        PublisherDirectory directory = new PublisherDirectory();
        imported.forEach(directory::add);
        shipped.forEach(directory::add);
        return directory;
    }

    private void add(PublisherEntry entry) {
        Outlet outlet = entry.outlet();
        boolean known = outlets.stream().anyMatch(other -> other.id().equals(outlet.id()));
        if (!known) {
            outlets.add(outlet);
        }
        entry.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
        entry.names().forEach(name -> byName.putIfAbsent(Outlet.nameKey(name), outlet));
    }

    public List<Outlet> outlets() {
        return List.copyOf(outlets);
    }

    /**
     * The outlet of a document, by what says most: its domain, its name, the host of the document's address, the
     * name that the page gives itself.
     *
     * @param domain null: not given
     * @param name null: not given
     * @param host of the address; null: none
     * @param siteName null: none
     * @return empty if nothing is given
     */
    public Optional<Outlet> find(String domain, String name, String host, String siteName) {
        if (domain != null || name != null) {
            return Optional.of(stated(domain, name));
        }
        if (host != null && DomainName.isPublic(host)) {
            return Optional.of(known(host).orElseGet(() -> ofSite(host, siteName)));
        }
        return siteName == null ? Optional.empty() : Optional.of(stated(null, siteName));
    }

    private Outlet stated(String domain, String name) {
        return Optional.ofNullable(domain)
                .flatMap(d -> known(DomainName.normalise(d)))
                .or(() -> Optional.ofNullable(name).map(n -> byName.get(Outlet.nameKey(n))))
                .orElseGet(() -> Outlet.unknown(
                        name, domain == null ? null : DomainName.registrable(DomainName.normalise(domain))));
    }

    private Outlet ofSite(String host, String siteName) {
        return Optional.ofNullable(siteName)
                .map(n -> byName.get(Outlet.nameKey(n)))
                .orElseGet(() -> Outlet.unknown(siteName, DomainName.registrable(host)));
    }

    /** The outlet of this domain or of one that it is part of. */
    private Optional<Outlet> known(String domain) {
        String rest = domain.toLowerCase(Locale.ROOT);
        while (true) {
            Outlet outlet = byDomain.get(rest);
            int dot = rest.indexOf('.');
            if (outlet != null || dot < 0) {
                return Optional.ofNullable(outlet);
            }
            rest = rest.substring(dot + 1);
        }
    }
}
