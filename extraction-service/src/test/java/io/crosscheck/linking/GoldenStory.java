package io.crosscheck.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.status.Status;

/**
 * A made-up story of a few reports with what is to be found in it. The file reads:
 *
 * <pre>
 * Fiction. What it shows.
 * === a | Outlet (Owner) | 2031-03-04
 * text
 * === expect
 * opposed: a"words" b"words"       claims with these words contradict each other, by stance or relation
 * same: a"words" b"words"          ... take the same stance to one proposition
 * same-any: ...                    ... touch one proposition
 * apart: ...                       ... touch no proposition in common
 * differs, refines, tension: ...   ... assert propositions in this relation
 * none: ...                        ... do not contradict each other
 * denied: a"words"                 claims with these words deny it, and nobody asserts it
 * origins: a"words" 1..2           bounds of the proposition that most reports, then most claims, have, among those the claim asserts
 * </pre>
 *
 * A question mark at the end marks what is known not to be found yet.
 */
final class GoldenStory {

    private static final Pattern HEAD = Pattern.compile("=== (\\w+) \\| ([^(|]+?)(?: \\((.+)\\))? \\| (\\S+)");
    private static final Pattern EXPECT =
            Pattern.compile("([\\w-]+): (\\w+)\"(.*?)\"(?: (\\w+)\"(.*)\"| (\\d+)\\.\\.(\\d+))?( \\?)?");

    private final String name;
    private final Map<String, LinkDocument> documents = new LinkedHashMap<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private StoryGraph graph;

    /** One line of what is expected. */
    record Expectation(
            String line,
            String kind,
            String one,
            String words,
            String other,
            String otherWords,
            int lower,
            int upper,
            boolean open) {}

    /** What was expected and whether it was found; {@code found} for an open one: it need no longer be open. */
    record Outcome(String story, Expectation expectation, boolean found) {}

    private GoldenStory(String name) {
        this.name = name;
    }

    static GoldenStory read(Path file, ExtractionPipeline pipeline, PairJudge judge) throws IOException {
        GoldenStory story = new GoldenStory(file.getFileName().toString().replace(".txt", ""));
        for (String part : Files.readString(file).split("(?m)^(?==== )")) {
            if (part.startsWith("=== expect")) {
                part.lines().skip(1).filter(line -> !line.isBlank()).forEach(story::expect);
            } else if (part.startsWith("===")) {
                story.document(part, pipeline);
            }
        }
        story.graph = new StoryLinker(judge).link(List.copyOf(story.documents.values()));
        return story;
    }

    /** The same, linked by explicit comparison alone. */
    GoldenStory without() {
        GoldenStory story = new GoldenStory(name);
        story.documents.putAll(documents);
        story.expectations.addAll(expectations);
        story.graph = new StoryLinker().link(List.copyOf(documents.values()));
        return story;
    }

    private void expect(String line) {
        Matcher m = EXPECT.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException(name + ": " + line);
        }
        boolean bounds = m.group(6) != null;
        expectations.add(new Expectation(
                line,
                m.group(1),
                m.group(2),
                m.group(3),
                m.group(4),
                m.group(5),
                bounds ? Integer.parseInt(m.group(6)) : 0,
                bounds ? Integer.parseInt(m.group(7)) : 0,
                m.group(8) != null));
    }

    private void document(String part, ExtractionPipeline pipeline) {
        Matcher head = HEAD.matcher(part.lines().findFirst().orElseThrow());
        if (!head.matches()) {
            throw new IllegalArgumentException(name + ": " + part);
        }
        String id = head.group(1);
        String text = part.substring(part.indexOf('\n') + 1).strip();
        Instant at = Instant.parse(head.group(4) + "T12:00:00Z");
        documents.put(
                id,
                new LinkDocument(
                        id,
                        "default",
                        1,
                        null,
                        head.group(2),
                        "NEWSPAPER",
                        head.group(3),
                        at,
                        null,
                        pipeline.extract(new Article(name + id, text, null, at, head.group(2))),
                        List.of()));
    }

    List<Outcome> outcomes() {
        return expectations.stream().map(e -> new Outcome(name, e, holds(e))).toList();
    }

    private static long reports(Proposition proposition) {
        return proposition.claims().stream()
                .map(Proposition.Touch::document)
                .distinct()
                .count();
    }

    private boolean holds(Expectation e) {
        Set<String> one = claims(e.one, e.words);
        if (e.kind.equals("origins")) {
            return touching(one, Stance.ASSERTS).stream()
                    .max(Comparator.comparing(GoldenStory::reports)
                            .thenComparing(p -> p.claims().size()))
                    .map(p -> p.origins().lower() == e.lower && p.origins().upper() == e.upper)
                    .orElse(false);
        }
        if (e.kind.equals("denied")) {
            return touching(one, Stance.DENIES).stream()
                    .anyMatch(p -> p.status().dispute() == Status.Dispute.DENIED);
        }
        Set<String> other = claims(e.other, e.otherWords);
        return switch (e.kind) {
            case "opposed" -> opposed(one, other);
            case "none" -> !one.isEmpty() && !other.isEmpty() && !opposed(one, other);
            case "same" -> graph.propositions().stream().anyMatch(p -> Set.of(Stance.values()).stream()
                    .anyMatch(s -> touches(p, one, s) && touches(p, other, s)));
            case "apart" -> !one.isEmpty()
                    && !other.isEmpty()
                    && graph.propositions().stream().noneMatch(p -> holdsAny(p, one) && holdsAny(p, other));
            case "same-any" -> graph.propositions().stream().anyMatch(p -> List.of(one, other).stream()
                    .allMatch(side -> Set.of(Stance.values()).stream().anyMatch(s -> touches(p, side, s))));
            default -> related(one, other, Relation.Type.valueOf(e.kind.toUpperCase(java.util.Locale.ROOT)));
        };
    }

    private boolean opposed(Set<String> one, Set<String> other) {
        return graph.propositions().stream()
                        .anyMatch(p -> touches(p, one, Stance.ASSERTS) && touches(p, other, Stance.DENIES)
                                || touches(p, one, Stance.DENIES) && touches(p, other, Stance.ASSERTS))
                || related(one, other, Relation.Type.CONTRADICTS);
    }

    private boolean related(Set<String> one, Set<String> other, Relation.Type type) {
        Set<String> p = ids(touching(one, Stance.ASSERTS));
        Set<String> q = ids(touching(other, Stance.ASSERTS));
        return graph.relations().stream()
                .anyMatch(r -> r.type() == type
                        && (p.contains(r.proposition()) && q.contains(r.other())
                                || type != Relation.Type.REFINES
                                        && q.contains(r.proposition())
                                        && p.contains(r.other())));
    }

    private static Set<String> ids(List<Proposition> propositions) {
        return propositions.stream().map(Proposition::id).collect(Collectors.toSet());
    }

    private List<Proposition> touching(Set<String> claims, Stance stance) {
        return graph.propositions().stream()
                .filter(p -> touches(p, claims, stance))
                .toList();
    }

    private static boolean touches(Proposition p, Set<String> claims, Stance stance) {
        return p.claims().stream().anyMatch(t -> t.stance() == stance && claims.contains(t.claim()));
    }

    // Claims whose content holds at least half of the words' place in the text.
    private Set<String> claims(String document, String words) {
        LinkDocument d = documents.get(document);
        int start = d.extraction().text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(name + ": " + words + " is not in " + document);
        }
        int end = start + words.length();
        return d.extraction().claims().stream()
                .filter(c -> c.content().spans().stream()
                                .mapToInt(s -> Math.max(0, Math.min(end, s.end()) - Math.max(start, s.start())))
                                .sum()
                        >= words.length() / 2)
                .map(c -> c.id())
                .collect(Collectors.toSet());
    }

    /** Contradictions shown that no line expects, each for a person to read. */
    List<String> unexpected() {
        List<Expectation> opposed =
                expectations.stream().filter(e -> e.kind.equals("opposed")).toList();
        List<String> unexpected = new ArrayList<>();
        for (Relation r : graph.relations()) {
            if (r.type() == Relation.Type.CONTRADICTS) {
                Proposition one = proposition(r.proposition());
                Proposition other = proposition(r.other());
                if (opposed.stream().noneMatch(e -> covers(e, one, other))) {
                    unexpected.add(name + ": CONTRADICTS " + r.kind() + " \"" + one.text() + "\" / \"" + other.text()
                            + "\": " + r.explanation());
                }
            }
        }
        for (Proposition p : graph.propositions()) {
            Set<Stance> stances = new HashSet<>();
            p.claims().forEach(t -> stances.add(t.stance()));
            if (stances.contains(Stance.ASSERTS)
                    && stances.contains(Stance.DENIES)
                    && opposed.stream().noneMatch(e -> covers(e, p, p))) {
                unexpected.add(name + ": asserted and denied: \"" + p.text() + "\"");
            }
        }
        return unexpected;
    }

    private boolean covers(Expectation e, Proposition one, Proposition other) {
        Set<String> a = claims(e.one, e.words);
        Set<String> b = claims(e.other, e.otherWords);
        return holdsAny(one, a) && holdsAny(other, b) || holdsAny(one, b) && holdsAny(other, a);
    }

    private static boolean holdsAny(Proposition p, Set<String> claims) {
        return p.claims().stream().anyMatch(t -> claims.contains(t.claim()));
    }

    private Proposition proposition(String id) {
        return graph.propositions().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Everything the story shows, for whoever looks into a miss. */
    String dump() {
        StringBuilder out = new StringBuilder("##### " + name + "\n");
        for (LinkDocument d : documents.values()) {
            d.extraction()
                    .claims()
                    .forEach(c -> out.append("  %s %s %s <%s> %s %s %s%n"
                            .formatted(
                                    d.id(),
                                    c.kind(),
                                    c.stance(),
                                    c.sources().stream()
                                            .map(s -> s.kind() + ":" + s.text())
                                            .toList(),
                                    c.content().text(),
                                    c.polarity(),
                                    c.quantities())));
        }
        for (Proposition p : graph.propositions()) {
            out.append("  * %s %s %d..%d%n"
                    .formatted(
                            p.text(),
                            p.status(),
                            p.origins().lower(),
                            p.origins().upper()));
            p.claims().forEach(t -> out.append("      %s %s %s%n".formatted(t.stance(), t.document(), t.content())));
            p.origins().groups().forEach(g -> out.append("      origin %s%n".formatted(g.reason())));
        }
        for (Relation r : graph.relations()) {
            out.append("  %s %s [%s] [%s] %s%n"
                    .formatted(
                            r.type(),
                            r.kind(),
                            proposition(r.proposition()).text(),
                            proposition(r.other()).text(),
                            r.explanation()));
        }
        return out.toString();
    }

    /**
     * Prints a summary; arguments: the folder of cases, names of stories to show in full, "without" for no pair model.
     */
    public static void main(String[] args) throws IOException {
        PairJudge judge = List.of(args).contains("without")
                ? PairJudge.NONE
                : new RememberedPairs(PairModel.standard()::compare, 10_000);
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        int found = 0;
        int of = 0;
        try (var files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                GoldenStory story = read(file, pipeline, judge);
                Set<String> wanted = new TreeSet<>(List.of(args).subList(1, args.length));
                if (wanted.contains(story.name)) {
                    System.out.println(story.dump());
                }
                for (Outcome outcome : story.outcomes()) {
                    of++;
                    found += outcome.found ? 1 : 0;
                    if (!outcome.found) {
                        System.out.println("MISS " + story.name + ": " + outcome.expectation.line);
                    }
                }
                story.unexpected().forEach(u -> System.out.println("WRONG " + u));
            }
        }
        System.out.println(found + " of " + of);
    }
}
