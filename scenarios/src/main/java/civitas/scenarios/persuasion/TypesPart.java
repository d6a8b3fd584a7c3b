package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.BuyerTypes;
import civitas.scenario.Numbers;
import civitas.scenario.Parameter;
import org.apache.commons.math3.distribution.BetaDistribution;

/** What buyers believe before they buy: the probability of state 1. */
public sealed interface TypesPart {
    /**
     * The distribution.
     *
     * @throws IllegalArgumentException if it is none
     */
    BuyerTypes types();

    /**
     * Finitely many types.
     *
     * @param count how many
     * @param beliefs in increasing order
     * @param weights their probabilities
     */
    record Finite(
            @Parameter(description = "Number of types.", value = "2", range = "[1, 200]") int count,
            @Parameter(
                            description = "Their probabilities of state 1, in increasing order.",
                            value = "[0.2, 0.7]",
                            range = "[0, 1]",
                            lengthOf = "count")
                    Numbers beliefs,
            @Parameter(
                            description = "Their shares among buyers; they sum to 1.",
                            value = "0.5",
                            range = "[0, 1]",
                            lengthOf = "count")
                    Numbers weights)
            implements TypesPart {
        @Override
        public BuyerTypes types() {
            return BuyerTypes.finite(beliefs.spread(count), weights.spread(count));
        }
    }

    /** All beliefs alike. */
    record Uniform() implements TypesPart {
        @Override
        public BuyerTypes types() {
            return BuyerTypes.continuous(belief -> belief);
        }
    }

    /**
     * Two crowds, each with a beta distribution.
     *
     * @param firstShare share of the first
     * @param firstAlpha its alpha
     * @param firstBeta its beta
     * @param secondAlpha alpha of the second
     * @param secondBeta beta of the second
     */
    record BetaMixture(
            @Parameter(
                            description = "Share of the first crowd.",
                            value = "0.5",
                            range = "[0, 1]",
                            source = RAVINDRANATH)
                    double firstShare,
            @Parameter(description = "Its alpha.", value = "8", range = "[1, 1000]", source = RAVINDRANATH)
                    double firstAlpha,
            @Parameter(description = "Its beta.", value = "30", range = "[1, 1000]", source = RAVINDRANATH)
                    double firstBeta,
            @Parameter(
                            description = "Alpha of the second crowd.",
                            value = "60",
                            range = "[1, 1000]",
                            source = RAVINDRANATH)
                    double secondAlpha,
            @Parameter(
                            description = "Beta of the second crowd.",
                            value = "30",
                            range = "[1, 1000]",
                            source = RAVINDRANATH)
                    double secondBeta)
            implements TypesPart {
        @Override
        public BuyerTypes types() {
            BetaDistribution first = new BetaDistribution(firstAlpha, firstBeta);
            BetaDistribution second = new BetaDistribution(secondAlpha, secondBeta);
            return BuyerTypes.continuous(belief -> firstShare * first.cumulativeProbability(belief)
                    + (1 - firstShare) * second.cumulativeProbability(belief));
        }
    }

    /** Source of the mixture. */
    String RAVINDRANATH = "Ravindranath, Jiang, Parkes 2023";
}
