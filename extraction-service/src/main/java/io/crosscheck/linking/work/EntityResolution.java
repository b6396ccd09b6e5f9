package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.linking.entity.Encounters;
import io.crosscheck.linking.entity.EntityEdge;
import io.crosscheck.linking.entity.EntityEdge.Verdict;
import io.crosscheck.linking.entity.EntityProfile;
import io.crosscheck.linking.entity.IdentityClusters;
import io.crosscheck.linking.identity.StableIds;
import io.crosscheck.linking.store.EntityIndex;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.messages.Identifier;

/**
 * Keeps entities across stories: finds whom the entities of stories that were linked anew may be, compares them, and
 * clusters those that lead under the names concerned anew in canonical order.
 */
@ApplicationScoped
public class EntityResolution {

    // Stands for whatever goes by an id and is not looked at.
    private static final String OTHERS = "";
    private static final String OWN = "=";

    private final EntityIndex index;
    private final IdentityStore identities;

    public EntityResolution(EntityIndex index, IdentityStore identities) {
        this.index = index;
        this.identities = identities;
    }

    /**
     * Resolves entities across the stories of a collection.
     *
     * @param present profiles of the entities of stories that were linked anew, under the ids they go by
     * @param absent ids of entities that these stories had before and that have no profile now
     */
    public void resolve(
            Connection connection,
            String collection,
            Collection<EntityProfile> present,
            Collection<String> absent,
            Instant now)
            throws SQLException {
        Set<String> all = new TreeSet<>(absent);
        present.forEach(profile -> all.add(profile.entity()));
        Map<String, EntityProfile> before = index.profiles(connection, all);
        List<EntityProfile> changed = present.stream()
                .filter(profile -> !profile.equals(before.get(profile.entity())))
                .toList();
        Set<String> left = new TreeSet<>(absent);
        left.retainAll(before.keySet());
        if (changed.isEmpty() && left.isEmpty()) {
            return;
        }
        Set<String> concerned = concerned(connection, collection, changed, left, before);
        Surroundings around = surroundings(connection, collection, concerned);
        compare(connection, around, left, now);
        identify(connection, around, left, now);
    }

    /**
     * Those to be compared, and whoever leads under any name that leads on from theirs.
     *
     * @param leaders closed under the names of those who lead
     */
    private record Surroundings(
            Set<String> compared, Set<String> leaders, Map<String, EntityProfile> profiles, Encounters encounters) {}

    // Who changed, and everybody under a name whose leaders are not as they were.
    private Set<String> concerned(
            Connection connection,
            String collection,
            List<EntityProfile> changed,
            Set<String> left,
            Map<String, EntityProfile> before)
            throws SQLException {
        Set<String> touched = new TreeSet<>(left);
        Set<String> keys = new TreeSet<>();
        for (EntityProfile profile : changed) {
            touched.add(profile.entity());
            keys.addAll(profile.keys());
        }
        touched.stream()
                .filter(before::containsKey)
                .forEach(id -> keys.addAll(before.get(id).keys()));
        Map<String, Set<String>> ledBefore = index.first(connection, collection, keys, Encounters.FIRST);
        index.remove(connection, left);
        index.put(connection, collection, changed);
        Map<String, Set<String>> led = index.first(connection, collection, keys, Encounters.FIRST);
        Set<String> unsettled = new TreeSet<>();
        for (String key : keys) {
            Set<String> leaders = led.getOrDefault(key, Set.of());
            if (!leaders.equals(ledBefore.getOrDefault(key, Set.of())) || !Collections.disjoint(leaders, touched)) {
                unsettled.add(key);
            }
        }
        Set<String> concerned = new TreeSet<>(touched);
        concerned.removeAll(left);
        index.all(connection, collection, unsettled).values().forEach(concerned::addAll);
        return concerned;
    }

    private Surroundings surroundings(Connection connection, String collection, Set<String> compared)
            throws SQLException {
        Map<String, EntityProfile> profiles = index.profiles(connection, compared);
        Map<String, Set<String>> first = new TreeMap<>();
        Set<String> leaders = new TreeSet<>();
        Set<String> keys = keys(profiles.values());
        while (!keys.isEmpty()) {
            Map<String, Set<String>> led = index.first(connection, collection, keys, Encounters.FIRST);
            keys.forEach(key -> first.put(key, led.getOrDefault(key, Set.of())));
            Set<String> fresh = new TreeSet<>();
            led.values().forEach(fresh::addAll);
            fresh.removeAll(leaders);
            leaders.addAll(fresh);
            Set<String> unknown = new TreeSet<>(fresh);
            unknown.removeAll(profiles.keySet());
            profiles.putAll(index.profiles(connection, unknown));
            keys = keys(fresh.stream().map(profiles::get).toList());
            keys.removeAll(first.keySet());
        }
        return new Surroundings(new TreeSet<>(compared), leaders, profiles, new Encounters(profiles, first));
    }

    private static Set<String> keys(Collection<EntityProfile> profiles) {
        Set<String> keys = new TreeSet<>();
        profiles.forEach(profile -> keys.addAll(profile.keys()));
        return keys;
    }

    private void compare(Connection connection, Surroundings around, Set<String> left, Instant now)
            throws SQLException {
        List<EntityEdge> edges = new ArrayList<>();
        around.compared().forEach(entity -> edges.addAll(around.encounters().edges(entity)));
        Set<String> scope = new TreeSet<>(around.compared());
        scope.addAll(left);
        identities.replaceEdges(connection, scope, edges, now);
    }

    private void identify(Connection connection, Surroundings around, Set<String> left, Instant now)
            throws SQLException {
        Set<String> leaders = around.leaders();
        Map<String, String> before = identities.identities(connection, leaders);
        Map<String, Set<String>> clusters = clusters(connection, around);
        StableIds ids = StableIds.of(previous(connection, leaders, before), named(clusters));
        Map<String, String> identityOf = new TreeMap<>();
        clusters.forEach((derived, members) -> members.forEach(e -> identityOf.put(e, ids.of(derived))));

        Set<String> moved = new TreeSet<>(leaders);
        moved.removeIf(e -> identityOf.get(e).equals(before.getOrDefault(e, e)));
        Set<String> followers = new TreeSet<>(around.compared());
        identities.followers(connection, moved).values().forEach(followers::addAll);
        followers.removeAll(leaders);
        for (EntityEdge edge : identities.edges(connection, followers)) {
            if (edge.verdict() == Verdict.SAME && leaders.contains(edge.other())) {
                identityOf.put(edge.one(), identityOf.get(edge.other()));
            }
        }
        Set<String> alone = new TreeSet<>(followers);
        alone.removeAll(identityOf.keySet());
        for (String taken : identities.taken(connection, alone, alone)) {
            identityOf.put(taken, Identifier.derive("e", taken, "alone"));
        }
        Set<String> all = new TreeSet<>(leaders);
        all.addAll(followers);
        all.addAll(left);
        identityOf.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        identities.replaceIdentities(connection, all, identityOf, now);
        identities.redirect(connection, ids.vanished(), now);
    }

    // By the id of the member that comes first.
    private Map<String, Set<String>> clusters(Connection connection, Surroundings around) throws SQLException {
        List<EntityProfile> leading =
                around.leaders().stream().map(around.profiles()::get).toList();
        List<EntityEdge> edges = identities.edges(connection, around.leaders()).stream()
                .filter(edge -> around.leaders().contains(edge.other()))
                .toList();
        Map<String, Set<String>> clusters = new TreeMap<>();
        for (Set<String> members : IdentityClusters.of(leading, edges)) {
            String first = members.stream()
                    .min(Comparator.comparing(
                                    (String e) -> around.profiles().get(e).place())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            clusters.put(first, members);
        }
        return clusters;
    }

    // The entity whose own id an id is counts twice, so that it goes by it again when others are taken from it.
    private Map<String, Set<String>> previous(Connection connection, Set<String> leaders, Map<String, String> before)
            throws SQLException {
        Map<String, Set<String>> previous = new TreeMap<>();
        for (String leader : leaders) {
            String id = before.getOrDefault(leader, leader);
            previous.computeIfAbsent(id, i -> new TreeSet<>(Set.of(OWN + i))).add(leader);
        }
        Set<String> unnamed = new TreeSet<>(leaders);
        unnamed.removeAll(previous.keySet());
        identities.taken(connection, unnamed, leaders).forEach(id -> previous.put(id, Set.of(OTHERS)));
        return previous;
    }

    private static Map<String, Set<String>> named(Map<String, Set<String>> clusters) {
        Map<String, Set<String>> named = new TreeMap<>();
        clusters.forEach((derived, members) -> {
            Set<String> withOwn = new TreeSet<>(members);
            members.forEach(member -> withOwn.add(OWN + member));
            named.put(derived, withOwn);
        });
        return named;
    }
}
