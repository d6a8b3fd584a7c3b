package civitas.scenarios.collective;

import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** Information lever: what the platform lets contributors see of the collective's success. */
public sealed interface Disclosure {
    /**
     * What a contributor sees.
     *
     * @param success of the platform's present model
     * @param member whether the contributor belongs to the collective
     * @return NaN for nothing
     */
    double seen(double success, boolean member, RandomGenerator random);

    /** Everybody sees how often the signal works. */
    record Published() implements Disclosure {
        @Override
        public double seen(double success, boolean member, RandomGenerator random) {
            return success;
        }
    }

    /** Only members see it: others go by what they expect. */
    record MembersOnly() implements Disclosure {
        @Override
        public double seen(double success, boolean member, RandomGenerator random) {
            return member ? success : Double.NaN;
        }
    }

    /** Everybody may try the model a few times. */
    record Probes(@Parameter(description = "Trials of each contributor.", value = "5", range = "[1, 1000]") int trials)
            implements Disclosure {
        @Override
        public double seen(double success, boolean member, RandomGenerator random) {
            int worked = 0;
            for (int trial = 0; trial < trials; trial++) {
                worked += random.nextDouble() < success ? 1 : 0;
            }
            return (double) worked / trials;
        }
    }

    /** Nobody sees anything. */
    record Withheld() implements Disclosure {
        @Override
        public double seen(double success, boolean member, RandomGenerator random) {
            return Double.NaN;
        }
    }
}
