package civitas.scenarios.shift;

import civitas.analysis.shift.Kernel;
import civitas.analysis.shift.Kernels;
import civitas.scenario.Parameter;

/** Potentials W between two people. */
public sealed interface InteractionPart {
    /** W. */
    Kernel kernel();

    /** People do not look at each other. */
    record None() implements InteractionPart {
        @Override
        public Kernel kernel() {
            return new Kernels.None();
        }
    }

    /** W = (kappa/2)|z|^2: consensus, or repulsion where kappa is negative, which no theorem covers. */
    record Quadratic(
            @Parameter(
                            description = "Strength kappa of W = (kappa/2)|z|^2; negative: repulsion.",
                            value = "0.25",
                            range = "[-1e6, 1e6]")
                    double strength)
            implements InteractionPart {
        @Override
        public Kernel kernel() {
            return new Kernels.Quadratic(strength);
        }
    }

    /** W = kappa(|z|^2/2 - |z|): together from afar, apart when near. */
    record AttractiveRepulsive(
            @Parameter(description = "Strength kappa of W = kappa(|z|^2/2 - |z|).", value = "1", range = "(0, 1e6]")
                    double strength)
            implements InteractionPart {
        @Override
        public Kernel kernel() {
            return new Kernels.AttractiveRepulsive(strength);
        }
    }

    /** W = -kappa exp(-|z|^2/(2 l^2)): people notice those near them; kappa &lt; 0 drives them apart. */
    record Bell(
            @Parameter(
                            description = "Strength kappa of W = -kappa exp(-|z|^2/(2 l^2)).",
                            value = "0.5",
                            range = "[-1e6, 1e6]")
                    double strength,
            @Parameter(description = "Range l.", value = "0.5", range = "(0, 1e6]") double range)
            implements InteractionPart {
        @Override
        public Kernel kernel() {
            return new Kernels.Bell(strength, range);
        }
    }
}
