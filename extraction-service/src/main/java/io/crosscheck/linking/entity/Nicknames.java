package io.crosscheck.linking.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;

/** Short forms of first names. */
final class Nicknames {

    private static final Map<String, Set<String>> GROUPS = groups();

    static boolean same(String one, String other) {
        return GROUPS.getOrDefault(one, Set.of()).contains(other);
    }

    /** One form for all of a first name's forms: the alphabetically first of those it is a form of, else itself. */
    static String common(String name) {
        return GROUPS.getOrDefault(name, Set.of()).stream()
                .min(String::compareTo)
                .orElse(name);
    }

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : Lexicon.load("linking/nicknames").entries().toList()) {
            List<String> names = List.of(line.split(" "));
            names.forEach(
                    name -> groups.computeIfAbsent(name, n -> new HashSet<>()).addAll(names));
        }
        return groups;
    }

    private Nicknames() {}
}
