package civitas.scenarios.sequential;

import civitas.analysis.strategies.AlternatingBestResponse;
import civitas.analysis.strategies.AlternatingCycle;
import civitas.analysis.strategies.AlternatingGame;
import civitas.scenarios.measures.RecentRounds;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is measured at the end of a run: means over the last periods as they were played, how close each firm is to its
 * best response, the cycle that the frozen greedy strategies settle in, and how they answer a price cut.
 * <p>Gamma_i = Q_i(s_i, p_i) / max_p Q*_i(p, s_i) compares what a firm believes its last move p_i is worth with the value of
 * its best plan against the rival's frozen greedy replies. It is taken at the price s_i that the firm saw at that very
 * move: the last to move saw the rival's standing price, the other firm the rival's price before that. A run is Nash if
 * both are within 1e-5 of 1.
 * <p>Source: Klein 2021, section 3. Cost: a policy iteration per firm. One use per object.
 */
final class FinalMeasures {
    private static final double NASH_TOLERANCE = 1e-5;

    /** Profits per period that differ by less are equal up to rounding. */
    private static final double SAME_PROFIT = 1e-9;

    private final SequentialParameters parameters;
    private final Market market;
    private final Duopoly duopoly;
    private final int[][] replies;
    private final AlternatingCycle cycle;
    private final Map<String, Double> measured = new LinkedHashMap<>();

    FinalMeasures(SequentialParameters parameters, Market market) {
        this.parameters = parameters;
        this.market = market;
        duopoly = Duopoly.of(parameters);
        replies = new int[][] {replies(market.firm(0)), replies(market.firm(1))};
        int mover = market.nextMover();
        cycle = AlternatingCycle.from(replies, mover, market.firm(1 - mover).price());
    }

    private int[] replies(Firm firm) {
        int[] greedy = new int[duopoly.prices()];
        for (int rival = 0; rival < greedy.length; rival++) {
            greedy[rival] = firm.learner().greedyAction(rival);
        }
        return greedy;
    }

    /** All outcomes by name, in the order of {@link Quantities#outcomes}. */
    Map<String, Double> all() {
        lastPeriods();
        double nash = optimality();
        equilibria(nash);
        longRun();
        priceCut(nash == 1 && constantAtJointProfit());
        return measured;
    }

    private void lastPeriods() {
        RecentRounds recent = market.recent();
        double first = recent.mean(Market.FIRST_PROFIT);
        double second = recent.mean(Market.FIRST_PROFIT + 1);
        measured.put("profitability", (first + second) / 2);
        measured.put("market_price", recent.mean(Market.MARKET_PRICE));
        measured.put("consumer_surplus", recent.mean(Market.CONSUMER_SURPLUS));
        measured.put("profit_1", first);
        measured.put("profit_2", second);
    }

    /** Puts the Gammas and returns the Nash flag; NaN if a firm has not moved. */
    private double optimality() {
        AlternatingGame game = duopoly.game(parameters.discountFactor());
        double[] gamma = new double[2];
        double nash = 1;
        for (int index = 0; index < gamma.length; index++) {
            Firm firm = market.firm(index);
            double best = AlternatingBestResponse.to(game, replies[1 - index]).value(firm.answered());
            double believed = firm.learner().value(firm.answered(), firm.price());
            gamma[index] = firm.moved() && best > 0 ? believed / best : Double.NaN;
            boolean optimal = Math.abs(believed - best) <= NASH_TOLERANCE * Math.abs(best);
            nash = firm.moved() ? nash * flag(optimal) : Double.NaN;
        }
        measured.put("gamma", (gamma[0] + gamma[1]) / 2);
        measured.put("gamma_1", gamma[0]);
        measured.put("gamma_2", gamma[1]);
        measured.put("nash", nash);
        return nash;
    }

    private void equilibria(double nash) {
        measured.put("nash_at_joint_profit_price", nash * flag(constantAtJointProfit()));
        int step = Math.abs(cycle.first(0) - duopoly.jointProfitPrice());
        boolean nextTo = step == 1 && !duopoly.maximisesJointProfit(cycle.first(0));
        measured.put("nash_next_to_joint_profit_price", nash * flag(constantAtOnePrice() && nextTo));
    }

    private boolean constantAtOnePrice() {
        return cycle.constant() && cycle.first(0) == cycle.second(0);
    }

    private boolean constantAtJointProfit() {
        return constantAtOnePrice() && duopoly.maximisesJointProfit(cycle.first(0));
    }

    private void longRun() {
        double first = cycle.mean(period -> duopoly.profit(cycle.first(period), cycle.second(period)));
        double second = cycle.mean(period -> duopoly.profit(cycle.second(period), cycle.first(period)));
        measured.put("profit_difference", Math.abs(first - second));
        measured.put("profits_differ", flag(Math.abs(first - second) > SAME_PROFIT));
        measured.put("constant_prices", flag(cycle.constant()));
        measured.put("cycle_length", cycle.constant() ? 1.0 : cycle.length());
        double lone = cycle.constant() ? Double.NaN : 1;
        measured.put("undercut_share", lone * cycle.mean(period -> flag(priceChange(period) == -1)));
        measured.put("fall_share", lone * cycle.mean(period -> flag(priceChange(period) < -1)));
        measured.put("rest_share", lone * cycle.mean(period -> flag(priceChange(period) == 0)));
        measured.put("jump_share", lone * cycle.mean(period -> flag(priceChange(period) > 1)));
    }

    /** Steps by which the market price changes from the period before, round the cycle. */
    private int priceChange(int period) {
        return marketPrice(period) - marketPrice((period + cycle.length() - 1) % cycle.length());
    }

    private int marketPrice(int period) {
        return Math.min(cycle.first(period), cycle.second(period));
    }

    /** The market price after each firm in turn is forced to its static best reply once, mean over the two tests. */
    private void priceCut(boolean applies) {
        for (int tau = 0; tau <= Quantities.LAST_TEST_PERIOD; tau++) {
            measured.put(
                    "test_market_price_" + tau,
                    applies ? (pricesAfterCut(0, tau) + pricesAfterCut(1, tau)) / 2 : Double.NaN);
        }
    }

    /** Market price tau periods after the last regular one, the first of them being the forced one. */
    private double pricesAfterCut(int deviator, int tau) {
        int standing = cycle.first(0);
        int lower = standing;
        int player = deviator;
        for (int period = 1; period <= tau; period++) {
            int chosen = period == 1 ? duopoly.staticReply(standing) : replies[player][standing];
            lower = Math.min(chosen, standing);
            standing = chosen;
            player = 1 - player;
        }
        return duopoly.price(lower);
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
