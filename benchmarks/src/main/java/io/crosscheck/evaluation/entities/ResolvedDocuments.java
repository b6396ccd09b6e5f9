package io.crosscheck.evaluation.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.Encounters;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.EntityEdge;
import io.crosscheck.linking.entity.EntityLinker;
import io.crosscheck.linking.entity.EntityProfile;
import io.crosscheck.linking.entity.IdentityClusters;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.entity.ProfileReader;
import io.crosscheck.linking.judgement.Judgements;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;

/** Documents as the linker resolves their entities: within the stories it makes of them, then across these. */
final class ResolvedDocuments {

    private final Map<String, LinkDocument> documents = new TreeMap<>();
    private final Map<String, Entities> stories = new HashMap<>();
    private final Map<String, String> identities = new HashMap<>();
    private int storyCount;

    /** Resolves documents of one collection. */
    static ResolvedDocuments of(Collection<LinkDocument> documents) {
        ResolvedDocuments resolved = new ResolvedDocuments();
        documents.forEach(document -> resolved.documents.put(document.id(), document));
        List<EntityProfile> profiles = new ArrayList<>();
        for (List<String> story : stories(documents)) {
            List<LinkDocument> members =
                    story.stream().map(resolved.documents::get).toList();
            Entities entities = EntityLinker.link(members);
            story.forEach(document -> resolved.stories.put(document, entities));
            profiles.addAll(ProfileReader.of(story.get(0), members, entities.all(), Judgements.NONE));
            resolved.storyCount++;
        }
        resolved.identify(profiles);
        return resolved;
    }

    private static List<List<String>> stories(Collection<LinkDocument> documents) {
        List<Signature> signatures = documents.stream().map(Signature::of).toList();
        List<StoryClusters.Pair> pairs = new ArrayList<>();
        for (Signature one : signatures) {
            for (Signature other : signatures) {
                if (one.document().compareTo(other.document()) < 0) {
                    pairs.add(new StoryClusters.Pair(one.document(), other.document(), Similarity.score(one, other)));
                }
            }
        }
        return StoryClusters.of(documents.stream().map(LinkDocument::id).toList(), pairs);
    }

    // The first under each name by place, as the linker's index gives them.
    private void identify(List<EntityProfile> profiles) {
        Map<String, EntityProfile> byId = new TreeMap<>();
        Map<String, Set<String>> first = new TreeMap<>();
        profiles.stream().sorted(Comparator.comparing(EntityProfile::place)).forEach(profile -> {
            byId.put(profile.entity(), profile);
            for (String key : profile.keys()) {
                Set<String> leaders = first.computeIfAbsent(key, k -> new TreeSet<>());
                if (leaders.size() < Encounters.FIRST) {
                    leaders.add(profile.entity());
                }
            }
        });
        Encounters encounters = new Encounters(byId, first);
        List<EntityEdge> edges = new ArrayList<>();
        byId.keySet().forEach(entity -> edges.addAll(encounters.edges(entity)));
        for (Set<String> cluster : IdentityClusters.of(profiles, edges)) {
            cluster.forEach(entity -> identities.put(entity, cluster.iterator().next()));
        }
    }

    int stories() {
        return storyCount;
    }

    /**
     * What is named where an annotator marked a name: the mention that shares most with it, of several the shorter; one
     * that has less than half of its letters names something else.
     *
     * @return empty where extraction found no such name
     */
    Optional<String> at(String document, Span span) {
        LinkDocument read = documents.get(document);
        return read.extraction().mentions().stream()
                .filter(mention -> 2 * shared(mention, span) >= span.end() - span.start())
                .max(Comparator.comparingInt((Mention mention) -> shared(mention, span))
                        .thenComparing(mention -> mention.start() - mention.end()))
                .map(mention -> stories.get(document).of(document, mention.entity()))
                .map(LinkedEntity::id)
                .map(id -> identities.getOrDefault(id, id));
    }

    private static int shared(Mention mention, Span span) {
        return Math.min(mention.end(), span.end()) - Math.max(mention.start(), span.start());
    }
}
