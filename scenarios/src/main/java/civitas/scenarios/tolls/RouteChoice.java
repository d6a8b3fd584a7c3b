package civitas.scenarios.tolls;

import civitas.agents.routes.BestResponseStep;
import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.Feedback;
import civitas.agents.routes.InitialValues;
import civitas.agents.routes.LogitSmoothing;
import civitas.agents.routes.LogitStep;
import civitas.agents.routes.MeanField;
import civitas.agents.routes.ReplicatorShares;
import civitas.agents.routes.RouteLearner;
import civitas.agents.routes.RouteQLearning;
import civitas.agents.routes.SwapStep;
import civitas.agents.routes.SwitchingProbability;
import civitas.agents.routes.WeightsRule;
import civitas.agents.routes.WeightsStep;
import civitas.scenario.Parameter;

/** How drivers choose among the routes they know, and learn. */
public sealed interface RouteChoice {
    /** What it needs to know: everything, unless drivers learn from experience alone. */
    default Feedback feedback() {
        return Feedback.ALL_ROUTES;
    }

    /** A rule for individual drivers. */
    interface ForDrivers {
        /** The learner of all drivers. */
        RouteLearner learner(Drivers drivers, CounterRandom random);

        /** Whether drivers who are shown no reports can go by the same rule on what they found out themselves. */
        default boolean knowsAlone() {
            return false;
        }

        /**
         * The learner of drivers who are shown no reports, for those that {@link #knowsAlone}. It begins with what they
         * believed of the routes that they know.
         *
         * @param informed the learner so far
         */
        default RouteLearner alone(RouteLearner informed, Drivers drivers, CounterRandom random) {
            throw new UnsupportedOperationException(
                    "these drivers need reports, the scenario refuses to withhold them");
        }
    }

    /** A rule whose expected step is known. */
    interface ForContinuum {
        /** Shares of infinitely many drivers. */
        MeanField meanField(ChoiceSets sets);
    }

    /** Some switch to yesterday's cheapest route; the fewer, the more days have passed. */
    record BestResponse(
            @Parameter(
                            description =
                                    "Drivers reconsider on day k with probability (k+1)^-decay, k counted from 0.",
                            value = "0.7",
                            range = "[0, 2]")
                    double decay)
            implements RouteChoice, ForDrivers, ForContinuum {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new civitas.agents.routes.BestResponse(drivers, random, SwitchingProbability.decaying(decay));
        }

        @Override
        public MeanField meanField(ChoiceSets sets) {
            return new MeanField(sets, 1, new BestResponseStep(SwitchingProbability.decaying(decay)));
        }
    }

    /** Stochastic fictitious play: perceived costs are smoothed, routes chosen by logit. */
    record Logit(
            @Parameter(
                            description = "Weight alpha of today's cost in the perceived cost.",
                            value = "0.1",
                            range = "(0, 1]")
                    double smoothing,
            @Parameter(
                            description = "Sensitivity theta of the choice to perceived costs.",
                            value = "1",
                            range = "(0, 1000000]",
                            unit = "1/time")
                    double theta)
            implements RouteChoice, ForDrivers, ForContinuum {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new LogitSmoothing(drivers, random, smoothing, theta);
        }

        @Override
        public boolean knowsAlone() {
            return true;
        }

        @Override
        public RouteLearner alone(RouteLearner informed, Drivers drivers, CounterRandom random) {
            LogitSmoothing told = (LogitSmoothing) informed;
            RouteLearner learner = new civitas.agents.routes.ExperiencedLogit(drivers, random, smoothing, theta);
            ChoiceSets sets = drivers.choiceSets();
            for (int group = 0; group < sets.groups(); group++) {
                for (int route = 0; route < sets.size(group); route++) {
                    learner.routeAdded(group, route, told.perceivedCost(group, route));
                }
            }
            return learner;
        }

        @Override
        public MeanField meanField(ChoiceSets sets) {
            return new MeanField(sets, smoothing, new LogitStep(theta));
        }
    }

    /** Logit on what drivers found out themselves: only the route taken is learned about. */
    record ExperiencedLogit(
            @Parameter(
                            description = "Weight alpha of today's cost in the perceived cost.",
                            value = "0.1",
                            range = "(0, 1]")
                    double smoothing,
            @Parameter(
                            description = "Sensitivity theta of the choice to perceived costs.",
                            value = "1",
                            range = "(0, 1000000]",
                            unit = "1/time")
                    double theta)
            implements RouteChoice, ForDrivers {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new civitas.agents.routes.ExperiencedLogit(drivers, random, smoothing, theta);
        }

        @Override
        public Feedback feedback() {
            return Feedback.OWN_ROUTE;
        }
    }

    /** Multiplicative weights. */
    record ExponentialWeights(
            @Parameter(description = "Learning rate epsilon.", value = "0.02", range = "(0, 1000000]", unit = "1/time")
                    double rate,
            @Parameter(description = "Least share of a route.", value = "1e-6", range = "[0, 0.1]") double floor)
            implements RouteChoice, ForDrivers, ForContinuum {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new civitas.agents.routes.ExponentialWeights(drivers, random, WeightsRule.EXPONENTIAL, rate, floor);
        }

        @Override
        public MeanField meanField(ChoiceSets sets) {
            return new MeanField(sets, 1, new WeightsStep(WeightsRule.EXPONENTIAL, rate, floor));
        }
    }

    /** Replicator: drivers copy fellows who fared better; a few try each new route, for others to copy. */
    record Imitation(
            @Parameter(
                            description = "Probability of copying per unit of cost saved.",
                            value = "0.01",
                            range = "(0, 1000000]",
                            unit = "1/time")
                    double rate,
            @Parameter(
                            description = "Share of a group's drivers who try a new route when it is found.",
                            value = "0.05",
                            range = "[0, 1]")
                    double pioneers)
            implements RouteChoice, ForDrivers, ForContinuum {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new Pioneers(new civitas.agents.routes.Imitation(drivers, random, rate), drivers, random, pioneers);
        }

        @Override
        public MeanField meanField(ChoiceSets sets) {
            return new MeanField(sets, 1, new ReplicatorShares(rate, pioneers));
        }
    }

    /** Smith's rule: drivers swap to better routes in proportion to the saving. */
    record ProportionalSwap(
            @Parameter(
                            description = "Probability of swapping per unit of cost saved.",
                            value = "0.01",
                            range = "(0, 1000000]",
                            unit = "1/time")
                    double rate)
            implements RouteChoice, ForDrivers, ForContinuum {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new civitas.agents.routes.ProportionalSwap(drivers, random, rate);
        }

        @Override
        public MeanField meanField(ChoiceSets sets) {
            return new MeanField(sets, 1, new SwapStep(rate));
        }
    }

    /** Q-learning of one's own routes with constant exploration. */
    record EpsilonGreedyQ(
            @Parameter(description = "Learning rate alpha.", value = "0.1", range = "(0, 1]") double learningRate,
            @Parameter(description = "Probability epsilon of a random route.", value = "0.05", range = "[0, 1]")
                    double exploration,
            @Parameter(
                            description = "First values are uniform between this ...",
                            value = "60",
                            range = "[0, 1000000000]",
                            unit = "time")
                    double initialLow,
            @Parameter(description = "... and this.", value = "110", range = "[0, 1000000000]", unit = "time")
                    double initialHigh)
            implements RouteChoice, ForDrivers {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new RouteQLearning(
                    drivers, random, learningRate, exploration, InitialValues.between(initialLow, initialHigh));
        }

        @Override
        public Feedback feedback() {
            return Feedback.OWN_ROUTE;
        }
    }

    /**
     * Trips settle fast, by one sweep of path-based gradient projection a day: see {@link NewtonTravellers}. Only for
     * a continuum.
     */
    record PairwiseNewton() implements RouteChoice {}
}
