package io.crosscheck.ingest.publisher;

import java.util.Locale;

import io.crosscheck.messages.Identifier;

/**
 * What is known of a publisher before it is stored.
 *
 * @param domain null: only the name is known
 * @param family null: a family of its own
 */
public record Outlet(String name, String domain, PublisherKind kind, String family) {

    /** An outlet nothing more is known of. */
    static Outlet unknown(String name, String domain) {
        return new Outlet(name == null ? domain : name, domain, PublisherKind.UNKNOWN, null);
    }

    /** The same for the same domain, or the same name where no domain is known. */
    public String id() {
        return domain == null ? Identifier.derive("o", "name", nameKey(name)) : Identifier.derive("o", domain);
    }

    /** Under which names that mean the same are equal: case, spacing and a leading article aside. */
    static String nameKey(String name) {
        String key = name.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
        return key.startsWith("the ") ? key.substring("the ".length()) : key;
    }
}
