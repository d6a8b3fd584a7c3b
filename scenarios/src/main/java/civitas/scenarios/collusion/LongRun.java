package civitas.scenarios.collusion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Means over the periods of {@link Play}: prices, profits, and what buyers, firms and platform gain. A firm that enters and
 * leaves counts in the periods in which it is in the market.
 */
final class LongRun {
    private final StageGame game;
    private final double[] profits;
    private final Play play;
    private final Regimes regimes;
    private final Map<Long, Trade> trades = new HashMap<>();

    /**
     * @param profits expected profits without regimes, {@code double[jointAction * firms + firm]}
     */
    LongRun(StageGame game, double[] profits, Play play) {
        this.game = game;
        this.profits = profits;
        this.play = play;
        regimes = game.regimes();
    }

    void measure(Map<String, Double> measured) {
        double[] meanProfits = perFirm((joint, regime, firm) -> profit(joint, regime, firm));
        double[] prices = perFirm(
                (joint, regime, firm) -> game.prices()[firm][game.states().action(joint, firm)]);
        double meanProfit = meanOfPresent(meanProfits);
        measured.put("profit_gain", profitGain(meanProfit));
        measured.put("price_mean", meanOfPresent(prices));
        measured.put("profit_mean", meanProfit);
        measured.put("consumer_surplus", play.mean((joint, regime) -> trade(joint, regime)
                .consumerSurplus()));
        trades(measured);
        measured.put(
                "price_spread",
                present(prices).max().orElse(Double.NaN) - present(prices).min().orElse(Double.NaN));
        double[] gains = gains(meanProfits);
        for (int firm = 0; firm < prices.length; firm++) {
            measured.put("price_" + (firm + 1), prices[firm]);
            measured.put("profit_" + (firm + 1), meanProfits[firm]);
            measured.put("profit_gain_" + (firm + 1), finiteOrNone(gains[firm]));
        }
        measured.put("nash_multiple_ratio", nashMultipleRatio(meanProfits));
        measured.put("constant_prices", play.constant() ? 1.0 : 0.0);
    }

    private void trades(Map<String, Double> measured) {
        double output = play.mean((joint, regime) -> trade(joint, regime).output());
        double spending = play.mean((joint, regime) -> trade(joint, regime).spending());
        measured.put("price_paid", finiteOrNone(spending / output));
        measured.put("output", output);
        measured.put("platform_revenue", play.mean((joint, regime) -> trade(joint, regime)
                .platformRevenue()));
        measured.put(
                "welfare", play.mean((joint, regime) -> trade(joint, regime).welfare()));
    }

    /** (pi_1/pi_1^N)/(pi_2/pi_2^N); NaN where firms earn nothing at Nash. */
    private double nashMultipleRatio(double[] meanProfits) {
        double[] nash = game.nash().profits();
        return finiteOrNone(meanProfits[0] / nash[0] / (meanProfits[1] / nash[1]));
    }

    /** Where firms enter and leave, the mean of the gains of all periods, each by the yardsticks of the firms in it. */
    private double profitGain(double meanProfit) {
        if (!(regimes instanceof Outsider)) {
            return game.profitGain(meanProfit);
        }
        return play.mean((joint, regime) -> game.yardsticks()
                .in(regime, regimes)
                .gain(regimes.meanOfActive(regime, trade(joint, regime).profits())));
    }

    /** A firm that was never in the market has no mean. */
    private static DoubleStream present(double[] means) {
        return Arrays.stream(means).filter(mean -> !Double.isNaN(mean));
    }

    private static double meanOfPresent(double[] means) {
        return present(means).average().orElse(Double.NaN);
    }

    /** Gain of each firm; of firms that enter and leave as in {@link #profitGain}, over the periods they are in. */
    private double[] gains(double[] meanProfits) {
        if (regimes instanceof Outsider) {
            return perFirm((joint, regime, firm) ->
                    game.yardsticks().in(regime, regimes).gain(profit(joint, regime, firm), firm));
        }
        double[] gains = new double[meanProfits.length];
        Arrays.setAll(gains, firm -> game.yardsticks().all().gain(meanProfits[firm], firm));
        return gains;
    }

    private interface FirmReading {
        double at(int joint, int regime, int firm);
    }

    /** Mean over the periods in which a firm is in the market; NaN if there are none. */
    private double[] perFirm(FirmReading reading) {
        double[] means = new double[game.firms()];
        Arrays.setAll(means, firm -> {
            double presence = play.mean((joint, regime) -> regimes.active(regime, firm) ? 1 : 0);
            double sum =
                    play.mean((joint, regime) -> regimes.active(regime, firm) ? reading.at(joint, regime, firm) : 0);
            return sum / presence;
        });
        return means;
    }

    private double profit(int joint, int regime, int firm) {
        return regimes.count() == 1
                ? profits[joint * game.firms() + firm]
                : trade(joint, regime).profits()[firm];
    }

    private Trade trade(int joint, int regime) {
        long key = (long) joint * regimes.count() + regime;
        return trades.computeIfAbsent(key, k -> game.trade(game.pricesAt(game.states(), joint), regime));
    }

    private static double finiteOrNone(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
