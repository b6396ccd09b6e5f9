package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.NameGroup.Local;

/** The in-document entities of a story, but for those that only teasers and boilerplate name. */
final class LocalEntities {

    private static final Set<Role> LEFT_OUT = EnumSet.of(Role.RELATED, Role.BOILERPLATE);

    /**
     * The entities by the key of their name, in order of the key. Those that are judged different are never in one
     * group: each goes into the first where nothing speaks against it.
     */
    static List<NameGroup> groups(List<LinkDocument> documents, JudgedNames judged) {
        Map<String, List<NameGroup>> groups = new TreeMap<>();
        for (LinkDocument document : documents) {
            for (Local local : of(document)) {
                String key = key(local);
                if (key != null) {
                    place(local, groups.computeIfAbsent(key, k -> new ArrayList<>()), key, judged);
                }
            }
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static void place(Local local, List<NameGroup> alike, String key, JudgedNames judged) {
        for (NameGroup group : alike) {
            if (judged.different(List.of(local), group.members()).isEmpty()) {
                group.add(local);
                return;
            }
        }
        NameGroup apart = new NameGroup(alike.isEmpty() ? key : key + " #" + (alike.size() + 1));
        apart.add(local);
        alike.add(apart);
    }

    private static String key(Local local) {
        if (!local.person()) {
            return "thing " + NameKey.of(local.name());
        }
        PersonName name = PersonName.of(local.name());
        return name == null ? null : "person " + name.family() + " " + String.join(" ", name.given());
    }

    private static List<Local> of(LinkDocument document) {
        Extraction extraction = document.extraction();
        Map<String, List<String>> texts = new HashMap<>();
        for (Mention mention : extraction.mentions()) {
            if (counts(extraction.segments(), mention)) {
                texts.computeIfAbsent(mention.entity(), e -> new ArrayList<>()).add(mention.text());
            }
        }
        return extraction.entities().stream()
                .filter(entity -> texts.containsKey(entity.id()) && named(entity))
                .sorted(Comparator.comparing(Entity::id))
                .map(entity ->
                        new Local(document.id(), entity.id(), entity.name(), entity.type(), texts.get(entity.id())))
                .toList();
    }

    private static boolean named(Entity entity) {
        return entity.name().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static boolean counts(List<Segment> segments, Mention mention) {
        return segments.stream()
                .filter(segment -> segment.span().contains(mention.span()))
                .min(Comparator.comparingInt((Segment segment) -> segment.end() - segment.start()))
                .map(segment -> !LEFT_OUT.contains(segment.role()))
                .orElse(true);
    }

    private LocalEntities() {}
}
