package io.crosscheck.evaluation.names;

import java.util.Map;
import java.util.Optional;

/** The types of names that are scored. */
enum NameType {
    PER,
    ORG,
    LOC,
    MISC;

    /** What the corpora call them. */
    private static final Map<String, NameType> OF_CORPUS = Map.ofEntries(
            Map.entry("PER", PER),
            Map.entry("ORG", ORG),
            Map.entry("LOC", LOC),
            Map.entry("MISC", MISC),
            Map.entry("Person", PER),
            Map.entry("Organization", ORG),
            Map.entry("Location", LOC),
            Map.entry("Facility", LOC),
            Map.entry("Misc", MISC),
            Map.entry("NORP", MISC),
            Map.entry("Product", MISC));

    private static final Map<String, NameType> OF_EXTRACTION =
            Map.of("PERSON", PER, "ORGANIZATION", ORG, "LOCATION", LOC, "MISC", MISC);

    /** Empty for dates and amounts of money, which are no names. */
    static Optional<NameType> ofCorpus(String label) {
        if (label.equals("Date") || label.equals("Money")) {
            return Optional.empty();
        }
        if (!OF_CORPUS.containsKey(label)) {
            throw new IllegalArgumentException("unknown type of name: " + label);
        }
        return Optional.of(OF_CORPUS.get(label));
    }

    /** Finer types are named after these four; empty for a mention of another type. */
    static Optional<NameType> ofMention(String type) {
        return Optional.ofNullable(OF_EXTRACTION.get(type.split("[.:/_]", 2)[0]));
    }
}
