package civitas.analysis.shift;

import civitas.analysis.Require;

/** Internal energy density H of a density value r: what makes a density spread. Immutable. */
public interface Entropy {
    /** H(r), r at least 0. */
    double value(double r);

    /** H'(r), finite for all r at least 0. */
    double slope(double r);

    /** The diffusion r H''(r) at a density value. */
    double diffusion(double r);

    /**
     * H = a r (log r - 1): linear diffusion. The logarithm is cut off at 1e-100.
     *
     * @param strength a, at least 0
     */
    record Boltzmann(double strength) implements Entropy {
        /** Checks the strength. */
        public Boltzmann {
            Require.that(strength >= 0 && Double.isFinite(strength), "strength", strength, "finite and >= 0");
        }

        @Override
        public double value(double r) {
            return r <= 0 ? 0 : strength * r * (StrictMath.log(Math.max(r, Densities.LEAST)) - 1);
        }

        @Override
        public double slope(double r) {
            return strength == 0 ? 0 : strength * StrictMath.log(Math.max(r, Densities.LEAST));
        }

        @Override
        public double diffusion(double r) {
            return strength;
        }
    }

    /**
     * H = a r^2: the porous medium rho_t = a (rho^2)_zz, whose solutions have fronts.
     *
     * @param strength a, at least 0
     */
    record Porous(double strength) implements Entropy {
        /** Checks the strength. */
        public Porous {
            Require.that(strength >= 0 && Double.isFinite(strength), "strength", strength, "finite and >= 0");
        }

        @Override
        public double value(double r) {
            return strength * r * r;
        }

        @Override
        public double slope(double r) {
            return 2 * strength * r;
        }

        @Override
        public double diffusion(double r) {
            return 2 * strength * r;
        }
    }
}
