package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.entity.EntityLinker.StoryEdge;
import io.crosscheck.linking.entity.LinkedEntity.Member;
import io.crosscheck.linking.entity.NameGroup.Local;
import io.crosscheck.messages.Identifier;

/** The linked entities of a story, and what each in-document entity became. */
public final class Entities {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "his", "her", "hers", "its", "their", "our", "my", "him",
            "them", "us", "me", "who", "which", "that", "this");

    private final List<LinkedEntity> all;
    private final List<EntityEdge> edges;
    private final Map<String, LinkedEntity> byLocal = new HashMap<>();
    private final Map<String, LinkedEntity> byName = new HashMap<>();

    private Entities(List<LinkedEntity> all, List<EntityEdge> edges) {
        this.edges = edges;
        this.all = all.stream().sorted(Comparator.comparing(LinkedEntity::id)).toList();
        for (LinkedEntity entity : all) {
            entity.members().forEach(m -> byLocal.put(local(m.document(), m.localEntity()), entity));
            byName.putIfAbsent(entity.name(), entity);
            entity.aliases().forEach(alias -> byName.putIfAbsent(alias, entity));
        }
    }

    static Entities of(
            List<List<NameGroup>> united,
            Map<NameGroup, String> reasons,
            List<StoryEdge> notUnited,
            ListedNames listed) {
        Map<NameGroup, LinkedEntity> byGroup = new HashMap<>();
        List<LinkedEntity> all = new ArrayList<>();
        for (List<NameGroup> groups : united) {
            LinkedEntity entity = entity(groups, reasons, listed);
            all.add(entity);
            groups.forEach(group -> byGroup.put(group, entity));
        }
        return new Entities(all, edges(notUnited, byGroup));
    }

    // Of several that say something of one pair, a judgement and then the surest holds.
    private static List<EntityEdge> edges(List<StoryEdge> notUnited, Map<NameGroup, LinkedEntity> byGroup) {
        Map<String, EntityEdge> edges = new TreeMap<>();
        for (StoryEdge edge : notUnited) {
            String one = byGroup.get(edge.one()).id();
            String other = byGroup.get(edge.other()).id();
            if (!one.equals(other)) {
                boolean ordered = one.compareTo(other) < 0;
                EntityEdge found = new EntityEdge(
                        ordered ? one : other,
                        ordered ? other : one,
                        edge.verdict(),
                        edge.score(),
                        edge.reason(),
                        edge.judgement());
                edges.merge(found.one() + " " + found.other(), found, Entities::stronger);
            }
        }
        return List.copyOf(edges.values());
    }

    private static EntityEdge stronger(EntityEdge one, EntityEdge other) {
        return Comparator.comparing((EntityEdge edge) -> edge.judgement() == null)
                                .thenComparing(edge -> -edge.score())
                                .thenComparing(EntityEdge::verdict)
                                .thenComparing(EntityEdge::reason)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    public List<LinkedEntity> all() {
        return all;
    }

    /** What keeps entities of the story apart, or leaves open whether they are one. */
    public List<EntityEdge> edges() {
        return edges;
    }

    /** What an in-document entity became; null where it is left out, or the local id is null. */
    public LinkedEntity of(String document, String localEntity) {
        return byLocal.get(local(document, localEntity));
    }

    /** What goes by exactly this name, else null. */
    public LinkedEntity named(String name) {
        return byName.get(name);
    }

    private static String local(String document, String localEntity) {
        return document + "\n" + localEntity;
    }

    private static LinkedEntity entity(List<NameGroup> groups, Map<NameGroup, String> reasons, ListedNames known) {
        NameGroup fullest = groups.stream().max(Entities::fuller).orElseThrow();
        List<Member> members = new ArrayList<>();
        Map<String, Integer> types = new TreeMap<>();
        TreeSet<String> aliases = new TreeSet<>();
        TreeSet<String> listed = new TreeSet<>();
        int mentions = 0;
        for (NameGroup group : groups) {
            listed.addAll(group.listed(known));
            for (Local local : group.members()) {
                members.add(
                        new Member(local.document(), local.id(), displayed(local), reason(group, fullest, reasons)));
                types.merge(local.type(), local.mentionTexts().size(), Integer::sum);
                mentions += local.mentionTexts().size();
                local.mentionTexts().stream().filter(Entities::name).forEach(aliases::add);
            }
        }
        members.sort(Comparator.comparing(Member::document).thenComparing(Member::localEntity));
        String name = displayed(fullest);
        aliases.remove(name);
        Member first = members.get(0);
        String type = types.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        String id = Identifier.derive("e", first.document(), first.localEntity());
        return new LinkedEntity(id, type, name, List.copyOf(aliases), mentions, List.copyOf(listed), members);
    }

    private static String reason(NameGroup group, NameGroup fullest, Map<NameGroup, String> reasons) {
        if (reasons.containsKey(group)) {
            return reasons.get(group);
        }
        return group == fullest || reasons.isEmpty()
                ? "same name"
                : "same name as \"" + fullest.name() + "\" or a form of it";
    }

    private static int fuller(NameGroup one, NameGroup other) {
        return Comparator.<NameGroup>comparingInt(
                        group -> group.person() ? group.personName().given().size() : 0)
                .thenComparingInt(group -> NameKey.acronym(group.name()) == null ? 1 : 0)
                .thenComparingInt(group ->
                        group.person() ? group.members().size() : group.name().length())
                .thenComparing(NameGroup::key, Comparator.reverseOrder())
                .compare(one, other);
    }

    private static String displayed(Local local) {
        return local.person() ? PersonName.untitled(local.name()) : local.name();
    }

    private static String displayed(NameGroup group) {
        return group.person() ? PersonName.untitled(group.name()) : group.name();
    }

    private static boolean name(String text) {
        return !PRONOUNS.contains(text.toLowerCase(Locale.ROOT)) && text.chars().anyMatch(Character::isUpperCase);
    }
}
