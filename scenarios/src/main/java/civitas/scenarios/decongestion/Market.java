package civitas.scenarios.decongestion;

import civitas.analysis.assignment.CompetitivePrices;
import civitas.analysis.assignment.Matching;
import civitas.analysis.assignment.NonNegativeLeastSquares;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * n users and n items, one of each, with d features; user i values item j at beta_i x_j.
 * <p>The synthetic family of the authors' notebook: X1, X2 uniform on (0, 1), B1 and B2 the least-squares fits with non-negative
 * tastes of X1 to tastes that differ (each user ranks items in an order of its own, (n-1, ..., 0)/(n-1) turned round by one) and
 * of X2 to tastes that agree; tastes are (1 - alpha) B1 + alpha B2, features X1 + X2. Immutable.
 */
final class Market {
    private final int size;
    private final int features;
    /** What a feature of an item is worth to a user, {@code double[user][item][feature]}. */
    private final double[][][] worth;

    private final double[][] values;

    private Market(double[][] tastes, double[][] items) {
        size = tastes.length;
        features = items[0].length;
        worth = new double[size][size][features];
        values = new double[size][size];
        for (int user = 0; user < size; user++) {
            for (int item = 0; item < size; item++) {
                for (int feature = 0; feature < features; feature++) {
                    worth[user][item][feature] = tastes[user][feature] * items[item][feature];
                    values[user][item] += worth[user][item][feature];
                }
            }
        }
    }

    /**
     * A market of given tastes and features.
     *
     * @param tastes {@code double[user][feature]}
     * @param items {@code double[item][feature]}, as many as users
     */
    static Market of(double[][] tastes, double[][] items) {
        return new Market(tastes, items);
    }

    /** A market of the synthetic family. */
    static Market draw(int size, int features, double alike, RandomGenerator random) {
        double[][] first = uniform(size, features, random);
        double[][] second = uniform(size, features, random);
        double[][] tastes = new double[size][features];
        for (int user = 0; user < size; user++) {
            double[] own = NonNegativeLeastSquares.solve(first, ranking(size, user));
            double[] common = NonNegativeLeastSquares.solve(second, ranking(size, 0));
            Arrays.setAll(tastes[user], f -> (1 - alike) * own[f] + alike * common[f]);
        }
        for (int item = 0; item < size; item++) {
            for (int feature = 0; feature < features; feature++) {
                first[item][feature] += second[item][feature];
            }
        }
        return new Market(tastes, first);
    }

    private static double[][] uniform(int size, int features, RandomGenerator random) {
        double[][] matrix = new double[size][features];
        for (double[] row : matrix) {
            Arrays.setAll(row, f -> random.nextDouble());
        }
        return matrix;
    }

    /** Values (n-1, ..., 0)/(n-1) of items, turned round by some places. */
    private static double[] ranking(int size, int turned) {
        double[] values = new double[size];
        Arrays.setAll(values, item -> (size - 1.0 - Math.floorMod(item - turned, size)) / (size - 1));
        return values;
    }

    int size() {
        return size;
    }

    int features() {
        return features;
    }

    /** beta_i x_j, all features known. */
    double value(int user, int item) {
        return values[user][item];
    }

    /** Largest value of any item to any user. */
    double largestValue() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    /** Value of an item as far as it shows. */
    double shown(int user, int item, int mask) {
        double[] terms = worth[user][item];
        double sum = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            sum += terms[Integer.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /** Largest total value of an assignment: what a planner could do who knows all. */
    double assignment() {
        return Matching.best(values).value();
    }

    /** Competitive prices of the full values, {@code double[item]}. */
    double[] prices(double share) {
        return CompetitivePrices.between(values, share);
    }

    /** Total of tastes by feature over users and items, {@code double[feature]}: how much it matters for choices. */
    double[] weights() {
        double[] weights = new double[features];
        for (double[][] ofUser : worth) {
            for (double[] ofItem : ofUser) {
                for (int feature = 0; feature < features; feature++) {
                    weights[feature] += ofItem[feature];
                }
            }
        }
        return weights;
    }
}
