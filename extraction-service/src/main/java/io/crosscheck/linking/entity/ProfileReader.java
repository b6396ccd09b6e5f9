package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.EntityProfile.Judged;
import io.crosscheck.linking.entity.LinkedEntity.Member;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.judgement.Judgements;
import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Words;
import io.crosscheck.messages.Identifier;

/** Reads what tells a story's entities from, and joins them with, those of other stories. */
public final class ProfileReader {

    private static final int COMPANY = 12;
    private static final int PLACES = 8;
    private static final int LEAST_LETTERS = 4;
    private static final double DISTINCTIVE = 4.5;

    private final Map<String, LinkDocument> documents;
    private final List<Judgement> judgements;
    private final Map<String, List<LinkedEntity>> byDocument = new HashMap<>();
    private final Map<LinkedEntity, String> acquaintances = new IdentityHashMap<>();
    private final Map<LinkedEntity, String> placeKeys = new IdentityHashMap<>();

    private ProfileReader(List<LinkDocument> documents, List<LinkedEntity> entities, Judgements judgements) {
        this.documents = documents.stream().collect(Collectors.toMap(LinkDocument::id, d -> d));
        this.judgements = judgements.about(Subject.ENTITY);
        for (LinkedEntity entity : entities) {
            acquaintances.put(entity, acquaintance(entity));
            placeKeys.put(entity, placeKey(entity));
            documentsOf(entity).forEach(document -> byDocument
                    .computeIfAbsent(document, d -> new ArrayList<>())
                    .add(entity));
        }
    }

    /** The profiles of those entities that may be the same as some of other stories. */
    public static List<EntityProfile> of(
            String story, List<LinkDocument> documents, List<LinkedEntity> entities, Judgements judgements) {
        ProfileReader reader = new ProfileReader(documents, entities, judgements);
        return entities.stream()
                .map(entity -> reader.profile(story, entity))
                .filter(profile -> !profile.keys().isEmpty())
                .toList();
    }

    private EntityProfile profile(String story, LinkedEntity entity) {
        Set<Judged> confirmed = judged(entity, true);
        Set<Judged> rejected = judged(entity, false);
        Set<String> keys = nameKeys(entity);
        boolean known =
                keys.stream().anyMatch(ProfileReader::known) || !entity.listed().isEmpty();
        entity.listed().forEach(entry -> keys.add("listed " + entry));
        confirmed.forEach(judged -> keys.add("judged " + judged.judgement()));
        rejected.forEach(judged -> keys.add("judged " + judged.judgement()));
        if (keys.isEmpty()) {
            return new EntityProfile(
                    entity.id(),
                    story,
                    entity.type(),
                    entity.name(),
                    "",
                    keys,
                    known,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    confirmed,
                    rejected);
        }
        Roles roles = known ? new Roles() : roles(entity);
        return new EntityProfile(
                entity.id(),
                story,
                entity.type(),
                entity.name(),
                place(entity, keys, !confirmed.isEmpty() || !rejected.isEmpty()),
                keys,
                known,
                roles.roles(),
                roles.posts(),
                known ? Set.of() : company(entity),
                known ? Set.of() : places(entity),
                Set.copyOf(entity.listed()),
                confirmed,
                rejected);
    }

    private static boolean known(String key) {
        return key.startsWith("thing country ") || key.startsWith("thing agency ");
    }

    /** The names under which an entity meets others; a last or first name alone is none. */
    static Set<String> nameKeys(LinkedEntity entity) {
        Set<String> keys = new TreeSet<>();
        List<String> names = new ArrayList<>(entity.aliases());
        names.add(entity.name());
        if (entity.type().startsWith("PERSON")) {
            PersonName name = PersonName.of(entity.name());
            if (name != null && !name.familyOnly()) {
                keys.add("person " + name.meeting());
            }
            return keys;
        }
        String key = NameKey.of(entity.name());
        if (!key.isBlank()) {
            keys.add("thing " + key);
        }
        // What a story also calls by its letters meets those that give the letters alone.
        for (String other : names) {
            String acronym = NameKey.acronym(other);
            if (acronym != null && acronym.length() >= LEAST_LETTERS) {
                keys.add("thing " + NameKey.of(other));
            }
        }
        return keys;
    }

    private String place(LinkedEntity entity, Set<String> keys, boolean judged) {
        Member first = entity.members().get(0);
        String rank = judged ? "0" : keys.size() > 1 ? "1" : "2";
        return rank + Identifier.hash(first.document() + "\n" + first.name()).substring(0, 20);
    }

    private Roles roles(LinkedEntity entity) {
        Roles roles = new Roles();
        if (entity.type().startsWith("PERSON")) {
            for (Member member : entity.members()) {
                LinkDocument document = documents.get(member.document());
                for (Mention mention : document.extraction().mentions()) {
                    if (mention.entity().equals(member.localEntity())) {
                        roles.read(document.extraction().text(), mention);
                    }
                }
            }
        }
        return roles;
    }

    private Set<String> company(LinkedEntity entity) {
        return around(entity, COMPANY, acquaintances);
    }

    private Set<String> places(LinkedEntity entity) {
        return around(entity, PLACES, placeKeys);
    }

    // The most mentioned first: what a document names in passing says less.
    private Set<String> around(LinkedEntity entity, int limit, Map<LinkedEntity, String> keys) {
        Map<String, Integer> mentions = new TreeMap<>();
        for (String document : documentsOf(entity)) {
            for (LinkedEntity other : byDocument.get(document)) {
                String key = other == entity ? null : keys.get(other);
                if (key != null) {
                    mentions.merge(key, other.mentions(), Math::max);
                }
            }
        }
        return mentions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> documentsOf(LinkedEntity entity) {
        return entity.members().stream().map(Member::document).collect(Collectors.toCollection(TreeSet::new));
    }

    // Whoever is named in full, and bodies that are not in every report.
    private static String acquaintance(LinkedEntity other) {
        if (other.type().startsWith("PERSON")) {
            return nameKeys(other).stream().findFirst().orElse(null);
        }
        boolean outlet = Aliases.agencies().canonical(other.name()).isPresent();
        return other.type().startsWith("ORGANIZATION") && !outlet && distinctive(other.name())
                ? nameKeys(other).stream()
                        .filter(key -> !known(key))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String placeKey(LinkedEntity other) {
        if (!other.type().startsWith("LOCATION") && !other.type().startsWith("MISC")) {
            return null;
        }
        String country = Aliases.countries().canonical(other.name()).orElse(null);
        if (country != null) {
            return "country " + country;
        }
        return other.type().startsWith("LOCATION") ? "place " + NameKey.of(other.name()) : null;
    }

    /** Whether a name is made of more than what any body may be called: "Velm Port Authority", not "Port Authority". */
    static boolean distinctive(String name) {
        return NameKey.words(name).stream()
                .anyMatch(word -> CommonWords.shipped().weight(Words.stem(word)) >= DISTINCTIVE);
    }

    private Set<Judged> judged(LinkedEntity entity, boolean confirmed) {
        Set<Judged> judged = new HashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.confirmed() == confirmed) {
                if (named(judgement.one(), entity)) {
                    judged.add(new Judged(judgement.id(), "one", judgement.at().toString(), judgement.explained()));
                }
                if (named(judgement.other(), entity)) {
                    judged.add(
                            new Judged(judgement.id(), "other", judgement.at().toString(), judgement.explained()));
                }
            }
        }
        return judged;
    }

    private boolean named(List<Anchor> side, LinkedEntity entity) {
        return side.stream().anyMatch(anchor -> entity.members().stream()
                .anyMatch(member -> member.document().equals(anchor.document()) && named(member, anchor)));
    }

    private boolean named(Member member, Anchor anchor) {
        return JudgedNames.alike(member.name(), anchor)
                || documents.get(member.document()).extraction().mentions().stream()
                        .anyMatch(mention -> mention.entity().equals(member.localEntity())
                                && JudgedNames.alike(mention.text(), anchor));
    }
}
