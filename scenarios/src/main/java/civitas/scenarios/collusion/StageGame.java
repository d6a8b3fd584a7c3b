package civitas.scenarios.collusion;

import civitas.analysis.market.LogitBertrand;
import civitas.analysis.market.LogitDemand;
import civitas.analysis.market.PriceEquilibrium;
import civitas.analysis.strategies.HistoryStates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One period of the market as a finite game: each firm's price grid, and what every combination of prices pays.
 * <p>Profits are pi_i = (p_i - c_i) q_i, money per buyer and period, with the logit shares q_i of {@link LogitDemand}.
 * Where the platform shows only some products and ties are broken at random, profits and surplus are
 * <b>expectations</b> over the tie-break; {@link DrawnProfits} has what firms earn under each outcome of it.
 * <p>The two yardsticks {@link #nash} and {@link #monopoly}, and with them the grid and the profit gain, are those of
 * the market with all products shown, whatever the platform does: interventions are measured against one scale.
 * <p>Source: Calvano et al. 2020, section II. Immutable.
 */
final class StageGame {
    private final LogitBertrand market;
    private final Prominence prominence;
    private final double[][] prices;
    private final PriceEquilibrium nash;
    private final PriceEquilibrium monopoly;

    private StageGame(LogitBertrand market, Prominence prominence, double[][] prices) {
        this.market = market;
        this.prominence = prominence;
        this.prices = prices;
        nash = market.nash();
        monopoly = market.jointMonopoly();
    }

    /** The game at these parameters, on the price grid they define. */
    static StageGame of(CollusionParameters parameters) {
        LogitBertrand market = market(parameters);
        double[][] grid = grid(market.nash(), market.jointMonopoly(), parameters);
        return new StageGame(market, parameters.platform().prominence(), grid);
    }

    /** The game at other parameters, played with the prices of this one: a grid is chosen once. */
    StageGame retuned(CollusionParameters parameters) {
        return new StageGame(market(parameters), parameters.platform().prominence(), prices);
    }

    /** The firms and their buyers, before the platform decides what is shown. */
    static LogitBertrand market(CollusionParameters parameters) {
        LogitDemand demand = new LogitDemand(
                parameters.quality().spread(parameters.firms()),
                parameters.outsideQuality(),
                parameters.horizontalDifferentiation());
        return new LogitBertrand(demand, parameters.marginalCost().spread(parameters.firms()));
    }

    /**
     * m equally spaced prices per firm, from p^N - xi (p^M - p^N) to p^M + xi (p^M - p^N), both ends included.
     * Source: Calvano et al. 2020, section II.
     */
    private static double[][] grid(PriceEquilibrium nash, PriceEquilibrium monopoly, CollusionParameters parameters) {
        int count = parameters.prices();
        double[] low = nash.prices();
        double[] high = monopoly.prices();
        double[][] grid = new double[low.length][count];
        for (int firm = 0; firm < low.length; firm++) {
            double margin = parameters.priceRangeExtension() * (high[firm] - low[firm]);
            double first = low[firm] - margin;
            double step = (high[firm] + margin - first) / (count - 1);
            for (int action = 0; action < count; action++) {
                grid[firm][action] = first + step * action;
            }
        }
        return grid;
    }

    /** Bertrand-Nash equilibrium of one period, all products shown. */
    PriceEquilibrium nash() {
        return nash;
    }

    /** Prices that maximise the firms' total profit, all products shown. */
    PriceEquilibrium monopoly() {
        return monopoly;
    }

    int firms() {
        return prices.length;
    }

    /** Price grids, {@code double[firm][action]}, money per unit, rising; not a copy, read only. */
    double[][] prices() {
        return prices;
    }

    /** Profits of all combinations of prices, {@code double[jointAction * firms + firm]}, money per period. */
    double[] profits(HistoryStates states) {
        int firms = firms();
        double[] profits = new double[Math.multiplyExact(states.jointActions(), firms)];
        for (int joint = 0; joint < states.jointActions(); joint++) {
            System.arraycopy(profits(pricesAt(states, joint)), 0, profits, joint * firms, firms);
        }
        return profits;
    }

    /** The prices of a joint action, one per firm. */
    double[] pricesAt(HistoryStates states, int joint) {
        double[] charged = new double[firms()];
        Arrays.setAll(charged, firm -> prices[firm][states.action(joint, firm)]);
        return charged;
    }

    /**
     * Expected profit of each firm at any prices, on the grid or not.
     *
     * @param charged one price per firm, money per unit; not modified
     * @return {@code double[firm]}, money per period
     */
    double[] profits(double[] charged) {
        List<double[]> byDisplay = profitsByDisplay(charged);
        double[] expected = new double[charged.length];
        for (double[] profits : byDisplay) {
            Arrays.setAll(expected, firm -> expected[firm] + profits[firm]);
        }
        Arrays.setAll(expected, firm -> expected[firm] / byDisplay.size());
        return expected;
    }

    /** Profit of each firm, {@code double[firm]}, under each of the equally likely displays at these prices. */
    List<double[]> profitsByDisplay(double[] charged) {
        double[] cost = market.marginalCost();
        List<double[]> byDisplay = new ArrayList<>(1);
        prominence.forEachDisplay(charged, shown -> {
            double[] profits = market.demand().shares(charged, shown);
            Arrays.setAll(profits, firm -> (charged[firm] - cost[firm]) * profits[firm]);
            byDisplay.add(profits);
        });
        return byDisplay;
    }

    /** Whether what is shown can be a matter of chance. */
    boolean drawsDisplays() {
        return prominence.draws(firms());
    }

    /**
     * Expected consumer surplus under what the platform shows, mu ln(sum over shown of exp((a - p)/mu) + exp(a_0/mu)).
     *
     * @param charged one price per firm, money per unit; not modified
     * @return money per buyer
     */
    double consumerSurplus(double[] charged) {
        double[] sum = {0, 0};
        prominence.forEachDisplay(charged, shown -> {
            sum[0] += market.demand().consumerSurplus(charged, shown);
            sum[1]++;
        });
        return sum[0] / sum[1];
    }

    /** Consumer surplus at these prices with all products shown, money per buyer. */
    double consumerSurplusAllShown(double[] charged) {
        return market.demand().consumerSurplus(charged);
    }

    /** Marginal cost c_i of each firm, money per unit; a copy. */
    double[] marginalCost() {
        return market.marginalCost();
    }

    /**
     * Profit gain Delta = (pi - pi^N) / (pi^M - pi^N), each pi a mean over firms: 0 at Nash, 1 at joint monopoly.
     *
     * @param meanProfit mean profit over firms, money per period
     */
    double profitGain(double meanProfit) {
        double atNash = mean(nash.profits());
        return (meanProfit - atNash) / (mean(monopoly.profits()) - atNash);
    }

    /**
     * First values of a firm's table: each price is worth what it earns on average against rivals who price uniformly
     * at random, for ever: Q(s, a) = mean over rivals' prices of pi_i(a, .) / (1 - delta), equal in all states.
     * Source: Calvano et al. 2020, section II.
     */
    static double[] initialValues(HistoryStates states, double[] profits, int firm, double discountFactor) {
        int actions = states.actions();
        double[] row = new double[actions];
        for (int joint = 0; joint < states.jointActions(); joint++) {
            row[states.action(joint, firm)] += profits[joint * states.players() + firm];
        }
        double combinations = (double) states.jointActions() / actions;
        double[] values = new double[Math.multiplyExact(states.states(), actions)];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = row[cell % actions] / combinations / (1 - discountFactor);
        }
        return values;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
