package io.crosscheck.ingest.alias;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a list knows by several names.
 *
 * @param id the list's own, such as a Wikidata QID
 * @param aliases other names than {@code name}, sorted
 * @param type null: anything may go by these names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AliasEntry(String id, String name, List<String> aliases, Type type) {

    public AliasEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        aliases = aliases.stream()
                .filter(alias -> !alias.equals(name))
                .distinct()
                .sorted()
                .toList();
    }

    /** The types of entities, without finer ones. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        LOCATION,
        MISC
    }
}
