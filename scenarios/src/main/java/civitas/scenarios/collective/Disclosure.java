package civitas.scenarios.collective;

import civitas.information.Gate;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** Information lever: what the platform lets contributors see of the collective's success. */
public sealed interface Disclosure {
    /** Whether a contributor is shown anything, who belongs to the collective or not. */
    boolean shows(boolean member);

    /**
     * What a contributor sees who is shown anything.
     *
     * @param success of the platform's present model
     */
    default double seen(Gate success, RandomGenerator random) {
        return success.read();
    }

    /** Everybody sees how often the signal works. */
    record Published() implements Disclosure {
        @Override
        public boolean shows(boolean member) {
            return true;
        }
    }

    /** Only members see it: others go by what they expect. */
    record MembersOnly() implements Disclosure {
        @Override
        public boolean shows(boolean member) {
            return member;
        }
    }

    /** Everybody may try the model a few times. */
    record Probes(@Parameter(description = "Trials of each contributor.", value = "5", range = "[1, 1000]") int trials)
            implements Disclosure {
        @Override
        public boolean shows(boolean member) {
            return true;
        }

        @Override
        public double seen(Gate success, RandomGenerator random) {
            int worked = 0;
            for (int trial = 0; trial < trials; trial++) {
                worked += random.nextDouble() < success.read() ? 1 : 0;
            }
            return (double) worked / trials;
        }
    }

    /** Nobody sees anything. */
    record Withheld() implements Disclosure {
        @Override
        public boolean shows(boolean member) {
            return false;
        }
    }
}
