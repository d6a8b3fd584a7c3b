package civitas.scenarios.gradient;

import civitas.scenario.Parameter;

/** How the platform turns records into a parameter. */
public sealed interface Firm {
    /**
     * The next parameter.
     *
     * @param theta the present one
     * @param gradient mean gradient of the records at {@code theta}
     */
    double next(double theta, double gradient);

    /** Minimises the loss in every round; for the quadratic loss, where that is one step of size 1. */
    record Minimise() implements Firm {
        @Override
        public double next(double theta, double gradient) {
            return theta - gradient;
        }
    }

    /** One gradient step in every round. */
    record Descend(
            @Parameter(description = "Step size eta.", value = "0.1", range = "(0, 1000]", source = Collective.INSTANCE)
                    double rate)
            implements Firm {
        @Override
        public double next(double theta, double gradient) {
            return theta - rate * gradient;
        }
    }
}
