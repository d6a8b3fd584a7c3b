package civitas.scenarios.collusion;

import civitas.analysis.market.PriceCompetition;
import civitas.analysis.market.PriceEquilibrium;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/**
 * The exact yardsticks of one period: Bertrand-Nash and joint monopoly of all firms, and without the last firm where that
 * enters and leaves. Where the outside good is random each is solved for every value it takes, and prices and profits are
 * means. Immutable.
 */
final class Yardsticks {
    /**
     * Nash and monopoly of a set of firms.
     *
     * @param nash mean over outside goods
     * @param monopoly mean over outside goods
     */
    record Pair(PriceEquilibrium nash, PriceEquilibrium monopoly) {
        /** (pi - pi^N) / (pi^M - pi^N), each pi a mean over firms. */
        double gain(double meanProfit) {
            double atNash = StageGame.mean(nash.profits());
            return (meanProfit - atNash) / (StageGame.mean(monopoly.profits()) - atNash);
        }

        /** The same of a single firm. */
        double gain(double profit, int firm) {
            double atNash = nash.profits()[firm];
            return (profit - atNash) / (monopoly.profits()[firm] - atNash);
        }
    }

    private final Pair all;
    private final Pair withoutLast;
    private final double[] lowestNash;
    private final double[] highestMonopoly;

    private Yardsticks(List<List<PriceEquilibrium>> nash, List<List<PriceEquilibrium>> monopoly, int firms) {
        all = new Pair(mean(nash.get(0)), mean(monopoly.get(0)));
        int fewer = nash.size() - 1;
        withoutLast = new Pair(mean(nash.get(fewer)), mean(monopoly.get(fewer)));
        lowestNash = new double[firms];
        highestMonopoly = new double[firms];
        Arrays.fill(lowestNash, Double.POSITIVE_INFINITY);
        Arrays.fill(highestMonopoly, Double.NEGATIVE_INFINITY);
        nash.stream().flatMap(List::stream).forEach(one -> extend(lowestNash, one.prices(), Math::min));
        monopoly.stream().flatMap(List::stream).forEach(one -> extend(highestMonopoly, one.prices(), Math::max));
    }

    /** The yardsticks at these parameters. */
    static Yardsticks of(CollusionParameters parameters) {
        List<List<PriceEquilibrium>> nash = new ArrayList<>();
        List<List<PriceEquilibrium>> monopoly = new ArrayList<>();
        int fewest = parameters.firms() - (parameters.switchProbability() > 0 ? 1 : 0);
        for (int firms = parameters.firms(); firms >= fewest; firms--) {
            List<PriceCompetition> markets = markets(parameters, firms);
            nash.add(markets.stream().map(PriceCompetition::nash).toList());
            monopoly.add(markets.stream().map(PriceCompetition::jointMonopoly).toList());
        }
        return new Yardsticks(nash, monopoly, parameters.firms());
    }

    /** The market of the first firms, once for each of the equally likely outside goods. */
    static List<PriceCompetition> markets(CollusionParameters parameters, int firms) {
        double quality = parameters.outsideQuality();
        double shock = parameters.outsideQualityShock();
        Stream<Double> outside = shock == 0 ? Stream.of(quality) : Stream.of(quality - shock, quality, quality + shock);
        return outside.map(a0 -> parameters.demand().market(parameters, firms, a0))
                .toList();
    }

    /** Of all firms. */
    Pair all() {
        return all;
    }

    /** Of the firms that are in the market in a regime of {@link Outsider}. */
    Pair in(int regime, Regimes regimes) {
        return regimes instanceof Outsider && regime == Outsider.OUT ? withoutLast : all;
    }

    /** The lowest of each firm's Nash prices, {@code double[firm]}. */
    double[] lowestNash() {
        return lowestNash.clone();
    }

    /** The highest of each firm's monopoly prices, {@code double[firm]}. */
    double[] highestMonopoly() {
        return highestMonopoly.clone();
    }

    private static PriceEquilibrium mean(List<PriceEquilibrium> equilibria) {
        if (equilibria.size() == 1) {
            return equilibria.get(0);
        }
        double[] prices = new double[equilibria.get(0).prices().length];
        double[] profits = new double[prices.length];
        double residual = 0;
        for (PriceEquilibrium one : equilibria) {
            Arrays.setAll(prices, firm -> prices[firm] + one.prices()[firm] / equilibria.size());
            Arrays.setAll(profits, firm -> profits[firm] + one.profits()[firm] / equilibria.size());
            residual = Math.max(residual, one.residual());
        }
        return new PriceEquilibrium(prices, profits, residual);
    }

    private static void extend(double[] ends, double[] prices, DoubleBinaryOperator further) {
        for (int firm = 0; firm < prices.length; firm++) {
            ends[firm] = further.applyAsDouble(ends[firm], prices[firm]);
        }
    }
}
