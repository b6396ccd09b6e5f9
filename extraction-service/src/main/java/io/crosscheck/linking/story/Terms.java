package io.crosscheck.linking.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document's terms as numbers in arrays, in an order in which those of two documents are gone through side by side:
 * hundreds are compared with each that comes, so it matters that no letters are looked at. Stems go by a hash of 64
 * bits; that any two of a million stems have the same is less likely than one in ten million.
 */
final class Terms {

    private static final int MAIN_NAMES = 5;
    private static final int KINDS = Term.Kind.values().length;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] stems;
    private final int[] kinds;
    private final int[] weights;
    private final int[] leads;
    // the weight of a term that is a main name, else 0
    private final int[] mainNames;
    private final Sums own;

    Terms(List<Term> terms) {
        int size = terms.size();
        stems = terms.stream().mapToLong(term -> hash(term.stem())).sorted().toArray();
        kinds = new int[size];
        weights = new int[size];
        leads = new int[size];
        mainNames = new int[size];
        Set<Term> main = mainNames(terms);
        for (Term term : terms) {
            int at = Arrays.binarySearch(stems, hash(term.stem()));
            kinds[at] = term.kind().ordinal();
            weights[at] = term.weight();
            leads[at] = term.lead();
            mainNames[at] = main.contains(term) ? term.weight() : 0;
        }
        own = shared(this);
    }

    // The few names that say most.
    private static Set<Term> mainNames(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.kind() == Term.Kind.NAME)
                .sorted(Term.HEAVIEST)
                .limit(MAIN_NAMES)
                .collect(Collectors.toSet());
    }

    private static long hash(String stem) {
        long hash = 0;
        for (int i = 0; i < stem.length(); i++) {
            hash = (hash + stem.charAt(i)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** What the document shares with itself. */
    Sums own() {
        return own;
    }

    /** What this document shares with another, in a time proportional to their terms. */
    Sums shared(Terms other) {
        double[] products = new double[KINDS];
        double lead = 0;
        double main = 0;
        double mainOfOther = 0;
        int i = 0;
        int j = 0;
        while (i < stems.length && j < other.stems.length) {
            long mine = stems[i];
            long its = other.stems[j];
            if (mine == its) {
                products[Math.min(kinds[i], other.kinds[j])] += (double) weights[i] * other.weights[j];
                lead += (double) leads[i] * other.leads[j];
                main += mainNames[i];
                mainOfOther += other.mainNames[j];
            }
            i += mine <= its ? 1 : 0;
            j += mine >= its ? 1 : 0;
        }
        return new Sums(
                products[Term.Kind.NAME.ordinal()],
                products[Term.Kind.WORD.ordinal()],
                products[Term.Kind.NUMBER.ordinal()],
                lead,
                main,
                mainOfOther);
    }

    /**
     * Sums over the terms that two documents share: of the products of their weights, by kind and in the lead, and of
     * the weights of the one's and of the other's main names.
     */
    record Sums(double names, double words, double numbers, double lead, double main, double mainOfOther) {

        double all() {
            return names + words + numbers;
        }
    }
}
