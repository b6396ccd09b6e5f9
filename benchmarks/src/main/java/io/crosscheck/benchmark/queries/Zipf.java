package io.crosscheck.benchmark.queries;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks by Zipf's law: the n-th most frequent comes 1/n^s as often as the first. */
final class Zipf {

    private final double[] cumulated;

    /**
     * @param size ranks are 0 to size - 1
     * @param exponent s above
     */
    Zipf(int size, double exponent) {
        cumulated = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            cumulated[i] = sum;
        }
    }

    int draw(RandomGenerator random) {
        double place = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, place);
        return Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
    }
}
