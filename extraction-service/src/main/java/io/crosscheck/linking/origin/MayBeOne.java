package io.crosscheck.linking.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.linking.identity.Groups;
import io.crosscheck.linking.origin.Root.Kind;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Words;

/**
 * Unites roots that bear different names and yet may be one, so that the lower bound is not too high: in a report that
 * also takes the matter from a document, whatever else it tells of it; a body with the person who speaks for it; an
 * office with its holder.
 */
final class MayBeOne {

    private static final int TAKEN_FROM = 2;
    private static final String FROM_WORK = "others are told in reports that take it from that document";
    private static final String OWN = "a report tells it in its own voice and on that word";
    private static final String AUTHOR = "one wrote the other";
    private static final String SPOKESMAN = "one speaks for the other";

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|its|their) ");
    private static final Set<String> FIRMS = Set.of("company", "firm", "group", "maker", "manufacturer", "operator");
    private static final Pattern OFFICER = Pattern.compile(
            "(?i)\\b(?:executive|ceo|spokes\\w+|chair\\w*|director|" + "manager|head|president|founder|official)\\b");
    private static final Pattern STUDY = Pattern.compile("(?i)\\b(?:stud(?:y|ies)|surveys?|polls?|research(?:ers?)?|"
            + "scientists?|authors?|anal(?:ysis|yses)|papers?|trials?)\\b");

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?i)\\b(?:official|government|state|public)\\s+(?:results|figures|data|statistics|records|counts?)\\b");

    private static final Set<String> SMALL = Set.of("the", "s", "of");
    private static final String PREMIER = Kinds.of(Words.of("premier").get(0));

    static void unite(List<Root> all, Roots roots, Groups may, Reasons why) {
        uniteWithOwn(all, may, why);
        uniteWithAuthor(all, roots, may, why);
        uniteWithWork(all, roots, may, why);
        uniteWithBody(all, may, why);
        uniteDescribed(all, may, why);
        uniteWithHolder(all, may, why);
        uniteStudies(all, may, why);
        uniteOfficial(all, may, why);
    }

    // What a report tells in its own voice and on somebody's word besides, it has from him as far as anybody knows.
    private static void uniteWithOwn(List<Root> all, Groups may, Reasons why) {
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.OUTLET) {
                told.merge(
                        all.get(i).claim().document().id(),
                        i,
                        (one, other) -> first(all.get(one), all.get(other)) ? one : other);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Integer source = told.get(all.get(i).claim().document().id());
            if (all.get(i).kind() == Kind.OUTLET && source != null && may.of(i) != may.of(source)) {
                may.unite(i, source);
                why.because(i, source, OWN);
            }
        }
    }

    // Whom a report names first, so that the order in which claims are read decides nothing.
    private static boolean first(Root one, Root other) {
        int order = one.claim().compareTo(other.claim());
        return order < 0 || order == 0 && one.path() <= other.path();
    }

    // What somebody says, he may have said in the document that he wrote.
    private static void uniteWithAuthor(List<Root> all, Roots roots, Groups may, Reasons why) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; all.get(i).kind() == Kind.WORK && j < all.size(); j++) {
                boolean wrote = all.get(j).kind() == Kind.SPEAKER
                        && roots.wrote(all.get(j), all.get(i).key());
                if (wrote && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    why.because(i, j, AUTHOR);
                }
            }
        }
    }

    // Only where most of what is said is taken from one document: then paraphrases without it are likely of it as well.
    private static void uniteWithWork(List<Root> all, Roots roots, Groups may, Reasons why) {
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
                    why.because(i, place, FROM_WORK);
                }
            }
        });
    }

    private static boolean person(Root root) {
        return root.kind() == Kind.SPEAKER && root.named();
    }

    private static void uniteWithBody(List<Root> all, Groups may, Reasons why) {
        for (int i = 0; i < all.size(); i++) {
            Pattern word = named(all.get(i).names());
            if (word == null) {
                continue;
            }
            for (int j = 0; j < all.size(); j++) {
                Root other = all.get(j);
                boolean speaksForIt = other.kind() == Kind.SPEAKER
                        && !other.key().equals(all.get(i).key())
                        && word.matcher(other.called()).find();
                if (speaksForIt && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    why.because(i, j, SPOKESMAN);
                }
            }
        }
    }

    private static Pattern named(Set<String> names) {
        String any = names.stream()
                .map(name -> ARTICLE.matcher(name).replaceFirst(""))
                .filter(name -> name.length() > 2)
                .sorted()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? null : Pattern.compile("(?i)\\b(?:" + any + ")(?!\\w)");
    }

    // "The board said": which one, its report tells in other words; it may be whoever else speaks for a body.
    private static void uniteDescribed(List<Root> all, Groups may, Reasons why) {
        for (int i = 0; i < all.size(); i++) {
            Root described = all.get(i);
            String noun = ARTICLE.matcher(described.label()).replaceFirst("");
            boolean bare = described.kind() == Kind.SPEAKER
                    && !described.named()
                    && noun.equals(noun.toLowerCase(Locale.ROOT))
                    && noun.indexOf(' ') < 0;
            for (int j = 0; bare && j < all.size(); j++) {
                Root other = all.get(j);
                boolean fits = other.kind() == Kind.SPEAKER
                        && (other.called().toLowerCase(Locale.ROOT).contains(noun)
                                || FIRMS.contains(noun) && heads(other))
                        && !other.key().equals(described.key());
                if (fits && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    why.because(i, j, "\"" + described.label() + "\" may be the same");
                }
            }
        }
    }

    // "The Norwegian PM" and "the Norwegian prime minister, Ola Rud".
    private static void uniteWithHolder(List<Root> all, Groups may, Reasons why) {
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
                    why.because(i, j, "\"" + office.label() + "\" may be the same");
                }
            }
        }
    }

    // Who speaks for a company, or a company by its name.
    private static boolean heads(Root other) {
        return !other.named() || OFFICER.matcher(other.called()).find();
    }

    // "A study of 11,400 people", "researchers": whose, nobody tells, so two reports may tell of one.
    private static void uniteStudies(List<Root> all, Groups may, Reasons why) {
        int first = -1;
        for (int i = 0; i < all.size(); i++) {
            Root root = all.get(i);
            if (root.kind() == Kind.UNNAMED && STUDY.matcher(root.called()).find()) {
                if (first >= 0 && may.of(first) != may.of(i)) {
                    may.unite(first, i);
                    why.because(first, i, "may be one study");
                }
                first = first < 0 ? i : first;
            }
        }
    }

    // "Official results showed": those of a body that gives them as well.
    private static void uniteOfficial(List<Root> all, Groups may, Reasons why) {
        for (int i = 0; i < all.size(); i++) {
            boolean official = all.get(i).kind() == Kind.UNNAMED
                    && OFFICIAL.matcher(all.get(i).called()).find();
            for (int j = 0; official && j < all.size(); j++) {
                Root body = all.get(j);
                if (body.kind() == Kind.SPEAKER && !body.named() && may.of(i) != may.of(j)) {
                    may.unite(i, j);
                    why.because(i, j, "\"" + all.get(i).called() + "\" may be that body's");
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

    private MayBeOne() {}
}
