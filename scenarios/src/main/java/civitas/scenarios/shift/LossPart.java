package civitas.scenarios.shift;

import civitas.analysis.shift.Loss;
import civitas.scenario.Parameter;

/** Losses f1 on people who can change, f2 on those who cannot; in two dimensions sums over coordinates but for inner_product. */
public sealed interface LossPart {
    /** The loss as mathematics. */
    Loss loss();

    /** f1 = (a/2)(z-x)^2, f2 = (b/2)(z-x)^2: everything in closed form. */
    record Quadratic(
            @Parameter(description = "Weight a of f1 = (a/2)(z-x)^2.", value = "0.5", range = "[0, 1e6]")
                    double strategicWeight,
            @Parameter(description = "Weight b of f2 = (b/2)(z-x)^2.", value = "1", range = "[0, 1e6]")
                    double fixedWeight)
            implements LossPart {
        @Override
        public Loss loss() {
            return Loss.quadratic(strategicWeight, fixedWeight);
        }
    }

    /** f1 = ln(1 + e^(z-x)), f2 = ln(1 + e^-(z-x)). */
    record Logistic() implements LossPart {
        @Override
        public Loss loss() {
            return Loss.logistic();
        }
    }

    /** f1 = h sigma(s(z-x)), f2 = h sigma(-s(z-x)). */
    record BoundedLogistic(
            @Parameter(description = "Largest loss h of f1 = h sigma(s(z-x)).", value = "0.5", range = "(0, 1e6]")
                    double height,
            @Parameter(description = "Steepness s of the classifier.", value = "5", range = "(0, 1e6]")
                    double steepness)
            implements LossPart {
        @Override
        public Loss loss() {
            return Loss.boundedLogistic(height, steepness);
        }
    }

    /** f1 = h sigma(x.z), f2 = h sigma(-x.z): a classifier through the origin. Source: Conger et al. 2023. */
    record InnerProduct(
            @Parameter(
                            description = "Largest loss h of f1 = h sigma(x.z).",
                            value = "0.5",
                            range = "(0, 1e6]",
                            source = ShiftParameters.SOURCE)
                    double height)
            implements LossPart {
        @Override
        public Loss loss() {
            return Loss.innerProduct(height);
        }
    }

    /** f1 = g z whatever the model: a benefit that grows with z. */
    record Linear(@Parameter(description = "Slope g of f1 = g z.", value = "0.5", range = "[-1e6, 1e6]") double slope)
            implements LossPart {
        @Override
        public Loss loss() {
            return Loss.linear(slope);
        }
    }

    /** f1 = B sigma(s(c-z)) whatever the model: those below a cut-off are eligible. */
    record Threshold(
            @Parameter(description = "Benefit B of f1 = B sigma(s(c-z)).", value = "1", range = "[0, 1e6]")
                    double benefit,
            @Parameter(description = "Cut-off c.", value = "-0.5", range = "[-1e6, 1e6]") double cutOff,
            @Parameter(description = "Steepness s of the benefit at the cut-off.", value = "200", range = "(0, 1e9]")
                    double steepness)
            implements LossPart {
        @Override
        public Loss loss() {
            return Loss.threshold(benefit, cutOff, steepness);
        }
    }

    /** f1 = z^4/4 - z^2/2 whatever the model: two wells for aligned people. */
    record DoubleWell() implements LossPart {
        @Override
        public Loss loss() {
            return Loss.doubleWell();
        }
    }
}
