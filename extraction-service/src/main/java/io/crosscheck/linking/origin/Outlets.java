package io.crosscheck.linking.origin;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Words;

/** Who answers for what a document says in its own voice. */
final class Outlets {

    private static final Set<Role> CREDITS = EnumSet.of(Role.BYLINE, Role.DATELINE);
    private static final Pattern BRACKETED = Pattern.compile("\\((\\p{Lu}[\\p{L}. ]+)\\)");
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*");

    /**
     * An outlet.
     *
     * @param known whether anybody knows whose words these are
     */
    record Outlet(String key, String label, boolean known) {}

    private final Map<String, Outlet> byDocument = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Outlets(List<LinkDocument> documents) {
        documents.forEach(document -> byDocument.put(document.id(), outlet(document)));
        documents.stream()
                .map(LinkDocument::publisherName)
                .filter(Objects::nonNull)
                .forEach(name -> names.add(folded(name)));
        documents.forEach(document -> takenFrom(document, documents)
                .ifPresent(origin -> byDocument.put(document.id(), byDocument.get(origin.id()))));
        for (LinkDocument document : documents) {
            Outlet original = document.duplicateOf() == null ? null : byDocument.get(document.duplicateOf());
            if (original != null && !byDocument.get(document.id()).known()) {
                byDocument.put(document.id(), original);
            }
        }
    }

    /** Who answers for a claim that names no source. What was pasted into a document is not its outlet's. */
    Outlet of(StoryClaim claim) {
        Outlet outlet = byDocument.get(claim.document().id());
        boolean pasted = claim.within(Role.PASTED_ARTICLE) || claim.within(Role.COMMENT);
        return pasted ? new Outlet("pasted into " + claim.document().id(), "a pasted article", false) : outlet;
    }

    /** Whether one of the story's documents is by an outlet of this name. */
    boolean reports(String name) {
        return names.contains(folded(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    /** The outlet or agency that goes by a name. */
    static Outlet named(String name) {
        String agency = Aliases.agencies().canonical(name).orElse(null);
        String key = agency != null ? agency : folded(name);
        return new Outlet("outlet " + key, agency != null ? titled(name, agency) : name, true);
    }

    private static String titled(String name, String agency) {
        return name.equals(name.toUpperCase(Locale.ROOT)) || agency.isEmpty()
                ? name
                : name.replaceFirst("^(?i)the ", "");
    }

    // Agency copy is the agency's, whoever prints it.
    private static Outlet outlet(LinkDocument document) {
        Optional<String> agency = credit(document);
        if (agency.isPresent()) {
            return named(agency.get());
        }
        if (document.knownOutlet()) {
            return new Outlet(named(document.family()).key(), document.publisherName(), true);
        }
        String label = document.publisherName() != null ? document.publisherName() : "an unknown outlet";
        String key = document.publisherName() != null ? document.family() : document.id();
        return new Outlet("unknown " + key, label, false);
    }

    /** "QUILPAY (Austral) -": whoever of the story's other outlets has that in its name, where one alone does. */
    private static Optional<LinkDocument> takenFrom(LinkDocument document, List<LinkDocument> documents) {
        for (Segment segment : document.extraction().segments()) {
            Matcher credit =
                    BRACKETED.matcher(segment.span().in(document.extraction().text()));
            if (segment.role() == Role.DATELINE && credit.find() && !country(credit.group(1))) {
                Pattern name = Pattern.compile("\\b" + Pattern.quote(credit.group(1)) + "\\b");
                List<LinkDocument> named = documents.stream()
                        .filter(other -> other.publisherName() != null
                                && !other.publisherName().equals(document.publisherName())
                                && name.matcher(other.publisherName()).find())
                        .sorted(Comparator.comparing(LinkDocument::id))
                        .toList();
                if (named.stream().map(LinkDocument::publisherName).distinct().count() == 1) {
                    return Optional.of(named.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** "PARIS (France) -" names no outlet. */
    private static boolean country(String name) {
        return Words.of(name).stream().map(Kinds::of).anyMatch(Kinds::country);
    }

    private static Optional<String> credit(LinkDocument document) {
        for (Segment segment : document.extraction().segments()) {
            if (CREDITS.contains(segment.role())) {
                Matcher names =
                        NAMES.matcher(segment.span().in(document.extraction().text()));
                while (names.find()) {
                    for (String name : (names.group() + "-" + names.group().replace("-", " - ")).split(" - |-")) {
                        if (name.length() > 2
                                && Aliases.agencies().canonical(name).isPresent()) {
                            return Optional.of(name);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
