package io.crosscheck.linking.proposition;

import java.util.List;

import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.origin.Origins;
import io.crosscheck.linking.status.Status;
import io.crosscheck.linking.status.Transition;

/**
 * What several claims assert in common, with where it stands.
 *
 * @param text the clearest wording among the claims that assert it
 * @param claims by document, then place in it
 * @param history how the status unfolded in event time; the last one's status is {@code status}
 */
public record Proposition(
        String id, String text, List<Touch> claims, Origins origins, Status status, List<Transition> history) {

    public Proposition {
        claims = List.copyOf(claims);
        history = List.copyOf(history);
    }

    /**
     * A claim that touches the proposition.
     *
     * @param content what the claim says: with the document it tells the claim in whatever revision
     * @param stance of the claim towards the proposition, not towards its own content
     * @param counted whether it weighs
     * @param withdrawn whether it stood in an earlier revision whose successor no longer carries its text
     */
    public record Touch(
            String claim, String document, String content, Stance stance, boolean counted, boolean withdrawn) {}
}
