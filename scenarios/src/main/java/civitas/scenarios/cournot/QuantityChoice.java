package civitas.scenarios.cournot;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** How a producer chooses its quantity and learns. */
public sealed interface QuantityChoice {
    /** Follows the exact derivative of its own profit, which takes knowledge of demand and of rivals' output. */
    record ExactGradient(
            @Parameter(
                            description = "First quantity.",
                            value = "0",
                            range = "[0, 1000000]",
                            unit = "units/period",
                            lengthOf = "firms")
                    Numbers initialQuantity,
            @Parameter(
                            description = "Step g: the quantity moves by g times the marginal profit.",
                            value = "0.1",
                            range = "(0, 1000]",
                            lengthOf = "firms")
                    Numbers step)
            implements QuantityChoice {}

    /** Draws quantities around a mean and learns the mean from its own profit, by the score function. */
    record PolicyGradient(
            @Parameter(
                            description = "First mean theta.",
                            value = "0",
                            range = "[-1000000, 1000000]",
                            unit = "units/period",
                            lengthOf = "firms")
                    Numbers initialQuantity,
            @Parameter(
                            description = "Standard deviation sigma of quantities before they are cut off at 0.",
                            value = "0.3",
                            range = "[0.000001, 1000000]",
                            unit = "units/period",
                            lengthOf = "firms")
                    Numbers sigma,
            @Parameter(
                            description = "Step eta: theta moves by eta (profit - baseline) noise / sigma^2.",
                            value = "0.002",
                            range = "(0, 1000]",
                            lengthOf = "firms")
                    Numbers step,
            @Parameter(
                            description = "Weight of the latest profit in the running mean that is the baseline.",
                            value = "0.01",
                            range = "[0, 1]",
                            lengthOf = "firms")
                    Numbers baselineWeight)
            implements QuantityChoice {}

    /** Q-learning over a grid of quantities, chosen by Boltzmann's rule at a falling temperature. */
    record BoltzmannQ(
            @Parameter(
                            description = ALPHA,
                            value = "0.5",
                            range = "(0, 1]",
                            lengthOf = "firms",
                            source = CournotParameters.Q_LEARNING)
                    Numbers learningRate,
            @Parameter(description = DELTA, value = "0", range = "[0, 1)", source = CournotParameters.Q_LEARNING)
                    double discountFactor,
            @Parameter(description = MEMORY, value = "false", source = CournotParameters.Q_LEARNING) boolean memory,
            @Parameter(
                            description = "Temperature of the first choice.",
                            value = "1000",
                            range = "(0, 1e12]",
                            unit = "money/period",
                            source = CournotParameters.Q_LEARNING)
                    double initialTemperature,
            @Parameter(
                            description = "Factor by which the temperature changes from one period to the next.",
                            value = "0.99999",
                            range = "(0, 1]",
                            source = CournotParameters.Q_LEARNING)
                    double coolingFactor,
            @Parameter(
                            description = QUANTITIES,
                            value = "41",
                            range = "[2, 1000000]",
                            source = CournotParameters.Q_LEARNING)
                    int quantities,
            @Parameter(
                            description = QUANTITY_STEP,
                            value = "1",
                            range = "[0.000001, 1000000]",
                            unit = "units/period",
                            source = CournotParameters.Q_LEARNING)
                    double quantityStep)
            implements QuantityChoice, OnGrid {}

    /** Q-learning over a grid of quantities that explores at random with a falling probability. */
    record EpsilonGreedyQ(
            @Parameter(description = ALPHA, value = "0.15", range = "(0, 1]", lengthOf = "firms") Numbers learningRate,
            @Parameter(description = DELTA, value = "0", range = "[0, 1)") double discountFactor,
            @Parameter(description = MEMORY, value = "false") boolean memory,
            @Parameter(
                            description = "Decay beta: explores in period t with probability exp(-beta (t-1)).",
                            value = "1e-5",
                            range = "[0, 100]",
                            unit = "1/period",
                            lengthOf = "firms")
                    Numbers explorationDecay,
            @Parameter(description = QUANTITIES, value = "41", range = "[2, 1000000]") int quantities,
            @Parameter(description = QUANTITY_STEP, value = "1", range = "[0.000001, 1000000]", unit = "units/period")
                    double quantityStep)
            implements QuantityChoice, OnGrid {}

    /** What learners on a grid have in common. */
    interface OnGrid {
        /** Number of quantities to choose from. */
        int quantities();

        /** Distance between two of them. */
        double quantityStep();

        /** Whether the last quantities are the state. */
        boolean memory();

        /** Cells of the table of values in a market of that many firms; a {@code double}, for it may be huge. */
        default double cells(int firms) {
            return memory() ? (double) quantities() * quantities() * rivalLevels(firms) : quantities();
        }

        /** Levels of rivals' total output that are told apart: those of rivals on the same grid. */
        default double rivalLevels(int firms) {
            return (firms - 1.0) * (quantities() - 1) + 1;
        }
    }

    /** Description of the learning rate. */
    String ALPHA = "Learning rate alpha.";

    /** Description of the discount factor. */
    String DELTA = "Discount factor delta per period; without memory it only adds a constant to all values.";

    /** Description of memory. */
    String MEMORY = "Whether the own quantity and the rivals' total of the last period are remembered, as the state.";

    /** Description of the grid. */
    String QUANTITIES = "Number of quantities to choose from: 0, 1, 2, ... times quantity_step.";

    /** Description of the grid's step. */
    String QUANTITY_STEP = "Distance between two quantities.";
}
