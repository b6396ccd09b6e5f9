package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges each pair of a story's names that could be one; names are compared only within a block. */
final class NameEdges {

    /** Two groups of names and what speaks for or against their being one. */
    record Edge(NameGroup one, NameGroup other, Sameness sameness) {

        NameGroup shorter() {
            int length = one.name().length();
            int otherLength = other.name().length();
            return length < otherLength || (length == otherLength && one.key().compareTo(other.key()) < 0)
                    ? one
                    : other;
        }

        NameGroup fuller() {
            return shorter() == one ? other : one;
        }
    }

    static List<Edge> of(List<NameGroup> groups, Definitions definitions, ListedNames listed) {
        Map<NameGroup, Set<String>> entries = new HashMap<>();
        groups.forEach(group -> entries.put(group, group.listed(listed)));
        Map<String, List<NameGroup>> blocks = new TreeMap<>();
        for (NameGroup group : groups) {
            for (String block : blocks(group, definitions, entries.get(group))) {
                blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(group);
            }
        }
        List<Edge> edges = new ArrayList<>();
        Set<Set<NameGroup>> seen = new HashSet<>();
        for (List<NameGroup> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    NameGroup one = block.get(i);
                    NameGroup other = block.get(j);
                    if (seen.add(Set.of(one, other))) {
                        Sameness known = Sameness.listed(entries.get(one), entries.get(other));
                        edges.add(new Edge(
                                one, other, known == Sameness.NONE ? Sameness.of(one, other, definitions) : known));
                    }
                }
            }
        }
        return edges;
    }

    private static Set<String> blocks(NameGroup group, Definitions definitions, Set<String> entries) {
        Set<String> blocks = new TreeSet<>();
        entries.forEach(entry -> blocks.add("listed " + entry));
        if (group.person()) {
            blocks.add("person " + Sounds.of(group.personName().family()));
            return blocks;
        }
        String name = group.name();
        String acronym = NameKey.acronym(name);
        if (acronym != null) {
            blocks.add("letters " + acronym);
            definitions.longForms(acronym).forEach(form -> blocks.add("form " + form));
            definitions.sameAs(acronym).forEach(other -> blocks.add("letters " + other));
        } else if (NameKey.initials(name) != null) {
            blocks.add("letters " + NameKey.initials(name));
            blocks.add("form " + group.key().replaceFirst("^thing ", ""));
            blocks.add("start " + PersonName.fold(name).split(" ")[0]);
        }
        return blocks;
    }

    private NameEdges() {}
}
