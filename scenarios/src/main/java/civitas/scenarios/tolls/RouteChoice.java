package civitas.scenarios.tolls;

import civitas.agents.routes.BestResponse;
import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.ExperiencedLogit;
import civitas.agents.routes.ExponentialWeights;
import civitas.agents.routes.Feedback;
import civitas.agents.routes.Imitation;
import civitas.agents.routes.InitialValues;
import civitas.agents.routes.LogitSmoothing;
import civitas.agents.routes.ProportionalSwap;
import civitas.agents.routes.RouteLearner;
import civitas.agents.routes.RouteQLearning;
import civitas.agents.routes.SwitchingProbability;
import civitas.agents.routes.WeightsRule;
import civitas.scenario.Parameter;

/** How drivers choose among the routes they know, and learn. */
public sealed interface RouteChoice {
    /** The learner of all drivers. */
    RouteLearner learner(Drivers drivers, CounterRandom random);

    /** What it needs to know. */
    Feedback feedback();

    /** Some switch to yesterday's cheapest route; the fewer, the more days have passed. */
    record BestResponseInertia(
            @Parameter(
                            description = "Drivers reconsider on day k with probability (k+1)^-decay, k counted from 0.",
                            value = "0.7",
                            range = "[0, 2]")
                    double decay)
            implements RouteChoice {
        @Override
        public RouteLearner learner(Drivers drivers, CounterRandom random) {
            return new BestResponse(drivers, random, SwitchingProbability.decaying(decay));
        }

        @Override
        public Feedback feedback() {
            return Feedback.ALL_ROUTES;
        }
    }
