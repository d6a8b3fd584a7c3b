package civitas.scenarios.collusion;

import civitas.agents.finite.AveragingLearner;
import civitas.agents.finite.BoltzmannQLearner;
import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.ExponentialWeights;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GeometricCooling;
import civitas.agents.finite.QLearner;
import civitas.agents.finite.SarsaLearner;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/**
 * How a firm learns. Q-learners and SARSA take the parameters learning_rate and exploration_decay, Boltzmann Q-learning
 * the first of them; values start from initial_values.
 */
public sealed interface Learner {
    /** Builds the firm's learner. */
    FiniteActionLearner create(Firm firm);

    /** Whether it holds one price for the best, so that one may ask whether it has changed its mind. */
    default boolean settles() {
        return true;
    }

    /** What of a period it must be told. */
    default Feedback needs() {
        return Feedback.OWN_PROFIT;
    }

    /**
     * Whether it learns rightly from a price that it did not choose itself. SARSA does: what it values is still what it
     * would choose next. So do confidence bounds, which hold however often a price was charged, and for whatever reason.
     */
    default boolean learnsFromAnyPrice() {
        return true;
    }

    /** What a learner is built from; {@code firstValues} belong to it alone. */
    interface Firm {
        int observations();

        int actions();

        double learningRate();

        double discountFactor();

        double explorationDecay();

        double[] firstValues();

        /** The lowest and the highest profit the firm can observe as the game is at first, money per period. */
        double[] profitRange();

        RandomGenerator random();
    }

    /**
     * Q-learning that explores with a decaying probability.
     *
     * @param initialExploration probability of exploring in the first period
     */
    @Parameter(description = "Q-learning that tries prices at random with a decaying probability.")
    record QLearning(
            @Parameter(
                            description = "Probability of exploring in the first period; 0 never explores.",
                            value = "1",
                            range = "[0, 1]",
                            source = CollusionParameters.SOURCE)
                    double initialExploration)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new QLearner(
                    firm.firstValues(),
                    firm.actions(),
                    firm.learningRate(),
                    firm.discountFactor(),
                    new ExponentialExploration(initialExploration, firm.explorationDecay()),
                    firm.random());
        }
    }

    /**
     * Q-learning that prefers better prices as its temperature falls.
     *
     * @param temperature T_0
     * @param cooling lambda
     */
    @Parameter(description = "Q-learning with Boltzmann exploration at temperature T0 lambda^t.")
    record BoltzmannQ(
            @Parameter(
                            description = "First temperature T0.",
                            value = "1000",
                            unit = "money",
                            range = "(0, 1000000000]",
                            source = CollusionParameters.SOURCE + ", appendix")
                    double temperature,
            @Parameter(
                            description = "Factor lambda by which the temperature falls in every period.",
                            value = "0.999961",
                            range = "(0, 1]",
                            source = CollusionParameters.SOURCE + ", appendix")
                    double cooling)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new BoltzmannQLearner(
                    firm.firstValues(),
                    firm.actions(),
                    firm.learningRate(),
                    firm.discountFactor(),
                    new GeometricCooling(temperature, cooling),
                    firm.random());
        }
    }

    /**
     * On-policy Q-learning.
     *
     * @param initialExploration probability of exploring in the first period
     */
    @Parameter(description = "SARSA: Q-learning that values what it will do next, exploring included.")
    record Sarsa(
            @Parameter(
                            description = "Probability of exploring in the first period; 0 never explores.",
                            value = "1",
                            range = "[0, 1]",
                            source = CollusionParameters.SOURCE)
                    double initialExploration)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new SarsaLearner(
                    firm.firstValues(),
                    firm.actions(),
                    firm.learningRate(),
                    firm.discountFactor(),
                    new ExponentialExploration(initialExploration, firm.explorationDecay()),
                    firm.random());
        }
    }

    /**
     * Averages of what its prices earned, each from the periods in which it was charged.
     *
     * @param weight weight of the latest profit
     */
    @Parameter(description = "Greedy on averages of profits, learning about the price charged only.")
    record Asynchronous(
            @Parameter(
                            description = "Weight of the latest profit.",
                            value = "0.1",
                            range = "(0, 1]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double weight)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new AveragingLearner(firm.firstValues(), firm.actions(), weight);
        }
    }

    /**
     * Averages of profits, corrected by the knowledge that demand falls with price.
     *
     * @param weight weight of the latest profit
     */
    @Parameter(description = "Greedy on averages of profits, knowing that dearer products do not sell more.")
    record DownwardDemand(
            @Parameter(
                            description = "Weight of the latest profit.",
                            value = "0.1",
                            range = "(0, 1]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double weight)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new AveragingLearner(firm.firstValues(), firm.actions(), weight);
        }

        @Override
        public Feedback needs() {
            return Feedback.OWN_SALES;
        }
    }

    /**
     * Averages of what each price would have earned.
     *
     * @param weight weight of the latest profit
     */
    @Parameter(description = "Greedy on averages of profits, learning about every price in every period.")
    record Synchronous(
            @Parameter(
                            description = "Weight of the latest profit.",
                            value = "0.1",
                            range = "(0, 1]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double weight)
            implements Learner {
        @Override
        public FiniteActionLearner create(Firm firm) {
            return new AveragingLearner(firm.firstValues(), firm.actions(), weight);
        }

        @Override
        public Feedback needs() {
            return Feedback.COUNTERFACTUAL_PROFITS;
        }
    }

    /** Upper confidence bounds. */
    @Parameter(description = "UCB-tuned: takes the price whose profit may be largest, given what is known.")
    record UcbTuned() implements Learner {
        @Override
        public boolean settles() {
            return false;
        }

        @Override
        public FiniteActionLearner create(Firm firm) {
            return new civitas.agents.finite.UcbTuned(firm.observations(), firm.actions(), firm.random());
        }
    }

    /**
     * Exponential weights under bandit feedback.
     *
     * @param exploration gamma
     */
    @Parameter(description = "Exp3: exponential weights on what was earned.")
    record Exp3(
            @Parameter(
                            description = "Share gamma of prices tried uniformly; weights grow at the rate gamma/m.",
                            value = "0.1",
                            range = "(0, 1]",
                            source = "no published value")
                    double exploration)
            implements Learner {
        @Override
        public boolean settles() {
            return false;
        }

        @Override
        public FiniteActionLearner create(Firm firm) {
            double step = exploration / firm.actions();
            return weights(firm, step, exploration);
        }

        /** It divides what a price earned by the probability with which it chose it. */
        @Override
        public boolean learnsFromAnyPrice() {
            return false;
        }
    }

    /**
     * Exponential weights under full information.
     *
     * @param step eta
     */
    @Parameter(description = "Hedge: exponential weights on what every price would have earned.")
    record Hedge(
            @Parameter(
                            description = "Rate eta at which weights grow, for profits brought to [0, 1].",
                            value = "0.05",
                            range = "(0, 1000]",
                            source = "no published value")
                    double step)
            implements Learner {
        @Override
        public boolean settles() {
            return false;
        }

        @Override
        public FiniteActionLearner create(Firm firm) {
            return weights(firm, step, 0);
        }

        @Override
        public Feedback needs() {
            return Feedback.COUNTERFACTUAL_PROFITS;
        }
    }

    private static ExponentialWeights weights(Firm firm, double step, double exploration) {
        double[] range = firm.profitRange();
        // Where all prices pay the same any scale does.
        double highest = range[1] > range[0] ? range[1] : range[0] + 1;
        return new ExponentialWeights(
                firm.observations(), firm.actions(), step, exploration, range[0], highest, firm.random());
    }
}
