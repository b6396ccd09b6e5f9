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

import io.crosscheck.linking.entity.LinkedEntity.Member;
import io.crosscheck.linking.entity.NameGroup.Local;
import io.crosscheck.messages.Identifier;

/** The linked entities of a story, and what each in-document entity became. */
public final class Entities {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "his", "her", "hers", "its", "their", "our", "my", "him",
            "them", "us", "me", "who", "which", "that", "this");

    private final List<LinkedEntity> all;
    private final Map<String, LinkedEntity> byLocal = new HashMap<>();
    private final Map<String, LinkedEntity> byName = new HashMap<>();

    private Entities(List<LinkedEntity> all) {
        this.all = all.stream().sorted(Comparator.comparing(LinkedEntity::id)).toList();
        for (LinkedEntity entity : all) {
            entity.members().forEach(m -> byLocal.put(local(m.document(), m.localEntity()), entity));
            byName.putIfAbsent(entity.name(), entity);
            entity.aliases().forEach(alias -> byName.putIfAbsent(alias, entity));
        }
    }

    static Entities of(List<List<NameGroup>> united, Map<NameGroup, String> reasons) {
        return new Entities(
                united.stream().map(groups -> entity(groups, reasons)).toList());
    }

    public List<LinkedEntity> all() {
        return all;
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

    private static LinkedEntity entity(List<NameGroup> groups, Map<NameGroup, String> reasons) {
        NameGroup fullest = groups.stream().max(Entities::fuller).orElseThrow();
        List<Member> members = new ArrayList<>();
        Map<String, Integer> types = new TreeMap<>();
        TreeSet<String> aliases = new TreeSet<>();
        int mentions = 0;
        for (NameGroup group : groups) {
            for (Local local : group.members()) {
                members.add(new Member(local.document(), local.id(), reason(group, fullest, reasons)));
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
        return new LinkedEntity(id, type, name, List.copyOf(aliases), mentions, members);
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

    private static String displayed(NameGroup group) {
        return group.person() ? PersonName.untitled(group.name()) : group.name();
    }

    private static boolean name(String text) {
        return !PRONOUNS.contains(text.toLowerCase(Locale.ROOT)) && text.chars().anyMatch(Character::isUpperCase);
    }
}
