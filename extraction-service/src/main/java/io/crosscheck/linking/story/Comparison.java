package io.crosscheck.linking.story;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What speaks for and against two documents' telling of one happening, each feature symmetric; in [0, 1] unless
 * said otherwise.
 *
 * @param all cosine of all terms
 * @param names cosine of the terms that stand in names: who and where
 * @param words cosine of the others: what happened
 * @param numbers cosine of the numbers: how many, when
 * @param lead cosine of the headlines and first words
 * @param leastNamed how much of the one's main names the other has too; of the two ways round the lesser
 * @param mostNamed of the two ways round the greater
 * @param year {@link NamedDays#sameYear}, in [-1, 1]
 * @param weekdays {@link NamedDays#sameWeekdays}, in [-1, 1]
 * @param day {@link NamedDays#sameDay}, in [-1, 1]
 */
public record Comparison(
        double all,
        double names,
        double words,
        double numbers,
        double lead,
        double leastNamed,
        double mostNamed,
        double year,
        double weekdays,
        double day) {

    private static final Comparator<Term> BY_STEM = Comparator.comparing(Term::stem);

    /** Compares two documents in a time proportional to their terms. */
    public static Comparison of(Signature one, Signature other) {
        List<Term> left = one.terms();
        List<Term> right = other.terms();
        double[] shared = new double[Term.Kind.values().length];
        double lead = 0;
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            Term a = left.get(i);
            Term b = right.get(j);
            int order = a.stem().compareTo(b.stem());
            if (order == 0) {
                double product = (double) a.weight() * b.weight();
                shared[Math.min(a.kind().ordinal(), b.kind().ordinal())] += product;
                lead += (double) a.lead() * b.lead();
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        Lengths l = one.lengths();
        Lengths r = other.lengths();
        double forth = covered(one.mainNames(), right);
        double back = covered(other.mainNames(), left);
        return new Comparison(
                root(shared[0] + shared[1] + shared[2], l.all * r.all),
                root(shared[Term.Kind.NAME.ordinal()], l.names * r.names),
                root(shared[Term.Kind.WORD.ordinal()], l.words * r.words),
                root(shared[Term.Kind.NUMBER.ordinal()], l.numbers * r.numbers),
                root(lead, l.lead * r.lead),
                Math.min(forth, back),
                Math.max(forth, back),
                one.days().sameYear(other.days()),
                one.days().sameWeekdays(other.days()),
                one.days().sameDay(other.days()));
    }

    /** The features in order. */
    public double[] features() {
        return new double[] {all, names, words, numbers, lead, leastNamed, mostNamed, year, weekdays, day};
    }

    // Square roots: the step from nothing to a little says more than one from much to more.
    private static double root(double product, double norms) {
        return norms == 0 ? 0 : Math.sqrt(Math.min(1, product / Math.sqrt(norms)));
    }

    private static double covered(List<Term> names, List<Term> terms) {
        double total = 0;
        double found = 0;
        for (Term name : names) {
            total += name.weight();
            found += Collections.binarySearch(terms, name, BY_STEM) >= 0 ? name.weight() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    /** Sums of the squares of a document's weights. */
    record Lengths(double all, double names, double words, double numbers, double lead) {

        static Lengths of(List<Term> terms) {
            double[] kinds = new double[Term.Kind.values().length];
            double lead = 0;
            for (Term term : terms) {
                double square = (double) term.weight() * term.weight();
                kinds[term.kind().ordinal()] += square;
                lead += (double) term.lead() * term.lead();
            }
            return new Lengths(
                    kinds[0] + kinds[1] + kinds[2],
                    kinds[Term.Kind.NAME.ordinal()],
                    kinds[Term.Kind.WORD.ordinal()],
                    kinds[Term.Kind.NUMBER.ordinal()],
                    lead);
        }
    }
}
