package civitas.analysis.shift;

import civitas.analysis.Require;

/** The interaction kernels. */
public final class Kernels {
    private Kernels() {}

    /** W = 0: people do not look at each other. */
    public record None() implements Kernel {
        @Override
        public double value(double r) {
            return 0;
        }

        @Override
        public double slope(double r) {
            return 0;
        }
    }

    /**
     * W(z) = (kappa/2) |z|^2: consensus, or repulsion where kappa is negative.
     *
     * @param strength kappa, finite
     */
    public record Quadratic(double strength) implements Kernel {
        /** Checks the strength. */
        public Quadratic {
            Require.finite("strength", strength);
        }

        @Override
        public double value(double r) {
            return 0.5 * strength * r * r;
        }

        @Override
        public double slope(double r) {
            return strength * r;
        }
    }

    /**
     * W(z) = kappa (|z|^2/2 - |z|): together from afar, apart when near. In one dimension, without noise, people end
     * evenly spread over an interval of length 2.
     *
     * @param strength kappa, finite
     */
    public record AttractiveRepulsive(double strength) implements Kernel {
        /** Checks the strength. */
        public AttractiveRepulsive {
            Require.finite("strength", strength);
        }

        @Override
        public double value(double r) {
            return strength * (0.5 * r * r - r);
        }

        @Override
        public double slope(double r) {
            return r == 0 ? 0 : strength * (r - 1);
        }
    }

    /**
     * W(z) = -kappa exp(-|z|^2 / (2 l^2)): people notice only those near them; drawn to them for kappa &gt; 0, away from them for
     * kappa &lt; 0.
     *
     * @param strength kappa, finite
     * @param range l, &gt; 0
     */
    public record Bell(double strength, double range) implements Kernel {
        /** Checks the numbers. */
        public Bell {
            Require.finite("strength", strength);
            Require.positive("range", range);
        }

        @Override
        public double value(double r) {
            return -strength * StrictMath.exp(-0.5 * r * r / (range * range));
        }

        @Override
        public double slope(double r) {
            return strength * r / (range * range) * StrictMath.exp(-0.5 * r * r / (range * range));
        }

        /** Largest |W'''|, by which the error of forces on a grid is bounded: kappa/l^3 max |u^3 - 3u| e^(-u^2/2). */
        public double largestThirdDerivative() {
            return Math.abs(strength) / (range * range * range) * LARGEST_HERMITE;
        }
    }

    /** max |u^3 - 3u| e^(-u^2/2), at u^2 = 3 - sqrt 6. */
    static final double LARGEST_HERMITE = hermite(StrictMath.sqrt(3 - StrictMath.sqrt(6)));

    private static double hermite(double u) {
        return Math.abs(u * u * u - 3 * u) * StrictMath.exp(-0.5 * u * u);
    }
}
