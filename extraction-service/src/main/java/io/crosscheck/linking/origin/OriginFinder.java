package io.crosscheck.linking.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.linking.identity.Groups;
import io.crosscheck.linking.judgement.JudgedClaims;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.origin.Root.Kind;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.statement.Statements;

/**
 * Bounds how many independent origins claims go back to. The lower bound unites whatever may be one: reports of one
 * statement or document, copies of one text, what one outlet or family says in its own voice or on the word of somebody
 * it does not name. Roots of unknown lineage count for the upper bound alone.
 */
public final class OriginFinder {

    private final Roots roots;
    private final Statements statements;
    private final JudgedClaims judged;
    private final Map<String, WireCopy> copies = new HashMap<>();

    /**
     * @param judged what users say of which claims go back to one origin
     */
    public OriginFinder(Roots roots, Statements statements, JudgedClaims judged) {
        this.roots = roots;
        this.statements = statements;
        this.judged = judged;
    }

    /**
     * The origins of a proposition; none where there are no claims.
     *
     * @param claims that assert it; of one that only reports another of them, the other's sources count
     * @param mentioning claims that only mention it, on the way to something else
     */
    public Origins of(List<StoryClaim> claims, List<StoryClaim> mentioning) {
        Set<String> reporting = claims.stream()
                .map(claim -> claim.document().id() + " " + claim.claim().parent())
                .collect(Collectors.toSet());
        List<Root> all = Stream.concat(
                        claims.stream()
                                .filter(claim ->
                                        !reporting.contains(claim.document().id() + " " + claim.id()))
                                .flatMap(claim -> roots.of(claim).stream()),
                        mentioning.stream().map(roots::ofMention))
                .toList();
        if (all.isEmpty()) {
            return Origins.NONE;
        }
        Groups may = new Groups(all.size());
        Groups must = new Groups(all.size());
        Reasons why = new Reasons();
        judge(all, may, must, why);
        uniteAlike(all, may, must);
        uniteStatements(all, may, must, why);
        uniteCopies(all, may, must, why);
        MayBeOne.unite(all, roots, may, why);
        List<Origins.Group> groups = new ArrayList<>();
        int known = 0;
        for (List<Integer> members : may.all()) {
            Origins.Group group = group(members.stream().map(all::get).toList(), why.of(members));
            groups.add(group);
            known += group.raisesLower() ? 1 : 0;
        }
        // Whoever it was, somebody said it first.
        int lower = Math.max(1, known);
        return new Origins(lower, Math.max(lower, must.all().size()), ordered(groups));
    }

    // Before anything else, so that what users say holds against whatever else is found.
    private void judge(List<Root> all, Groups may, Groups must, Reasons why) {
        if (judged.all().isEmpty()) {
            return;
        }
        List<int[]> together = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Judgement judgement =
                        judged.between(all.get(i).claim(), all.get(j).claim()).orElse(null);
                if (judgement != null) {
                    why.because(i, j, judgement.explained());
                    if (judgement.confirmed()) {
                        together.add(new int[] {i, j});
                    } else {
                        may.keepApart(i, j);
                        must.keepApart(i, j);
                    }
                }
            }
        }
        for (int[] pair : together) {
            may.unite(pair[0], pair[1]);
            must.unite(pair[0], pair[1]);
        }
    }

    private static void uniteAlike(List<Root> all, Groups may, Groups must) {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, Integer> byFiner = new HashMap<>();
        Map<String, Integer> byOutlet = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Root root = all.get(i);
            int place = i;
            may.unite(i, byKey.computeIfAbsent(root.key(), key -> place));
            must.unite(i, byFiner.computeIfAbsent(root.finer(), key -> place));
            // What an outlet tells on the word of somebody unnamed may be what it tells in its own voice.
            if (root.kind() == Kind.UNNAMED || root.kind() == Kind.OUTLET) {
                String outlet = root.key().replaceFirst("^unnamed, ", "");
                may.unite(i, byOutlet.computeIfAbsent(outlet, key -> place));
            }
        }
    }

    private void uniteStatements(List<Root> all, Groups may, Groups must, Reasons why) {
        Map<String, Integer> byStatement = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Root root = all.get(i);
            String statement = statements.byClaim().get(root.claim().id());
            if (statement == null || root.kind() == Kind.UNNAMED) {
                continue;
            }
            Integer first = byStatement.putIfAbsent(statement + " " + root.path(), i);
            if (first != null) {
                may.unite(first, i);
                must.unite(first, i);
                if (!all.get(first).key().equals(root.key())) {
                    why.because(first, i, "report the same words");
                }
            }
        }
    }

    private void uniteCopies(List<Root> all, Groups may, Groups must, Reasons why) {
        Map<String, List<Integer>> byRun = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.OUTLET || all.get(i).kind() == Kind.UNNAMED) {
                for (String run : copy(all.get(i).claim()).runs()) {
                    byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(i);
                }
            }
        }
        for (List<Integer> alike : byRun.values()) {
            int first = alike.get(0);
            for (int other : alike.subList(1, alike.size())) {
                if (must.of(first) != must.of(other) || may.of(first) == may.of(other)) {
                    WireCopy copy = copy(all.get(other).claim());
                    if (copy.copies(copy(all.get(first).claim()))) {
                        may.unite(first, other);
                        must.unite(first, other);
                        why.because(
                                first,
                                other,
                                "the same sentence stands word for word in " + documents(all, List.of(first, other))
                                        + " reports");
                    }
                }
            }
        }
    }

    private WireCopy copy(StoryClaim claim) {
        return copies.computeIfAbsent(claim.id(), id -> WireCopy.of(claim));
    }

    private static long documents(List<Root> all, List<Integer> members) {
        return members.stream()
                .map(i -> all.get(i).claim().document().id())
                .distinct()
                .count();
    }

    private static Origins.Group group(List<Root> members, Set<String> reasons) {
        List<String> claims = members.stream()
                .map(Root::claim)
                .sorted()
                .map(StoryClaim::id)
                .distinct()
                .toList();
        boolean known = members.stream().anyMatch(Root::known);
        return new Origins.Group(OriginReason.of(members, reasons), claims, known);
    }

    private static List<Origins.Group> ordered(List<Origins.Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparing((Origins.Group g) -> !g.raisesLower())
                        .thenComparing(g -> -g.claims().size())
                        .thenComparing(g -> g.claims().get(0))
                        .thenComparing(Origins.Group::reason))
                .collect(Collectors.toList());
    }

    /** Whom claims go back to, by key: to tell those who assert from those who deny. */
    public Set<String> keys(List<StoryClaim> claims) {
        Set<String> keys = new HashSet<>();
        claims.forEach(claim -> roots.of(claim).forEach(root -> keys.add(root.key())));
        return keys;
    }
}
