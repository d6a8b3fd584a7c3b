package civitas.scenarios.collusion;

import civitas.analysis.strategies.DeviationAverages;
import civitas.analysis.strategies.ImpulseResponse;
import civitas.analysis.strategies.LimitCycle;
import civitas.analysis.strategies.MutualBestResponseAudit;
import civitas.analysis.strategies.OneShotAudit;
import civitas.analysis.strategies.PlayValue;
import civitas.analysis.strategies.RepeatedGame;
import civitas.analysis.strategies.StrategyProfile;
import civitas.scenario.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured when learning has ended. Where every firm has a greedy price in every state, sees prices as they are, and
 * nothing but prices lasts from period to period, strategies are frozen, exploration is off, and play runs from the last
 * state into its limit cycle: outcomes are means over that cycle, and audits of the frozen strategies. Where regimes go on
 * changing or prices go on being misread, frozen strategies are played on for a number of periods, and where some firm never
 * settles the last periods of learning count; audits do not exist in either case. Strategies are what firms choose
 * themselves: nobody follows a recommendation once learning has ended.
 * <p>Source: Calvano et al. 2020, sections III and IV. The published "Nash equilibrium" flag is {@link OneShotAudit},
 * which looks at one-shot deviations only; {@link MutualBestResponseAudit} looks at all. The deviation is the true static
 * best reply, see {@link ImpulseResponse}.
 * <p>Cost: a policy iteration per firm and one walk per firm and state of the cycle. One use per object.
 */
final class LimitMeasures {
    private final CollusionParameters parameters;
    private final StageGame game;
    private final double[] profits;
    private final Market market;
    private final int[][] strategies;
    private final Map<String, Double> measured = new HashMap<>();

    /**
     * @param profits expected profits without regimes, {@code double[jointAction * firms + firm]}
     * @param strategies {@code int[firm][regime * states + state]}; not used where some firm has no greedy price
     */
    LimitMeasures(CollusionParameters parameters, StageGame game, double[] profits, Market market, int[][] strategies) {
        this.parameters = parameters;
        this.game = game;
        this.profits = profits;
        this.market = market;
        this.strategies = strategies;
    }

    /** All outcomes by name, in the order of {@link Quantities#outcomes}; NaN where one does not exist. */
    Map<String, Double> all() {
        convergence();
        if (market.recent().isPresent()) {
            longRun(Play.of(market.recent().get()));
        } else if (game.regimes().count() > 1 || market.players().readings().isPresent()) {
            longRun(Play.frozen(market, game, strategies, parameters.measuredPeriods()));
        } else {
            limitCycle();
        }
        if (market.converged()) {
            new Strangers(parameters, game, profits, market).measure(measured);
        }
        Map<String, Double> ordered = new LinkedHashMap<>();
        for (Quantity outcome : Quantities.outcomes(parameters)) {
            ordered.put(outcome.name(), measured.getOrDefault(outcome.name(), Double.NaN));
        }
        return ordered;
    }

    private void longRun(Play play) {
        new LongRun(game, profits, play).measure(measured);
    }

    private void limitCycle() {
        RepeatedGame repeated = new RepeatedGame(game.states(), profits, parameters.discountFactor());
        StrategyProfile profile = new StrategyProfile(game.states(), firstRegime());
        LimitCycle cycle = LimitCycle.from(profile, market.state());
        longRun(Play.of(cycle));
        measured.put("cycle_length", (double) cycle.length());
        PlayValue value = new PlayValue(repeated, profile);
        audits(value, cycle);
        deviationTest(value, cycle);
    }

    /** Strategies in the only regime there is; learners may have known more of them before an intervention. */
    private int[][] firstRegime() {
        int[][] first = new int[strategies.length][];
        Arrays.setAll(
                first, firm -> Arrays.copyOf(strategies[firm], game.states().states()));
        return first;
    }

    /** Published convergence times leave out the window that confirms them: the stable periods at the end. */
    private void convergence() {
        long confirmation = market.converged() ? market.stablePeriods() : 0;
        measured.put("periods_to_convergence", (double) (market.periods() - confirmation));
        measured.put("converged", flag(market.converged()));
    }

    private void audits(PlayValue value, LimitCycle cycle) {
        OneShotAudit oneShot = OneShotAudit.of(value, cycle);
        measured.put("one_shot_nash", flag(oneShot.passes()));
        measured.put("one_shot_loss_on_path", finiteOrNone(oneShot.lossOnPath()));
        measured.put("one_shot_loss_off_path", finiteOrNone(oneShot.lossOffPath()));
        MutualBestResponseAudit full = MutualBestResponseAudit.of(value, cycle);
        measured.put("mutual_best_response", flag(full.passes()));
        measured.put("exploitability", finiteOrNone(full.exploitability()));
    }

    private void deviationTest(PlayValue value, LimitCycle cycle) {
        DeviationAverages test = new ImpulseResponse(
                        value, cycle, game.prices(), parameters.deviationPeriods(), Quantities.lastPeriod(parameters))
                .averages();
        measured.put("deviation_price", test.forcedPrice());
        measured.put("rival_price_change", finiteOrNone(test.rivalPriceChange()));
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

    /** A change or loss relative to 0 does not exist. */
    private static double finiteOrNone(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
