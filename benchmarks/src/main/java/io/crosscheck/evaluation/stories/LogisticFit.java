package io.crosscheck.evaluation.stories;

import java.util.List;

/** Logistic regression with a quadratic penalty, by Newton's method. */
final class LogisticFit {

    private static final int STEPS = 30;
    private static final double PENALTY = 1;

    /**
     * An example.
     *
     * @param features without the constant
     */
    record Example(double[] features, boolean positive) {}

    /** The coefficients of the features, and last the constant, which is not penalised. */
    static double[] of(List<Example> examples) {
        int size = examples.get(0).features().length + 1;
        double[] coefficients = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size - 1; i++) {
                gradient[i] = -PENALTY * coefficients[i];
                curvature[i][i] = PENALTY;
            }
            for (Example example : examples) {
                add(example, coefficients, gradient, curvature);
            }
            double[] change = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                coefficients[i] += change[i];
            }
        }
        return coefficients;
    }

    private static void add(Example example, double[] coefficients, double[] gradient, double[][] curvature) {
        int size = coefficients.length;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += coefficients[i] * value(example, i);
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double error = (example.positive() ? 1 : 0) - probability;
        double weight = probability * (1 - probability);
        for (int i = 0; i < size; i++) {
            gradient[i] += error * value(example, i);
            for (int j = 0; j < size; j++) {
                curvature[i][j] += weight * value(example, i) * value(example, j);
            }
        }
    }

    private static double value(Example example, int i) {
        return i < example.features().length ? example.features()[i] : 1;
    }

    // Gaussian elimination; the matrix is positive definite, so its pivots stand on the diagonal.
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int column = row + 1; column < size; column++) {
                sum -= matrix[row][column] * solution[column];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }

    private LogisticFit() {}
}
