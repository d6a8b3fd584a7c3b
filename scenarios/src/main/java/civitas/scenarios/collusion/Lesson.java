package civitas.scenarios.collusion;

import civitas.agents.finite.CounterfactualLearner;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.SalesLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.information.Gate;
import java.util.random.RandomGenerator;

/**
 * What one firm is told about a period and learns from: nothing else of the market reaches its learner. Which lesson a firm
 * gets follows from what its learner needs; validation refuses learners that need more than the platform grants.
 */
interface Lesson {
    /**
     * Lets the firm's learner learn.
     *
     * @param observation what it saw before acting
     * @param action its own price
     * @param joint what all firms did
     * @param paid profits of the regime in which prices were paid
     * @param row outcome drawn of them
     * @param next what it sees next
     * @return whether its greedy price after {@code observation} changed
     */
    boolean learn(int observation, int action, int joint, DrawnProfits paid, int row, int next);

    /** Its own profit. */
    static Lesson ownProfit(FiniteActionLearner learner, int firm) {
        return (observation, action, joint, paid, row, next) ->
                learner.learn(observation, action, paid.profit(row, firm), next);
    }

    /**
     * Its own profit with an error uniform on [-noise, noise].
     *
     * @param random the stream of errors
     */
    static Lesson noisyProfit(FiniteActionLearner learner, int firm, double noise, RandomGenerator random) {
        return (observation, action, joint, paid, row, next) -> {
            double error = noise * (2 * random.nextDouble() - 1);
            return learner.learn(observation, action, paid.profit(row, firm) + error, next);
        };
    }

    /**
     * Its own profit and sales. At a price equal to cost profit says nothing about sales; there only the price charged
     * is learned about.
     *
     * @param margins what each price earns per unit, money; read in every period
     * @param told what the firm sold
     */
    static Lesson sales(SalesLearner learner, int firm, double[] margins, Gate told) {
        double[] atSales = new double[margins.length];
        return (observation, action, joint, paid, row, next) -> {
            double profit = paid.profit(row, firm);
            if (margins[action] == 0) {
                return learner.learn(observation, action, profit, next);
            }
            double sold = told.read(profit / margins[action]);
            for (int price = 0; price < atSales.length; price++) {
                atSales[price] = price == action ? profit : margins[price] * sold;
            }
            return learner.learnFromSales(observation, action, atSales, next);
        };
    }

    /**
     * What all its prices would have earned, expected where displays or the outside good are drawn.
     *
     * @param told what those it did not charge would have earned
     */
    static Lesson counterfactual(CounterfactualLearner learner, int firm, HistoryStates states, Gate told) {
        double[] payoffs = new double[states.actions()];
        return (observation, action, joint, paid, row, next) -> {
            for (int price = 0; price < payoffs.length; price++) {
                payoffs[price] = price == action
                        ? paid.profit(row, firm)
                        : told.read(paid.expected(states.replace(joint, firm, price), firm));
            }
            return learner.learnFromAll(observation, action, payoffs, next);
        };
    }
}
