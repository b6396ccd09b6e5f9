package io.crosscheck.extraction.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

/** Decides by the region it stands in whether a claim may weigh. */
final class Counting {

    private final Map<String, Segment> segments = new HashMap<>();

    Counting(List<Segment> all) {
        all.forEach(s -> segments.put(s.id(), s));
    }

    /** Why a claim of a segment does not count, or null if it does. A pasted article counts, whatever it lies in. */
    String reasonAgainst(Segment innermost) {
        Segment segment = innermost;
        for (int depth = 0; segment != null && depth < 8; depth++) {
            if (segment.role() == Role.PASTED_ARTICLE) {
                return null;
            }
            String reason = reason(segment.role());
            if (reason != null) {
                return reason;
            }
            segment = segment.parent() == null ? null : segments.get(segment.parent());
        }
        return null;
    }

    private static String reason(Role role) {
        return switch (role) {
            case COMMENT -> "a reader's own words, not the outlet's reporting";
            case RELATED -> "a teaser for another article";
            case BOILERPLATE -> "standing text of the page";
            case CREDIT -> "a credit line";
            default -> null;
        };
    }
}
