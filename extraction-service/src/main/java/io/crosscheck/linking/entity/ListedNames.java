package io.crosscheck.linking.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What imported alias lists know by which names. */
public final class ListedNames {

    public static final ListedNames NONE = new ListedNames(List.of());

    /**
     * An entry of a list.
     *
     * @param id the list's own, such as a Wikidata QID
     * @param type PERSON, ORGANIZATION, LOCATION or MISC; null: anything may go by these names
     */
    public record Entry(String list, String id, String name, List<String> aliases, String type) {

        public Entry {
            aliases = List.copyOf(aliases);
        }

        /** How the entry is known across lists: {@code list:id}. */
        public String key() {
            return list + ":" + id;
        }
    }

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();

    private ListedNames(Collection<Entry> entries) {
        for (Entry entry : entries) {
            this.entries.put(entry.key(), entry);
            add(entry.name(), entry);
            entry.aliases().forEach(alias -> add(alias, entry));
        }
    }

    public static ListedNames of(Collection<Entry> entries) {
        return new ListedNames(entries);
    }

    private void add(String name, Entry entry) {
        byName.computeIfAbsent(key(name), n -> new TreeSet<>()).add(entry.key());
    }

    /**
     * What goes by any of the names, each list by itself: of a list that knows several by them, nothing.
     *
     * @param type of what is named; a list's entry of another type is not meant
     * @return keys of entries, sorted
     */
    Set<String> of(Collection<String> names, String type) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        Map<String, Set<String>> byList = new TreeMap<>();
        for (String name : names) {
            for (String key : byName.getOrDefault(key(name), Set.of())) {
                Entry entry = entries.get(key);
                if (entry.type() == null || type.startsWith(entry.type())) {
                    byList.computeIfAbsent(entry.list(), l -> new TreeSet<>()).add(key);
                }
            }
        }
        Set<String> known = new TreeSet<>();
        byList.values().stream().filter(keys -> keys.size() == 1).forEach(known::addAll);
        return known;
    }

    /** The names by which to look for what goes by a name: as found, and without article and titles. */
    public static Set<String> lookedUpBy(String name) {
        return new TreeSet<>(List.of(name, PersonName.untitled(name), name.replaceFirst("^[Tt]he\\s+", "")));
    }

    private static String key(String name) {
        return PersonName.fold(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
