package civitas.scenarios.collusion;

import civitas.analysis.strategies.DeviationAverages;
import civitas.analysis.strategies.HistoryStates;
import civitas.analysis.strategies.ImpulseResponse;
import civitas.analysis.strategies.LimitCycle;
import civitas.analysis.strategies.MutualBestResponseAudit;
import civitas.analysis.strategies.OneShotAudit;
import civitas.analysis.strategies.PlayValue;
import civitas.analysis.strategies.RepeatedGame;
import civitas.analysis.strategies.StrategyProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured when learning has ended: strategies are frozen, exploration is off, and play runs from the last
 * state into its limit cycle. Outcomes are means over that cycle, and audits of the frozen strategies.
 * <p>Source: Calvano et al. 2020, sections III and IV. The published "Nash equilibrium" flag is {@link OneShotAudit},
 * which looks at one-shot deviations only; {@link MutualBestResponseAudit} looks at all. The deviation is the true static
 * best reply, see {@link ImpulseResponse}.
 * <p>Cost: a policy iteration per firm and one walk per firm and state of the cycle. One use per object.
 */
final class LimitMeasures {
    private final CollusionParameters parameters;
    private final StageGame game;
    private final Market market;
    private final HistoryStates states;
    private final RepeatedGame repeatedGame;
    private final PlayValue value;
    private final LimitCycle cycle;
    private final Map<String, Double> measured = new LinkedHashMap<>();

    LimitMeasures(
            CollusionParameters parameters,
            StageGame game,
            HistoryStates states,
            double[] profits,
            Market market,
            int[][] strategies) {
        this.parameters = parameters;
        this.game = game;
        this.market = market;
        this.states = states;
        repeatedGame = new RepeatedGame(states, profits, parameters.discountFactor());
        StrategyProfile profile = new StrategyProfile(states, strategies);
        cycle = LimitCycle.from(profile, market.state());
        value = new PlayValue(repeatedGame, profile);
    }

    /** All outcomes by name, in the order of {@link Quantities#outcomes}. */
    Map<String, Double> all() {
        longRun();
        convergence();
        audits();
        deviationTest();
        return measured;
    }

    private void longRun() {
        double[] profits = cycle.meanPayoffs(repeatedGame);
        double[] prices = cycle.meanActions(game.prices());
        double meanProfit = StageGame.mean(profits);
        measured.put("profit_gain", game.profitGain(meanProfit));
        measured.put("price_mean", StageGame.mean(prices));
        measured.put("profit_mean", meanProfit);
        measured.put("consumer_surplus", cycle.mean(joint -> game.consumerSurplus(game.pricesAt(states, joint))));
        for (int firm = 0; firm < prices.length; firm++) {
            measured.put("price_" + (firm + 1), prices[firm]);
            measured.put("profit_" + (firm + 1), profits[firm]);
        }
    }

    /** Published convergence times leave out the window that confirms them: the stable periods at the end. */
    private void convergence() {
        long confirmation = market.converged() ? market.stablePeriods() : 0;
        measured.put("periods_to_convergence", (double) (market.periods() - confirmation));
        measured.put("converged", flag(market.converged()));
        measured.put("cycle_length", (double) cycle.length());
        measured.put("constant_prices", flag(cycle.length() == 1));
    }

    private void audits() {
        OneShotAudit oneShot = OneShotAudit.of(value, cycle);
        measured.put("one_shot_nash", flag(oneShot.passes()));
        measured.put("one_shot_loss_on_path", oneShot.lossOnPath());
        measured.put("one_shot_loss_off_path", oneShot.lossOffPath());
        MutualBestResponseAudit full = MutualBestResponseAudit.of(value, cycle);
        measured.put("mutual_best_response", flag(full.passes()));
        measured.put("exploitability", full.exploitability());
    }

    private void deviationTest() {
        DeviationAverages test = new ImpulseResponse(
                        value, cycle, game.prices(), parameters.deviationPeriods(), Quantities.lastPeriod(parameters))
                .averages();
        measured.put("deviation_price", test.forcedPrice());
        measured.put("rival_price_change", test.rivalPriceChange());
        measured.put("deviation_unprofitable", test.unprofitableShare());
        measured.put("deviation_profit_change", finiteOrNone(test.profitChange()));
        measured.put("punishment_length", test.punishmentLength());
        path("deviator_price_", test.deviatorPrices());
        path("rival_price_", test.rivalPrices());
    }

    private void path(String prefix, List<Double> prices) {
        for (int tau = 0; tau < prices.size(); tau++) {
            measured.put(prefix + tau, prices.get(tau));
        }
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }

    /** A change relative to a profit of 0 does not exist. */
    private static double finiteOrNone(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
