package io.crosscheck.linking.origin;

import java.util.Set;

import io.crosscheck.linking.reading.StoryClaim;

/**
 * What one path of a claim's sources goes back to.
 *
 * @param kind how well it is known
 * @param key the same for roots that are or may be the same
 * @param finer the same only for roots that must be the same: unnamed sources of one outlet are told apart by how they
 *     are called
 * @param label for a person to read
 * @param names that a named person or body goes by; empty for others
 * @param called how its report calls it and whoever passed it on
 * @param named whether it is a person known by name
 * @param known whether it raises the lower bound
 */
public record Root(
        StoryClaim claim,
        int path,
        Kind kind,
        String key,
        String finer,
        String label,
        Set<String> names,
        String called,
        boolean named,
        boolean known) {

    public Root {
        names = Set.copyOf(names);
    }

    /** The same, but as what does not raise the lower bound. */
    Root unsure() {
        return new Root(claim, path, kind, key, finer, label, names, called, named, false);
    }

    /** How well a root is known. */
    public enum Kind {
        /** A document that is quoted. */
        WORK,
        /** A named person or body, by its own statement. */
        SPEAKER,
        /** Somebody whom an outlet does not name. */
        UNNAMED,
        /** The outlet's own voice. */
        OUTLET
    }
}
