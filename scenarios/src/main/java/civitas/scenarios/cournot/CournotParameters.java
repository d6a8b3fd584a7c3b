package civitas.scenarios.cournot;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code cournot} scenario; the defaults are a published duopoly of Q-learners. */
public record CournotParameters(
        @Parameter(description = "Number of producers.", value = "2", range = "[2, 100]", source = Q_LEARNING)
                int firms,
        @Parameter(
                        description = "How the price falls with the total quantity.",
                        value = "truncated_linear",
                        source = Q_LEARNING,
                        switchable = true)
                DemandCurve demand,
        @Parameter(
                        description = "Cost c_i of a producer's first unit.",
                        value = "4",
                        unit = "money/unit",
                        range = "[0, 1000000]",
                        lengthOf = "firms",
                        source = Q_LEARNING,
                        switchable = true)
                Numbers marginalCost,
        @Parameter(
                        description = "Rise k_i of marginal cost per unit: producing x costs c_i x + k_i x^2 / 2.",
                        value = "0",
                        unit = "money/unit^2",
                        range = "[0, 1000000]",
                        lengthOf = "firms",
                        source = Q_LEARNING,
                        switchable = true)
                Numbers costCurvature,
        @Parameter(
                        description = "How producers choose and learn, each on its own.",
                        value = "boltzmann_q",
                        source = Q_LEARNING)
                QuantityChoice learner,
        @Parameter(
                        description = "How the producers choose and learn that have a 2 in learner_of.",
                        value = "policy_gradient")
                QuantityChoice secondLearner,
        @Parameter(
                        description = "How the producers choose and learn that have a 3 in learner_of.",
                        value = "epsilon_greedy_q")
                QuantityChoice thirdLearner,
        @Parameter(
                        description =
                                "Who learns how: 1 for learner, 2 for second_learner, 3 for third_learner; one number for all producers or a list.",
                        value = "1",
                        range = "[1, 3]",
                        lengthOf = "firms")
                Numbers learnerOf,
        @Parameter(
                        description = "Periods that are simulated.",
                        value = "1000000",
                        unit = "periods",
                        range = "[1, 1000000000000]",
                        source = Q_LEARNING)
                long periods,
        @Parameter(
                        description =
                                "Outcomes are means over this many periods at the end, or over all if there are fewer.",
                        value = "100",
                        unit = "periods",
                        range = "[1, 1000000000000]",
                        source = Q_LEARNING)
                long measuredPeriods,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String Q_LEARNING = "Waltman and Kaymak 2008";

    /** How a producer, counted from 0, chooses and learns. */
    QuantityChoice learner(int firm) {
        int which = (int) learnerOf.at(firm);
        return which == 1 ? learner : which == 2 ? secondLearner : thirdLearner;
    }

    /** Whether all producers choose and learn in the way of that record. */
    boolean allLearnBy(Class<? extends QuantityChoice> kind) {
        for (int firm = 0; firm < firms; firm++) {
            if (!kind.isInstance(learner(firm))) {
                return false;
            }
        }
        return true;
    }
}
