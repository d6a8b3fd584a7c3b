package civitas.analysis.shift;

import civitas.analysis.Require;

/** The curves that losses are made of. */
public final class Curves {
    private Curves() {}

    /** phi = 0. */
    public static final Curve NONE = new Linear(0);

    /**
     * phi(u) = g u.
     *
     * @param gradient g, finite
     */
    public record Linear(double gradient) implements Curve {
        /** Checks the gradient. */
        public Linear {
            Require.finite("gradient", gradient);
        }

        @Override
        public double value(double u) {
            return gradient * u;
        }

        @Override
        public double slope(double u) {
            return gradient;
        }

        @Override
        public double curvature(double u) {
            return 0;
        }

        @Override
        public double leastCurvature() {
            return 0;
        }

        @Override
        public double greatestCurvature() {
            return 0;
        }
    }

    /**
     * phi(u) = (a/2) u^2.
     *
     * @param weight a, finite
     */
    public record Quadratic(double weight) implements Curve {
        /** Checks the weight. */
        public Quadratic {
            Require.finite("weight", weight);
        }

        @Override
        public double value(double u) {
            return 0.5 * weight * u * u;
        }

        @Override
        public double slope(double u) {
            return weight * u;
        }

        @Override
        public double curvature(double u) {
            return weight;
        }

        @Override
        public double leastCurvature() {
            return weight;
        }

        @Override
        public double greatestCurvature() {
            return weight;
        }
    }

    /**
     * phi(u) = ln(1 + e^(s u)), the logistic cost.
     *
     * @param sign s, 1 or -1
     */
    public record Softplus(int sign) implements Curve {
        /** Checks the sign. */
        public Softplus {
            Require.that(sign == 1 || sign == -1, "sign", sign, "1 or -1");
        }

        @Override
        public double value(double u) {
            return Logistic.softplus(sign * u);
        }

        @Override
        public double slope(double u) {
            return sign * Logistic.of(sign * u);
        }

        @Override
        public double curvature(double u) {
            double value = Logistic.of(u);
            return value * (1 - value);
        }

        @Override
        public double leastCurvature() {
            return 0;
        }

        @Override
        public double greatestCurvature() {
            return 0.25;
        }

        @Override
        public void slopes(double[] points, double shift, double[] slopes, int count) {
            Logistic.values(points, slopes, count, sign, shift, sign);
        }
    }

    /**
     * phi(u) = h sigma(s (u - c)): a loss, or a benefit, that has an upper bound.
     *
     * @param height h, finite
     * @param steepness s, finite and not 0; negative for a curve that falls
     * @param centre c, finite
     */
    public record Sigmoid(double height, double steepness, double centre) implements Curve {
        /** Checks the numbers. */
        public Sigmoid {
            Require.finite("height", height);
            Require.finite("centre", centre);
            Require.that(steepness != 0 && Double.isFinite(steepness), "steepness", steepness, "finite and not 0");
        }

        @Override
        public double value(double u) {
            return height * Logistic.of(steepness * (u - centre));
        }

        @Override
        public double slope(double u) {
            double value = Logistic.of(steepness * (u - centre));
            return height * steepness * value * (1 - value);
        }

        @Override
        public double curvature(double u) {
            double value = Logistic.of(steepness * (u - centre));
            return height * steepness * steepness * value * (1 - value) * (1 - 2 * value);
        }

        @Override
        public double leastCurvature() {
            return -greatestCurvature();
        }

        @Override
        public double greatestCurvature() {
            return Math.abs(height) * steepness * steepness * Logistic.LARGEST_CURVATURE;
        }

        @Override
        public void slopes(double[] points, double shift, double[] slopes, int count) {
            Logistic.slopes(points, slopes, count, steepness, centre + shift, height * steepness);
        }
    }

    /** phi(u) = u^4/4 - u^2/2, the double well of the consensus phase transition. */
    public record DoubleWell() implements Curve {
        @Override
        public double value(double u) {
            return 0.25 * u * u * u * u - 0.5 * u * u;
        }

        @Override
        public double slope(double u) {
            return u * u * u - u;
        }

        @Override
        public double curvature(double u) {
            return 3 * u * u - 1;
        }

        @Override
        public double leastCurvature() {
            return -1;
        }

        @Override
        public double greatestCurvature() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
