package civitas.analysis.recourse;

import java.util.List;

/**
 * What an action a costs a person with features x; F_j is the percentile map of feature j.
 * <p>Source: Ustun, Spangher, Liu, FAT* 2019, section 3; the sign of the logarithm as in their program, where no change has
 * a negative cost.
 */
public enum CostFunction {
    /** max_j |F_j(x_j + a_j) - F_j(x_j)|, in [0, 1]. */
    MAX_PERCENTILE_SHIFT {
        @Override
        double ofFeature(ActionableFeature feature, double from, double to) {
            return feature.shift(from, to);
        }

        @Override
        double together(double cost, double more) {
            return Math.max(cost, more);
        }
    },
    /** sum_j |log( (1 - F_j(x_j + a_j)) / (1 - F_j(x_j)) )|, at least 0. */
    TOTAL_LOG_PERCENTILE {
        @Override
        double ofFeature(ActionableFeature feature, double from, double to) {
            double before = 1 - feature.percentiles().at(from);
            double after = 1 - feature.percentiles().at(to);
            double up = before == after ? 0 : StrictMath.log(before / after);
            return Math.max(0, to > from ? up : -up);
        }

        @Override
        double together(double cost, double more) {
            return cost + more;
        }
    };

    /** Cost of moving one feature; {@code POSITIVE_INFINITY} where the logarithm has no bound. */
    abstract double ofFeature(ActionableFeature feature, double from, double to);

    /** Cost of two moves of different features. */
    abstract double together(double cost, double more);

    /**
     * Cost of moving all features.
     *
     * @param features what can be done
     * @param from features before, not modified
     * @param to features after, not modified
     */
    public double of(List<ActionableFeature> features, double[] from, double[] to) {
        double cost = 0;
        for (int j = 0; j < from.length; j++) {
            if (from[j] != to[j]) {
                cost = together(cost, ofFeature(features.get(j), from[j], to[j]));
            }
        }
        return cost;
    }
}
