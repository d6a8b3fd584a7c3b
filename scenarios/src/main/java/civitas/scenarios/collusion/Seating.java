package civitas.scenarios.collusion;

import civitas.agents.finite.CounterfactualLearner;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.SalesLearner;
import civitas.information.Gate;
import civitas.kernel.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Builds the firms' side of a market: learners with their first values, and the lessons that the platform grants. */
final class Seating {
    private final CollusionParameters parameters;
    private final StageGame game;
    private final Payoffs payoffs;
    private final double[] profits;
    private final Streams streams;
    /** What each price earns per unit, {@code double[firm][action]}, money; lessons read it, interventions change it. */
    private final double[][] margins;

    private final Sight sight;
    private final Gate sales = new Gate("platform.feedback.own_sales");
    private final Gate counterfactuals = new Gate("platform.feedback.counterfactual_profits");

    /**
     * @param payoffs all that the game can pay
     * @param profits expected profits of the game, {@code double[jointAction * firms + firm]}
     */
    Seating(CollusionParameters parameters, StageGame game, Payoffs payoffs, double[] profits, Streams streams) {
        this.parameters = parameters;
        this.game = game;
        this.payoffs = payoffs;
        this.profits = profits;
        margins = new double[parameters.firms()][parameters.prices()];
        changeMargins(game);
        this.streams = streams;
        sight = Sight.of(
                game.states(), parameters.memory(), parameters.platform().rivalPrices());
        Feedback granted = parameters.platform().feedback();
        sales.open(granted.grants(Feedback.OWN_SALES));
        counterfactuals.open(granted.grants(Feedback.COUNTERFACTUAL_PROFITS));
    }

    /** Whether every firm is told its own profit exactly, and nothing else. */
    static boolean plain(CollusionParameters parameters) {
        return parameters.profitNoise() == 0
                && parameters.learner().values().stream().allMatch(learner -> learner.needs() == Feedback.OWN_PROFIT);
    }

    Players players() {
        List<FiniteActionLearner> learners = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        for (int firm = 0; firm < parameters.firms(); firm++) {
            Learner kind = parameters.learner().at(firm);
            learners.add(kind.create(new Seat(firm)));
            lessons.add(lesson(kind, learners.get(firm), firm));
        }
        return new Players(learners, lessons, sight, game.regimes().count(), readings());
    }

    private Optional<Readings> readings() {
        if (!(parameters.platform().rivalPrices() instanceof RivalPrices.Noisy noise)) {
            return Optional.empty();
        }
        RandomGenerator[] errors = new RandomGenerator[parameters.firms()];
        Arrays.setAll(errors, firm -> streams.open("sight-" + (firm + 1)));
        return Optional.of(new Readings(game.states(), noise, sight.rivalPrices(), errors));
    }

    private Lesson lesson(Learner kind, FiniteActionLearner learner, int firm) {
        return switch (kind.needs()) {
            case OWN_PROFIT -> parameters.profitNoise() == 0
                    ? Lesson.ownProfit(learner, firm)
                    : Lesson.noisyProfit(
                            learner, firm, parameters.profitNoise(), streams.open("profit-noise-" + (firm + 1)));
            case OWN_SALES -> Lesson.sales((SalesLearner) learner, firm, margins[firm], sales);
            case COUNTERFACTUAL_PROFITS -> Lesson.counterfactual(
                    (CounterfactualLearner) learner, firm, game.states(), counterfactuals);
        };
    }

    /** All that firms may know beside their own prices and profits. */
    List<Gate> gates() {
        return List.of(sight.rivalPrices(), sales, counterfactuals);
    }

    /** What prices earn per unit from now on. */
    void changeMargins(StageGame changed) {
        for (int firm = 0; firm < margins.length; firm++) {
            double[] prices = changed.prices()[firm];
            int seat = firm;
            Arrays.setAll(margins[firm], action -> changed.margin(prices[action], seat));
        }
    }

    /** What the learner of one firm is built from. */
    private final class Seat implements Learner.Firm {
        private final int firm;

        Seat(int firm) {
            this.firm = firm;
        }

        @Override
        public int observations() {
            return Math.multiplyExact(game.regimes().count(), sight.observations());
        }

        @Override
        public int actions() {
            return parameters.prices();
        }

        @Override
        public double learningRate() {
            return parameters.learningRate().at(firm);
        }

        @Override
        public double discountFactor() {
            return parameters.discountFactor();
        }

        @Override
        public double explorationDecay() {
            return parameters.explorationDecay().at(firm);
        }

        @Override
        public double[] firstValues() {
            InitialValues.Stakes stakes =
                    new InitialValues.Stakes(game.states(), profits, firm, parameters.discountFactor());
            return parameters
                    .initialValues()
                    .table(stakes, observations(), () -> streams.open("first-values-" + (firm + 1)));
        }

        @Override
        public double[] profitRange() {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (DrawnProfits regime : payoffs.byRegime()) {
                double[] table = regime.table();
                for (int cell = firm; cell < table.length; cell += parameters.firms()) {
                    lowest = Math.min(lowest, table[cell]);
                    highest = Math.max(highest, table[cell]);
                }
            }
            return new double[] {lowest - parameters.profitNoise(), highest + parameters.profitNoise()};
        }

        @Override
        public RandomGenerator random() {
            return streams.open("firm-" + (firm + 1));
        }
    }
}
