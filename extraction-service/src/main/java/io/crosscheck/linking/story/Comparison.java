package io.crosscheck.linking.story;

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

    /** Compares two documents in a time proportional to their terms. */
    public static Comparison of(Signature one, Signature other) {
        Terms.Sums shared = one.terms().shared(other.terms());
        Terms.Sums l = one.terms().own();
        Terms.Sums r = other.terms().own();
        double forth = share(shared.main(), l.main());
        double back = share(shared.mainOfOther(), r.main());
        return new Comparison(
                root(shared.all(), l.all() * r.all()),
                root(shared.names(), l.names() * r.names()),
                root(shared.words(), l.words() * r.words()),
                root(shared.numbers(), l.numbers() * r.numbers()),
                root(shared.lead(), l.lead() * r.lead()),
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

    private static double share(double found, double total) {
        return total == 0 ? 0 : found / total;
    }
}
