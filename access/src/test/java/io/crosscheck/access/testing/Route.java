package io.crosscheck.access.testing;

/**
 * Something that a service can be asked.
 *
 * @param path with its parameters in braces
 * @param type media type of the body; empty: it takes none
 */
public record Route(String method, String path, String type) implements Comparable<Route> {

    /** An address that fits, of things that do not exist. */
    public String address() {
        return path.replaceAll("\\{[^}]*}", "none");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return (method + " " + path + " " + type).strip();
    }
}
