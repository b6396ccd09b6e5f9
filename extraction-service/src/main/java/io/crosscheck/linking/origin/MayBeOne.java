package io.crosscheck.linking.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.linking.identity.Groups;
import io.crosscheck.linking.origin.Root.Kind;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Words;

/**
 * Unites roots that bear different names and yet may be one, so that the lower bound is not too high: in a report that also
 * takes the matter from a document, whatever else it tells of it; a body with the person who speaks for it; an office with its
 * holder.
 */
final class MayBeOne {

    private static final int TAKEN_FROM = 2;
    private static final String FROM_WORK = "others are told in reports that take it from that document";
    private static final String AUTHOR = "one wrote the other";
    private static final String SPOKESMAN = "one speaks for the other";

    private static final Set<String> SMALL = Set.of("the", "s", "of");
    private static final String PREMIER = Kinds.of(Words.of("premier").get(0));

    static void unite(List<Root> all, Roots roots, Groups may, Map<Integer, Set<String>> why) {
        uniteWithAuthor(all, roots, may, why);
        uniteWithWork(all, roots, may, why);
        uniteWithBody(all, may, why);
        uniteDescribed(all, may, why);
        uniteWithHolder(all, may, why);
    }

    // What somebody says, he may have said in the document that he wrote.
    private static void uniteWithAuthor(List<Root> all, Roots roots, Groups may, Map<Integer, Set<String>> why) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; all.get(i).kind() == Kind.WORK && j < all.size(); j++) {
                boolean wrote = all.get(j).kind() == Kind.SPEAKER
                        && roots.wrote(all.get(j), all.get(i).key());
                if (wrote && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    because(why, i, j, AUTHOR);
                }
            }
        }
    }

    // Only where most of what is said is taken from one document: then paraphrases without it are likely of it as well.
    private static void uniteWithWork(List<Root> all, Roots roots, Groups may, Map<Integer, Set<String>> why) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.WORK) {
                first.putIfAbsent(all.get(i).key(), i);
                taken.merge(all.get(i).key(), 1, Integer::sum);
            }
        }
        first.forEach((work, place) -> {
            if (taken.get(work) < TAKEN_FROM
                    || 3 * taken.get(work) < all.stream().filter(Root::known).count()) {
                return;
            }
            for (int i = 0; i < all.size(); i++) {
                Root root = all.get(i);
                boolean beside =
                        roots.citing(work).contains(root.claim().document().id());
                if (beside && root.kind() != Kind.WORK && !person(root) && may.of(i) != may.of(place)) {
                    may.unite(i, place);
                    because(why, i, place, FROM_WORK);
                }
            }
        });
    }

    private static boolean person(Root root) {
        return root.kind() == Kind.SPEAKER && root.named();
    }

    private static void uniteWithBody(List<Root> all, Groups may, Map<Integer, Set<String>> why) {
        for (int i = 0; i < all.size(); i++) {
            String body = all.get(i).label().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
            if (all.get(i).kind() != Kind.SPEAKER || body.length() < 3) {
                continue;
            }
            Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(body) + "(?!\\w)");
            for (int j = 0; j < all.size(); j++) {
                Root other = all.get(j);
                boolean speaksForIt = other.kind() == Kind.SPEAKER
                        && !other.key().equals(all.get(i).key())
                        && word.matcher(other.called()).find();
                if (speaksForIt && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    because(why, i, j, SPOKESMAN);
                }
            }
        }
    }

    // "The board said": which one, its report tells in other words; it may be whoever else speaks for a body.
    private static void uniteDescribed(List<Root> all, Groups may, Map<Integer, Set<String>> why) {
        for (int i = 0; i < all.size(); i++) {
            Root described = all.get(i);
            String noun = described.label().toLowerCase(Locale.ROOT).replaceFirst("^(the|its|their) ", "");
            boolean bare = described.kind() == Kind.SPEAKER
                    && !described.named()
                    && described.label().equals(described.label().toLowerCase(Locale.ROOT))
                    && noun.indexOf(' ') < 0;
            for (int j = 0; bare && j < all.size(); j++) {
                Root other = all.get(j);
                boolean fits = other.kind() == Kind.SPEAKER
                        && other.called().toLowerCase(Locale.ROOT).contains(noun)
                        && !other.key().equals(described.key());
                if (fits && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    because(why, i, j, "\"" + described.label() + "\" may be the same");
                }
            }
        }
    }

    // "The Norwegian PM" and "the Norwegian prime minister, Ola Rud".
    private static void uniteWithHolder(List<Root> all, Groups may, Map<Integer, Set<String>> why) {
        for (int i = 0; i < all.size(); i++) {
            Root office = all.get(i);
            if (office.kind() != Kind.SPEAKER || !office(kinds(office.label()))) {
                continue;
            }
            for (int j = 0; j < all.size(); j++) {
                Root holder = all.get(j);
                boolean holds = person(holder)
                        && !holder.key().equals(office.key())
                        && kinds(holder.called()).containsAll(kinds(office.label()));
                if (holds && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    because(why, i, j, "\"" + office.label() + "\" may be the same");
                }
            }
        }
    }

    private static boolean office(Set<String> kinds) {
        return kinds.size() > 1 && kinds.stream().anyMatch(Kinds::country);
    }

    private static Set<String> kinds(String label) {
        return Words.of(label).stream()
                .filter(word -> !SMALL.contains(word.lower()))
                .map(word -> word.text().equals("PM") ? PREMIER : Kinds.of(word))
                .collect(Collectors.toSet());
    }

    private static void because(Map<Integer, Set<String>> why, int one, int other, String reason) {
        why.computeIfAbsent(one, i -> new TreeSet<>()).add(reason);
        why.computeIfAbsent(other, i -> new TreeSet<>()).add(reason);
    }

    private MayBeOne() {}
}
