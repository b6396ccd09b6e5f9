package io.crosscheck.linking.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.reading.StoryClaim;

/**
 * Finds the claims that judgements are about by their words: those that stand in the same document and say the same,
 * but for where an extractor or an edit draws their limits a little differently.
 */
public final class JudgedClaims {

    // So much of the longer text the shorter one has to make up.
    private static final double MOST = 0.6;

    private final List<Judgement> judgements;

    public JudgedClaims(Judgements judgements, Subject subject) {
        this.judgements = judgements.about(subject);
    }

    /** Those that stand, latest first. */
    public List<Judgement> all() {
        return judgements;
    }

    /** The latest judgement that has one claim on either side. */
    public Optional<Judgement> between(StoryClaim one, StoryClaim other) {
        return judgements.stream()
                .filter(judgement -> (about(judgement.one(), one) && about(judgement.other(), other))
                        || (about(judgement.one(), other) && about(judgement.other(), one)))
                .findFirst();
    }

    /** Whether a side names one of the claims. */
    public static boolean aboutAny(List<Anchor> side, Collection<StoryClaim> claims) {
        return claims.stream().anyMatch(claim -> about(side, claim));
    }

    private static boolean about(List<Anchor> side, StoryClaim claim) {
        return side.stream()
                .anyMatch(anchor -> anchor.document().equals(claim.document().id())
                        && alike(folded(anchor.text()), folded(claim.content())));
    }

    private static boolean alike(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.contains(shorter) && shorter.length() >= MOST * longer.length();
    }

    private static String folded(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
