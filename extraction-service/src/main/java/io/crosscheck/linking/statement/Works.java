package io.crosscheck.linking.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.reading.Speakers;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Sentences;

/**
 * The documents that a story's claims cite. A story's letter is one letter, whoever calls it what, unless two are said
 * to have written one; a statement or report is its author's.
 */
public final class Works {

    private static final Set<String> SINGLE = nouns("single");
    private static final Set<String> SEVERAL = nouns("several");
    private static final Set<String> ISSUED = nouns("issued");
    private static final Pattern BY = Pattern.compile("\\bby ([^,;]+)$");
    private static final String NOUNS =
            String.join("|", new TreeSet<>(SINGLE)) + "|" + String.join("|", new TreeSet<>(SEVERAL));
    private static final Pattern WITHIN = Pattern.compile(
            "(?i)\\b(?:in|by|via) (?:an?|the|his|her|their|its|this|that)\\s+(?:[\\p{L}.-]+ ){0,3}?(" + NOUNS + ")\\b");
    private static final Pattern NOUN = Pattern.compile("(?i)\\b(" + NOUNS + ")s?\\b");

    private final Speakers speakers;
    // By noun, the persons that are said to have written one.
    private final Map<String, Set<String>> authors = new TreeMap<>();
    private final Map<String, Set<String>> issuers = new HashMap<>();
    private final Map<String, String> workOf = new HashMap<>();
    private final Map<String, Set<String>> citing = new HashMap<>();

    private Works(Entities entities) {
        this.speakers = new Speakers(entities);
    }

    public static Works of(List<StoryClaim> claims, Entities entities) {
        Works works = new Works(entities);
        Map<StoryClaim, String> nouns = new HashMap<>();
        for (StoryClaim claim : claims) {
            String noun = noun(claim);
            if (noun != null) {
                nouns.put(claim, noun);
                works.author(claim).ifPresent(author -> works.authors
                        .computeIfAbsent(noun, n -> new HashSet<>())
                        .add(author));
            }
        }
        nouns.forEach((claim, noun) -> works.workOf.put(claim.id(), works.key(claim, noun)));
        claims.stream().filter(c -> !nouns.containsKey(c)).forEach(works::written);
        works.pronouns(claims);
        claims.forEach(works::issued);
        for (StoryClaim claim : claims) {
            String work = works.of(claim);
            if (work != null) {
                works.citing
                        .computeIfAbsent(work, w -> new HashSet<>())
                        .add(claim.document().id());
            }
        }
        return works;
    }

    /** Documents of the story that take something from a work. */
    public Set<String> citing(String work) {
        return citing.getOrDefault(work, Set.of());
    }

    /** The persons that are said to have written a work, by the ids of their entities. */
    public Set<String> authors(String work) {
        int of = work.indexOf(" of ");
        return of < 0 ? authors.getOrDefault(work, Set.of()) : Set.of(work.substring(of + 4));
    }

    /** Names and ids of the bodies that are said to have passed or issued a work. */
    public Set<String> issuers(String work) {
        return issuers.getOrDefault(work, Set.of());
    }

    /** What identifies the document that a claim is taken from; null where it is none, or nothing tells which. */
    public String of(StoryClaim claim) {
        return workOf.get(claim.id());
    }

    /** The noun of a work: "letter". */
    public static String noun(String work) {
        return work.replaceFirst(" .*", "");
    }

    private String key(StoryClaim claim, String noun) {
        Set<String> writers = authors.getOrDefault(noun, Set.of());
        if (SINGLE.contains(noun) && writers.size() <= 1) {
            return noun;
        }
        return author(claim).map(author -> noun + " of " + author).orElse(null);
    }

    // "The deputies passed a motion that", "a motion by the parliament": for what only bodies make, not what an outlet
    // cites.
    private void issued(StoryClaim claim) {
        String work = of(claim);
        if (work == null || !ISSUED.contains(noun(work))) {
            return;
        }
        Set<String> names = issuers.computeIfAbsent(work, w -> new HashSet<>());
        for (Source source : claim.claim().sources()) {
            Matcher by = BY.matcher(source.text());
            if (source.hop() > 0) {
                LinkedEntity entity = speakers.of(claim, source);
                names.add(entity == null ? source.text() : entity.name());
                names.add(entity == null ? source.text() : entity.id());
            } else if (by.find()) {
                names.add(by.group(1));
            }
        }
    }

    // "It said": the document that was last cited.
    private void pronouns(List<StoryClaim> claims) {
        String last = null;
        String document = null;
        for (StoryClaim claim : claims) {
            boolean same = claim.document().id().equals(document);
            last = same ? last : null;
            document = claim.document().id();
            String work = workOf.get(claim.id());
            boolean it = claim.claim().sources().stream()
                    .anyMatch(source -> source.hop() == 0
                            && source.kind() != SourceKind.ORGANIZATION
                            && source.entity() == null
                            && source.text().equalsIgnoreCase("it"));
            if (work == null && it && last != null) {
                workOf.put(claim.id(), last);
            } else if (work != null) {
                last = work;
            }
        }
    }

    // "X wrote", where the story has one document written by X.
    private void written(StoryClaim claim) {
        if (claim.claim().cue() == null
                || !claim.claim()
                        .cue()
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .matches("(wr[oi]te|writes|written|writing|read|reads)\\b.*")) {
            return;
        }
        author(claim)
                .ifPresent(author -> authors.forEach((noun, writers) -> {
                    if (SINGLE.contains(noun) && writers.equals(Set.of(author))) {
                        workOf.put(claim.id(), noun);
                    }
                }));
    }

    // Whoever speaks in it: the person nearest to the content. Whom the document itself is cited by did not write it.
    private Optional<String> author(StoryClaim claim) {
        return claim.claim().sources().stream()
                .filter(source -> source.hop() == 0 && source.kind() == SourceKind.PERSON)
                .min(Comparator.comparingInt(Source::path))
                .map(source -> speakers.of(claim, source))
                .map(LinkedEntity::id);
    }

    private static String noun(StoryClaim claim) {
        for (Source source : claim.claim().sources()) {
            if (source.kind() == SourceKind.DOCUMENT) {
                Matcher noun = NOUN.matcher(source.text());
                if (noun.find()) {
                    return noun.group(1).toLowerCase(Locale.ROOT);
                }
            }
        }
        if (claim.claim().cue() == null || claim.claim().sources().isEmpty()) {
            return null;
        }
        Matcher within = WITHIN.matcher(sentence(claim));
        return within.find() ? within.group(1).toLowerCase(Locale.ROOT) : null;
    }

    // The sentence that attributes, without what is attributed.
    private static String sentence(StoryClaim claim) {
        String text = claim.text();
        Span cue = claim.claim().cue().cover();
        Span around = Sentences.around(text, cue);
        int start = around.start();
        int end = around.end();
        StringBuilder rest = new StringBuilder(text.substring(start, end));
        for (Span span : claim.claim().content().spans()) {
            for (int i = Math.max(start, span.start()); i < Math.min(end, span.end()); i++) {
                rest.setCharAt(i - start, ' ');
            }
        }
        return rest.toString().replaceAll(" +", " ");
    }

    private static Set<String> nouns(String kind) {
        for (String line : Lexicon.load("linking/works").entries().toList()) {
            if (line.startsWith(kind + ": ")) {
                return Set.of(
                        line.substring(kind.length() + 2).replace('_', ' ').split(" "));
            }
        }
        throw new IllegalStateException("works.txt has no line " + kind);
    }
}
