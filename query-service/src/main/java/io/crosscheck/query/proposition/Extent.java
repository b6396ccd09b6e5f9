package io.crosscheck.query.proposition;

/**
 * How much of propositions is shown: of those that many claims touch not everything, so that an answer stays small.
 *
 * @param claims of a proposition at most
 * @param page claims of all propositions together, before those with most of them show fewer
 * @param each claims that a proposition may show however many propositions there are
 * @param groups of claims with one origin, of a proposition at most; its bounds tell of all
 * @param members claims of such a group that are named at most
 */
record Extent(int claims, int page, int each, int groups, int members) {

    private static final int ALL = Integer.MAX_VALUE;

    /** A proposition by itself. */
    static final Extent ALONE = new Extent(1000, 1000, 8, ALL, ALL);

    /** The propositions of a story, or of a whole result. */
    static final Extent OF_A_STORY = new Extent(100, 400, 8, ALL, ALL);

    /** A page of a list over stories: an overview, whose cost is mostly that of the claims in it. */
    static final Extent IN_A_LIST = new Extent(50, 80, 4, 20, 20);

    /** Claims of so many propositions together. */
    int claimsOf(int propositions) {
        return Math.max(page, each * propositions);
    }
}
