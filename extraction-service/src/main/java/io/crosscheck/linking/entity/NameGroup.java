package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** In-document entities whose names are written alike. */
final class NameGroup {

    /** An in-document entity that counts in its document. */
    record Local(String document, String id, String name, String type, List<String> mentionTexts) {

        boolean person() {
            return type.startsWith("PERSON");
        }
    }

    private final String key;
    private final List<Local> members = new ArrayList<>();
    private final Map<String, Integer> names = new TreeMap<>();

    NameGroup(String key) {
        this.key = key;
    }

    void add(Local local) {
        members.add(local);
        names.merge(local.name(), 1, Integer::sum);
    }

    String key() {
        return key;
    }

    List<Local> members() {
        return members;
    }

    boolean person() {
        return members.get(0).person();
    }

    /** The list entries it is, by any of its names. */
    Set<String> listed(ListedNames known) {
        Set<String> all = new TreeSet<>();
        names.keySet().forEach(name -> all.addAll(ListedNames.lookedUpBy(name)));
        return known.of(all, members.get(0).type());
    }

    /** Null for anything but persons. */
    PersonName personName() {
        return person() ? PersonName.of(members.get(0).name()) : null;
    }

    /** The commonest way it is written; of several the longest, then the first by letter. */
    String name() {
        String best = null;
        for (Map.Entry<String, Integer> entry : names.entrySet()) {
            if (best == null
                    || entry.getValue() > names.get(best)
                    || (entry.getValue().equals(names.get(best))
                            && entry.getKey().length() > best.length())) {
                best = entry.getKey();
            }
        }
        return best;
    }
}
