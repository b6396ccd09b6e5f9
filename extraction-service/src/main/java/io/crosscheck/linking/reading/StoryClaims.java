package io.crosscheck.linking.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.EarlierRevision;
import io.crosscheck.linking.LinkDocument;

/** Gathers the claims of a story's documents. */
public final class StoryClaims {

    private static final Pattern EARLIER =
            Pattern.compile("(?i)\\b(?:earlier|previous|original|first) (?:version|edition|headline)s? of (?:this|the) "
                    + "(?:article|story|report|post|item|text|piece)\\b");

    /**
     * All claims of the newest revisions, and those of earlier ones that were withdrawn, in one order.
     *
     * <p>A claim is withdrawn where the newest revision's text no longer holds its words. Texts are compared, not what
     * was extracted from them: an extractor that finds less withdraws nothing.
     */
    public static List<StoryClaim> of(List<LinkDocument> documents) {
        List<StoryClaim> claims = new ArrayList<>();
        for (LinkDocument document : documents) {
            for (Claim claim : document.extraction().claims()) {
                claims.add(new StoryClaim(document, document.extraction(), claim, takenBack(claim)));
            }
            claims.addAll(withdrawn(document));
        }
        return Referrals.read(claims.stream().sorted().toList());
    }

    // A notice of correction repeats what the outlet no longer says.
    private static boolean takenBack(Claim claim) {
        return claim.sources().stream()
                .anyMatch(source -> EARLIER.matcher(source.text()).find());
    }

    private static List<StoryClaim> withdrawn(LinkDocument document) {
        String now = folded(document.extraction().text());
        Set<String> seen = new HashSet<>();
        List<StoryClaim> withdrawn = new ArrayList<>();
        // The latest earlier wording first: what several earlier revisions say is withdrawn once.
        for (int i = document.earlier().size() - 1; i >= 0; i--) {
            EarlierRevision earlier = document.earlier().get(i);
            for (Claim claim : earlier.extraction().claims()) {
                boolean stands = claim.content().spans().stream()
                        .map(span -> folded(words(earlier, span)))
                        .allMatch(now::contains);
                if (!stands && seen.add(claim.kind() + folded(claim.content().text()))) {
                    withdrawn.add(new StoryClaim(document, earlier.extraction(), claim, true));
                }
            }
        }
        return withdrawn;
    }

    private static String words(EarlierRevision earlier, Span span) {
        return span.in(earlier.extraction().text());
    }

    // A text without what a mere re-setting changes: case, spaces, kinds of quotation marks and dashes.
    private static String folded(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private StoryClaims() {}
}
