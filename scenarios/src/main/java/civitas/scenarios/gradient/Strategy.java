package civitas.scenarios.gradient;

import civitas.analysis.collective.GradientCollective;
import civitas.scenario.Parameter;

/** Which mean gradient members aim at, given the parameter they were last shown. */
public sealed interface Strategy {
    /**
     * Members' gradient at {@code theta}.
     *
     * @param alpha share of members, in (0, 1]
     * @param theta parameter that the members know
     */
    double gradient(GradientCollective collective, double alpha, double theta);

    /** Parameter at which members' records have that gradient. */
    double where(double goal, double theta);

    /** Makes the goal stationary: -((1 - alpha)/alpha) g0(theta*) at theta*, the same records in all rounds. */
    record Neutralising() implements Strategy {
        @Override
        public double gradient(GradientCollective collective, double alpha, double theta) {
            return collective.neutralising(alpha);
        }

        @Override
        public double where(double goal, double theta) {
            return goal;
        }
    }

    /**
     * Plans anew from what is disclosed: -((1 - alpha)/alpha) g0(theta) + pull (theta - theta*) at theta.
     *
     * @param pull xi_g
     */
    record Control(
            @Parameter(
                            description = "Pull towards the goal, xi_g.",
                            value = "10",
                            range = "[0, 1000000]",
                            source = Collective.INSTANCE)
                    double pull)
            implements Strategy {
        @Override
        public double gradient(GradientCollective collective, double alpha, double theta) {
            return collective.control(alpha, pull, theta);
        }

        @Override
        public double where(double goal, double theta) {
            return theta;
        }
    }
}
