package io.crosscheck.linking.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.linking.entity.EntityEdge.Verdict;
import io.crosscheck.linking.entity.EntityProfile.Judged;

/**
 * Says of two entities of different stories whether they are one, from what their stories say of them alone. A name
 * that others may bear is not enough: it wants a role, or company that both stories name, beside it.
 */
public final class ProfileComparison {

    /** From this score on two entities are taken for one. */
    static final double SAME = 0.8;

    private static final double LISTED = 0.97;
    private static final double DISTINCTIVE = 0.85;
    private static final double FULL_NAME = 0.5;
    private static final double OTHER_SPELLING = 0.35;
    private static final double ONE_WORD = 0.6;
    private static final double COMMON = 0.45;
    private static final double ROLE = 0.35;
    private static final double POST = 0.1;
    private static final double COMPANY = 0.35;
    private static final double PLACE = 0.1;
    private static final double COUNTRY = 0.2;
    private static final double OTHER_POST = -0.3;
    private static final double OTHER_MIDDLE_NAME = -0.3;
    private static final double NOTHING_SHARED = -0.1;

    private final EntityProfile one;
    private final EntityProfile other;
    private final Set<String> reasons = new TreeSet<>();
    private double score;

    private ProfileComparison(EntityProfile one, EntityProfile other) {
        this.one = one;
        this.other = other;
    }

    /** The edge between them; empty where they share no name, or are of one story, which knows better. */
    public static Optional<EntityEdge> of(EntityProfile one, EntityProfile other) {
        Set<String> shared = new HashSet<>(one.keys());
        shared.retainAll(other.keys());
        if (shared.isEmpty() || one.story().equals(other.story())) {
            return Optional.empty();
        }
        Optional<EntityEdge> judged = judged(one, other);
        return judged.isPresent() ? judged : new ProfileComparison(one, other).weighed(shared);
    }

    private static Optional<EntityEdge> judged(EntityProfile one, EntityProfile other) {
        Stream<Judged> confirmed = one.confirmed().stream().filter(a -> other.confirmed().stream()
                .anyMatch(b -> a.judgement().equals(b.judgement())));
        Stream<Judged> rejected = one.rejected().stream().filter(a -> other.rejected().stream()
                .anyMatch(b -> a.judgement().equals(b.judgement()) && !a.side().equals(b.side())));
        List<Judged> all = Stream.concat(confirmed, rejected)
                .sorted(Comparator.comparing(Judged::at).reversed().thenComparing(Judged::judgement))
                .toList();
        return all.stream().findFirst().map(latest -> {
            boolean same = one.confirmed().contains(latest);
            return new EntityEdge(
                    one.entity(),
                    other.entity(),
                    same ? Verdict.SAME : Verdict.DIFFERENT,
                    1,
                    latest.explained(),
                    latest.judgement());
        });
    }

    private Optional<EntityEdge> weighed(Set<String> shared) {
        String entry = one.listed().stream()
                .filter(other.listed()::contains)
                .sorted()
                .findFirst()
                .orElse(null);
        if (entry != null) {
            return edge(Verdict.SAME, LISTED, "both are " + entry + " of an alias list");
        }
        if (listedApart()) {
            return edge(Verdict.DIFFERENT, LISTED, "an alias list tells " + first(one) + " from " + first(other));
        }
        if (shared.stream().noneMatch(key -> key.startsWith("person ") || key.startsWith("thing "))
                || one.person() != other.person()) {
            return Optional.empty();
        }
        if (one.known() && other.known()) {
            return edge(Verdict.SAME, LISTED, "a name that is known to mean one thing");
        }
        if (one.person() ? !persons() : !things()) {
            return Optional.empty();
        }
        score = Math.max(0, Math.min(1, score));
        return edge(
                score >= SAME - 1e-9 ? Verdict.SAME : Verdict.UNSURE,
                Math.round(score * 100) / 100.0,
                String.join("; ", reasons));
    }

    private boolean listedApart() {
        Set<String> lists = lists(one);
        lists.retainAll(lists(other));
        return !lists.isEmpty();
    }

    private static Set<String> lists(EntityProfile profile) {
        return profile.listed().stream()
                .map(entry -> entry.substring(0, entry.indexOf(':')))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String first(EntityProfile profile) {
        return profile.listed().stream().sorted().findFirst().orElse("");
    }

    private boolean persons() {
        PersonName name = PersonName.of(one.name());
        PersonName otherName = PersonName.of(other.name());
        if (name == null || otherName == null || !name.similarFamily(otherName) || !name.sameFirst(otherName)) {
            return false;
        }
        boolean exact = name.sameFamily(otherName)
                && (name.given().get(0).equals(otherName.given().get(0))
                        || Nicknames.same(name.given().get(0), otherName.given().get(0)));
        add(exact ? FULL_NAME : OTHER_SPELLING, exact ? "same first and last name" : "another spelling of the name");
        if (otherMiddle(name, otherName)) {
            add(OTHER_MIDDLE_NAME, "another middle name");
        }
        Set<String> role = shared(one.roles(), other.roles());
        if (!role.isEmpty()) {
            add(ROLE, "called " + String.join(", ", role) + " in both stories");
        }
        if (!shared(one.posts(), other.posts()).isEmpty()) {
            add(POST, "over the same");
        } else if (!shared(offices(one), offices(other)).isEmpty()) {
            add(OTHER_POST, "over something else");
        }
        company(PLACE);
        return true;
    }

    private static boolean otherMiddle(PersonName one, PersonName other) {
        return one.given().size() > 1
                && other.given().size() > 1
                && one.given().get(1).charAt(0) != other.given().get(1).charAt(0);
    }

    private static Set<String> offices(EntityProfile profile) {
        return profile.posts().stream()
                .map(post -> post.replaceFirst(" of .*", ""))
                .collect(Collectors.toSet());
    }

    private boolean things() {
        boolean sameKind = one.kind().equals(other.kind());
        List<String> words = NameKey.words(one.name());
        boolean distinctive = ProfileReader.distinctive(one.name()) && ProfileReader.distinctive(other.name());
        if (!sameKind) {
            add(COMMON, "same name of another kind of thing");
            return true;
        }
        if (distinctive && words.size() > 1 && !place(one)) {
            add(DISTINCTIVE, "same name, which nothing else is likely to have");
        } else {
            add(distinctive ? ONE_WORD : COMMON, "same name");
        }
        company(COUNTRY);
        return true;
    }

    private static boolean place(EntityProfile profile) {
        return profile.type().startsWith("LOCATION");
    }

    private void company(double forPlaces) {
        Set<String> company = shared(one.company(), other.company());
        Set<String> places = shared(one.places(), other.places());
        if (!company.isEmpty()) {
            add(COMPANY, "named beside " + readable(company) + " in both stories");
        }
        if (!places.isEmpty()) {
            add(forPlaces, "named beside " + readable(places) + " in both stories");
        }
        boolean told = one.company().size() + one.places().size() > 0
                && other.company().size() + other.places().size() > 0;
        if (company.isEmpty() && places.isEmpty() && told) {
            add(NOTHING_SHARED, "nothing else is named in both stories");
        }
    }

    private static String readable(Set<String> keys) {
        return keys.stream()
                .limit(3)
                .map(key -> "\"" + key.replaceFirst("^(?:person|thing|country|place) ", "") + "\"")
                .collect(Collectors.joining(", "));
    }

    private void add(double weight, String reason) {
        score += weight;
        reasons.add(reason);
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private Optional<EntityEdge> edge(Verdict verdict, double score, String reason) {
        return Optional.of(new EntityEdge(one.entity(), other.entity(), verdict, score, reason, null));
    }
}
