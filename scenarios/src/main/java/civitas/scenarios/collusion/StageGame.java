package civitas.scenarios.collusion;

import civitas.analysis.market.PriceCompetition;
import civitas.analysis.market.PriceEquilibrium;
import civitas.analysis.strategies.HistoryStates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One period of the market as a finite game: each firm's price grid, and what every combination of prices pays.
 * <p>Profits are pi_i = (p_i - commission - c_i) q_i, money per buyer and period, with the quantities q_i of the
 * {@link Demand}. Where the platform shows only some products and ties are broken at random, or the outside good is
 * random, profits and surplus are <b>expectations</b>; {@link DrawnProfits} has what firms earn under each outcome.
 * <p>The two yardsticks {@link #nash} and {@link #monopoly}, and with them the grid and the profit gain, are those of
 * the market with all products shown and no commission, whatever the platform does: interventions are measured against
 * one scale.
 * <p>Source: Calvano et al. 2020, section II. Immutable.
 */
final class StageGame {
    /** One market for each of the equally likely outside goods. */
    private final List<PriceCompetition> markets;

    private final Platform platform;
    private final double[][] prices;
    private final double[] cost;
    private final Yardsticks yardsticks;
    private final HistoryStates states;
    private final Regimes regimes;

    private StageGame(CollusionParameters parameters, Yardsticks yardsticks, double[][] prices) {
        this.yardsticks = yardsticks;
        this.prices = prices;
        markets = Yardsticks.markets(parameters, parameters.firms());
        platform = parameters.platform();
        cost = parameters.marginalCost().spread(parameters.firms());
        states = states(parameters);
        regimes = parameters.switchProbability() > 0
                ? new Outsider(parameters.firms(), parameters.switchProbability())
                : platform.prominence().regimes(this);
    }

    /** The game at these parameters, on the price grid they define. */
    static StageGame of(CollusionParameters parameters) {
        Yardsticks yardsticks = Yardsticks.of(parameters);
        return new StageGame(parameters, yardsticks, grid(yardsticks, parameters));
    }

    /** The game at other parameters, played with the prices of this one: a grid is chosen once. */
    StageGame retuned(CollusionParameters parameters) {
        return new StageGame(parameters, Yardsticks.of(parameters), prices);
    }

    /** The numbering of joint actions and states of the market. */
    static HistoryStates states(CollusionParameters parameters) {
        int memory = parameters.platform().rivalPrices().horizon(parameters.memory());
        return new HistoryStates(parameters.firms(), parameters.prices(), memory);
    }

    /** m equally spaced prices per firm, both ends included. Source: Calvano et al. 2020, section II. */
    private static double[][] grid(Yardsticks yardsticks, CollusionParameters parameters) {
        int count = parameters.prices();
        double[] low = yardsticks.lowestNash();
        double[] high = yardsticks.highestMonopoly();
        double[][] grid = new double[low.length][count];
        for (int firm = 0; firm < low.length; firm++) {
            double[] ends = parameters.priceRange().ends(low[firm], high[firm], parameters.priceRangeExtension());
            double step = (ends[1] - ends[0]) / (count - 1);
            for (int action = 0; action < count; action++) {
                grid[firm][action] = ends[0] + step * action;
            }
        }
        return grid;
    }

    /** Bertrand-Nash equilibrium of one period, all products shown; mean over outside goods. */
    PriceEquilibrium nash() {
        return yardsticks.all().nash();
    }

    /** Prices that maximise the firms' total profit, all products shown; mean over outside goods. */
    PriceEquilibrium monopoly() {
        return yardsticks.all().monopoly();
    }

    Yardsticks yardsticks() {
        return yardsticks;
    }

    /** How many values the quality of the outside good takes, all equally likely. */
    int outsideGoods() {
        return markets.size();
    }

    int firms() {
        return prices.length;
    }

    /** How joint actions and states are numbered. */
    HistoryStates states() {
        return states;
    }

    /** What beside prices lasts from period to period. */
    Regimes regimes() {
        return regimes;
    }

    /** Price grids, {@code double[firm][action]}, money per unit, rising; not a copy, read only. */
    double[][] prices() {
        return prices;
    }

    /** Profits of all combinations of prices, {@code double[jointAction * firms + firm]}, money per period. */
    double[] profits(HistoryStates numbering) {
        int firms = firms();
        double[] profits = new double[Math.multiplyExact(numbering.jointActions(), firms)];
        for (int joint = 0; joint < numbering.jointActions(); joint++) {
            System.arraycopy(profits(pricesAt(numbering, joint)), 0, profits, joint * firms, firms);
        }
        return profits;
    }

    /** The prices of a joint action, one per firm. */
    double[] pricesAt(HistoryStates numbering, int joint) {
        double[] charged = new double[firms()];
        Arrays.setAll(charged, firm -> prices[firm][numbering.action(joint, firm)]);
        return charged;
    }

    /**
     * Expected profit of each firm at any prices, on the grid or not, where no regime has a say.
     *
     * @param charged one price per firm, money per unit; not modified
     * @return {@code double[firm]}, money per period
     */
    double[] profits(double[] charged) {
        return mean(profitsByDisplay(charged));
    }

    /**
     * Profit of each firm, {@code double[firm]}, under each of the equally likely displays and outside goods: all outside
     * goods of the first display, then those of the next.
     */
    List<double[]> profitsByDisplay(double[] charged) {
        List<double[]> outcomes = new ArrayList<>(1);
        platform.prominence().forEachDisplay(charged, shown -> collectProfits(charged, shown, outcomes));
        return outcomes;
    }

    /** The same in a regime. */
    List<double[]> profitsByDisplay(double[] charged, int regime) {
        List<double[]> outcomes = new ArrayList<>(1);
        forEachDisplay(charged, regime, shown -> collectProfits(charged, shown, outcomes));
        return outcomes;
    }

    private void collectProfits(double[] charged, boolean[] shown, List<double[]> outcomes) {
        for (PriceCompetition market : markets) {
            double[] profits = market.demand().quantities(charged, shown);
            Arrays.setAll(profits, firm -> margin(charged[firm], firm) * profits[firm]);
            outcomes.add(profits);
        }
    }

    /** What a firm earns on each unit sold at a price, money per unit. */
    double margin(double price, int firm) {
        return price - platform.commission().perUnit(price) - cost[firm];
    }

    private void forEachDisplay(double[] charged, int regime, Consumer<boolean[]> visitor) {
        if (regimes.count() == 1) {
            platform.prominence().forEachDisplay(charged, visitor);
        } else {
            visitor.accept(regimes.shown(regime, charged.length));
        }
    }

    /** Whether what a period pays can be a matter of chance once prices are set. */
    boolean drawsProfits() {
        return markets.size() > 1 || platform.prominence().draws(firms());
    }

    /** What buyers do and gain at prices in a regime, expected over displays and outside goods. */
    Trade trade(double[] charged, int regime) {
        double[] sold = new double[charged.length];
        double[] surplus = {0};
        int[] cases = {0};
        forEachDisplay(charged, regime, shown -> {
            for (PriceCompetition market : markets) {
                double[] quantities = market.demand().quantities(charged, shown);
                Arrays.setAll(sold, firm -> sold[firm] + quantities[firm]);
                surplus[0] += market.demand().consumerSurplus(charged, shown);
                cases[0]++;
            }
        });
        Arrays.setAll(sold, firm -> sold[firm] / cases[0]);
        double[] fees = new double[charged.length];
        double[] profits = new double[charged.length];
        Arrays.setAll(fees, firm -> platform.commission().perUnit(charged[firm]) * sold[firm]);
        Arrays.setAll(profits, firm -> margin(charged[firm], firm) * sold[firm]);
        return new Trade(charged, sold, profits, Arrays.stream(fees).sum(), surplus[0] / cases[0]);
    }

    /**
     * Expected consumer surplus under what the platform shows, where no regime has a say.
     *
     * @param charged one price per firm, money per unit; not modified
     * @return money per buyer
     */
    double consumerSurplus(double[] charged) {
        double[] sum = {0, 0};
        platform.prominence().forEachDisplay(charged, shown -> {
            for (PriceCompetition market : markets) {
                sum[0] += market.demand().consumerSurplus(charged, shown);
                sum[1]++;
            }
        });
        return sum[0] / sum[1];
    }

    /**
     * Consumer surplus at the equilibria of one period with all products shown, money per buyer: mean over outside goods,
     * each at its own prices.
     *
     * @param equilibrium which, of the market with one outside good
     */
    double consumerSurplus(Function<PriceCompetition, PriceEquilibrium> equilibrium) {
        return markets.stream()
                .mapToDouble(market -> market.demand()
                        .consumerSurplus(equilibrium.apply(market).prices()))
                .average()
                .orElseThrow();
    }

    /** Marginal cost c_i of each firm, money per unit; a copy. */
    double[] marginalCost() {
        return cost.clone();
    }

    /**
     * Profit gain Delta = (pi - pi^N) / (pi^M - pi^N), each pi a mean over firms: 0 at Nash, 1 at joint monopoly.
     *
     * @param meanProfit mean profit over firms, money per period
     */
    double profitGain(double meanProfit) {
        return yardsticks.all().gain(meanProfit);
    }

    /** First values of a firm's table as published, see {@link InitialValues.UniformRivals}. */
    static double[] initialValues(HistoryStates states, double[] profits, int firm, double discountFactor) {
        InitialValues.Stakes stakes = new InitialValues.Stakes(states, profits, firm, discountFactor);
        return new InitialValues.UniformRivals().table(stakes, states.states(), () -> {
            throw new IllegalStateException("these values are not drawn");
        });
    }

    private static double[] mean(List<double[]> outcomes) {
        double[] mean = new double[outcomes.get(0).length];
        for (double[] outcome : outcomes) {
            Arrays.setAll(mean, firm -> mean[firm] + outcome[firm]);
        }
        Arrays.setAll(mean, firm -> mean[firm] / outcomes.size());
        return mean;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
