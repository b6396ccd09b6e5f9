package io.crosscheck.linking.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Recipient;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.origin.Outlets.Outlet;
import io.crosscheck.linking.origin.Root.Kind;
import io.crosscheck.linking.reading.Speakers;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.statement.Works;
import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Follows each path of a claim's sources back to its root. */
public final class Roots {

    private static final Pattern WITNESS =
            Pattern.compile("^(?:An? )?((?:The )?\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){0,3}) "
                    + "(?:(?:correspondent|reporter|journalist|photographer)s? )?(?:could |has |have )?"
                    + "(?:saw|seen|see|heard|hear|witnessed|counted|examined|reviewed|obtained)\\b");

    /** What somebody says in them is his own word, as anything else he says. */
    private static final Set<String> UTTERED = Set.of("statement", "speech", "interview", "press release");

    private static final Pattern PRONOUN = Pattern.compile("(?i)(?:it|they|he|she|who|which|that)");

    private static final Pattern APPOSITION =
            Pattern.compile("(?:, (?:an? |the |its |their )?\\p{Ll}| of )[^,.;\\n]{4,}");

    private final Entities entities;
    private final Speakers speakers;
    private final Works works;
    private final Outlets outlets;
    private final Map<String, Set<String>> described;
    private final Map<StoryClaim, List<Root>> known = new HashMap<>();

    public Roots(List<LinkDocument> documents, Entities entities, Works works) {
        this.entities = entities;
        this.speakers = new Speakers(entities);
        this.works = works;
        this.outlets = new Outlets(documents);
        this.described = described(documents, entities);
    }

    /** Documents of the story that take something from the work with a root's key. */
    Set<String> citing(String key) {
        return works.citing(key.replaceFirst("^work ", ""));
    }

    /** Whether a root wrote, passed or issued the work with another root's key. */
    boolean wrote(Root author, String key) {
        String work = key.replaceFirst("^work ", "");
        String speaker = author.key().replaceFirst("^speaker ", "");
        return works.authors(work).contains(speaker)
                || works.issuers(work).stream()
                        .anyMatch(name -> body(name).orElse(folded(name)).equals(speaker));
    }

    /** One root a path; one for a claim in the outlet's own voice. */
    public List<Root> of(StoryClaim claim) {
        return known.computeIfAbsent(claim, this::find);
    }

    /** The root of what a claim mentions on the way to what it says: the outlet's own words, whoever speaks. */
    public Root ofMention(StoryClaim claim) {
        Root narrated = narrated(claim);
        // What an attributed content takes for granted may be the source's word as well as the outlet's.
        return claim.narrated() ? narrated : narrated.unsure();
    }

    private List<Root> find(StoryClaim claim) {
        Map<Integer, List<Source>> paths = new TreeMap<>();
        claim.claim().sources().stream()
                .sorted(Comparator.comparingInt(Source::path).thenComparingInt(Source::hop))
                .forEach(source -> paths.computeIfAbsent(source.path(), p -> new ArrayList<>())
                        .add(source));
        if (paths.isEmpty()) {
            return List.of(narrated(claim));
        }
        List<Root> roots = new ArrayList<>();
        paths.forEach((path, hops) -> roots.add(root(claim, path, hops)));
        return roots;
    }

    private Root narrated(StoryClaim claim) {
        Matcher witness = WITNESS.matcher(claim.content());
        if (witness.find() && Aliases.agencies().canonical(witness.group(1)).isPresent()) {
            return outlet(claim, 0, Outlets.named(witness.group(1)));
        }
        return outlet(claim, 0, outlets.of(claim));
    }

    private Root root(StoryClaim claim, int path, List<Source> hops) {
        String work = works.of(claim);
        if (work != null && !(UTTERED.contains(Works.noun(work)) && hops.get(0).kind() == SourceKind.PERSON)) {
            return new Root(
                    claim,
                    path,
                    Kind.WORK,
                    "work " + work,
                    "work " + work,
                    "the " + Works.noun(work),
                    Set.of(),
                    "",
                    false,
                    true);
        }
        Source nearest = hops.get(0);
        LinkedEntity entity = speakers.of(claim, nearest);
        String name = name(claim, nearest, entity);
        boolean named = nearest.kind() == SourceKind.PERSON
                || nearest.kind() == SourceKind.ORGANIZATION
                || nearest.kind() == SourceKind.DOCUMENT;
        if (named && (Aliases.agencies().canonical(name).isPresent() || outlets.reports(name))) {
            return outlet(claim, path, Outlets.named(name));
        }
        // "The general" is somebody, but nobody tells who.
        boolean described = nearest.kind() == SourceKind.PERSON && entity == null;
        if (named && !described && (entity != null || nearest.kind() != SourceKind.DOCUMENT)) {
            String key = "speaker " + body(name).orElse(entity != null ? entity.id() : folded(name));
            boolean person = nearest.kind() == SourceKind.PERSON
                    && entity != null
                    && entity.type().startsWith("PERSON");
            return new Root(
                    claim,
                    path,
                    Kind.SPEAKER,
                    key,
                    key,
                    name,
                    names(name, entity),
                    called(claim, hops) + describing(entity),
                    person,
                    true);
        }
        return unnamed(claim, path, hops);
    }

    // All that the story's reports call somebody: one of them says for whom he speaks.
    private String describing(LinkedEntity entity) {
        return entity == null ? "" : " | " + String.join(" | ", described.getOrDefault(entity.id(), Set.of()));
    }

    private static Map<String, Set<String>> described(List<LinkDocument> documents, Entities entities) {
        Map<String, Set<String>> described = new HashMap<>();
        for (LinkDocument document : documents) {
            for (Claim claim : document.extraction().claims()) {
                for (Source source : claim.sources()) {
                    LinkedEntity entity = entities.of(document.id(), source.entity());
                    if (entity != null) {
                        described
                                .computeIfAbsent(entity.id(), id -> new TreeSet<>())
                                .add(source.text()
                                        + apposition(document.extraction().text(), source));
                    }
                }
            }
        }
        return described;
    }

    // Whoever passes on another's word speaks for him as far as anybody knows.
    private static String called(StoryClaim claim, List<Source> hops) {
        return hops.stream()
                .map(hop -> hop.text() + apposition(claim.text(), hop))
                .collect(Collectors.joining(", "));
    }

    // "Said Greta Moll, the head of the board."
    private static String apposition(String text, Source hop) {
        int end = hop.spans().isEmpty()
                ? text.length()
                : hop.spans().get(hop.spans().size() - 1).end();
        Matcher apposition = APPOSITION.matcher(text).region(end, Math.min(text.length(), end + 90));
        return apposition.lookingAt() ? apposition.group() : "";
    }

    // "Iraq's parliament", "Iraqi MPs": a country's body, whatever it is called.
    private static Optional<String> body(String name) {
        Set<String> kinds = new TreeSet<>();
        for (Word word : Words.of(name)) {
            if (!word.lower().equals("the") && !word.lower().equals("s")) {
                String kind = Kinds.of(word);
                if (!Kinds.country(kind) && !Kinds.listed(word)) {
                    return Optional.empty();
                }
                kinds.add(kind);
            }
        }
        return kinds.size() > 1 ? Optional.of(String.join(" ", kinds)) : Optional.empty();
    }

    private Root unnamed(StoryClaim claim, int path, List<Source> hops) {
        Outlet told = told(claim, hops);
        Outlet outlet = told != null ? told : outlets.of(claim);
        String key = "unnamed, " + outlet.key();
        Source nearest = hops.get(0);
        String label = nearest.kind() == SourceKind.UNKNOWN ? "somebody unnamed" : nearest.text();
        return new Root(
                claim,
                path,
                Kind.UNNAMED,
                key,
                key + ", " + folded(label),
                label + (told != null ? " to " + told.label() : ", in " + outlet.label()),
                Set.of(),
                label,
                false,
                outlet.known());
    }

    // An outlet further along the path, or one that was told.
    private Outlet told(StoryClaim claim, List<Source> hops) {
        for (Source hop : hops.subList(1, hops.size())) {
            LinkedEntity entity = speakers.of(claim, hop);
            if (hop.kind() == SourceKind.ORGANIZATION) {
                return Outlets.named(name(claim, hop, entity));
            }
        }
        for (Recipient recipient : claim.claim().recipients()) {
            LinkedEntity entity = entities.of(claim.document().id(), recipient.entity());
            String name = entity == null ? recipient.text() : entity.name();
            boolean outlet = Aliases.agencies().canonical(name).isPresent()
                    || (entity != null
                            && entity.type().startsWith("ORGANIZATION")
                            && name.matches(
                                    "(?i).*\\b(post|times|news|journal|herald|guardian|tribune|week|weekly|magazine|tv|radio|press|"
                                            + "daily|gazette|courier|cnn|bbc|nbc|abc|cbs|globe|telegraph|observer|chronicle|mail|sun|mirror|"
                                            + "newsweek|bulletin|broadcasting|network|wire|agency)\\b.*"));
            if (outlet) {
                return Outlets.named(name);
            }
        }
        return null;
    }

    private static Root outlet(StoryClaim claim, int path, Outlet outlet) {
        return new Root(
                claim,
                path,
                Kind.OUTLET,
                outlet.key(),
                outlet.key(),
                outlet.label(),
                Set.of(),
                "",
                false,
                outlet.known());
    }

    // "It" is whoever spoke last of its kind, where nothing else tells.
    private static String name(StoryClaim claim, Source source, LinkedEntity entity) {
        if (entity != null) {
            return entity.name();
        }
        if (!PRONOUN.matcher(source.text()).matches() || source.spans().isEmpty()) {
            return source.text();
        }
        int start = source.spans().get(0).start();
        return claim.extraction().claims().stream()
                .flatMap(other -> other.sources().stream())
                .filter(other -> other.kind() == source.kind()
                        && !other.spans().isEmpty()
                        && other.spans().get(0).start() < start
                        && !PRONOUN.matcher(other.text()).matches())
                .max(Comparator.comparingInt(other -> other.spans().get(0).start()))
                .map(Source::text)
                .orElse(source.text());
    }

    private static Set<String> names(String name, LinkedEntity entity) {
        Set<String> names = new TreeSet<>(entity != null ? entity.aliases() : List.of());
        names.add(name);
        return names;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^(an?|the|one|some|two) ", "")
                .replaceAll("s\\b", "")
                .strip();
    }
}
