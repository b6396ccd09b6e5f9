package io.crosscheck.linking.origin;

import java.util.List;

/**
 * Bounds on how many independent origins assert a proposition.
 *
 * @param lower at least so many, even if everything that may share an origin does; 1 where anything counted asserts it
 * @param upper at most so many, if nothing that cannot be shown to share an origin does
 */
public record Origins(int lower, int upper, List<Group> groups) {

    public static final Origins NONE = new Origins(0, 0, List.of());

    public Origins {
        if (lower < 0 || upper < lower) {
            throw new IllegalArgumentException("not bounds: " + lower + ".." + upper);
        }
        groups = List.copyOf(groups);
    }

    /**
     * Claims that go back to one origin as far as can be told.
     *
     * @param reason why they are one, for a person to read
     * @param raisesLower false: of unknown lineage, counts for the upper bound alone
     */
    public record Group(String reason, List<String> claims, boolean raisesLower) {

        public Group {
            claims = List.copyOf(claims);
        }
    }
}
