package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** How often a signal occurs by chance in each of m equally frequent cells, with mean xi (up to the grid). */
public sealed interface Rarity {
    /** Probability of the signal in cell u = 0..m-1. */
    double at(int u, int m, double xi);

    /** The same in all: xi. */
    record Constant() implements Rarity {
        @Override
        public double at(int u, int m, double xi) {
            return xi;
        }
    }

    /** Linear: 2 xi (u + 1/2)/m. */
    record Ramp() implements Rarity {
        @Override
        public double at(int u, int m, double xi) {
            return 2 * xi * (u + 0.5) / m;
        }
    }

    /** Quantiles of an exponential law: -xi ln(1 - (u + 1/2)/m). */
    record Exponential() implements Rarity {
        @Override
        public double at(int u, int m, double xi) {
            return -xi * StrictMath.log(1 - (u + 0.5) / m);
        }
    }

    /** xi/phi in a share phi of the cells, never in the others. */
    record TwoPoint(
            @Parameter(description = "Share phi of cells where the signal occurs.", value = "0.25", range = "(0, 1]")
                    double share)
            implements Rarity {
        @Override
        public double at(int u, int m, double xi) {
            return u < Math.round(share * m) ? xi / share : 0;
        }
    }
}
