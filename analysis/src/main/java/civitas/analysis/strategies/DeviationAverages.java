package civitas.analysis.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Means over the deviations of one strategy profile, every player and state of the limit cycle counting the same.
 *
 * @param cases number of deviations averaged
 * @param deviatorPrices mean price of the deviator in the periods tau = 0..horizon; immutable
 * @param rivalPrices mean price of the others in the periods tau = 0..horizon, NaN without rivals; immutable
 * @param rivalPriceChange mean of {@link Deviation#rivalPriceChange}: negative if deviations are punished
 * @param profitChange mean of {@link Deviation#profitChange}
 * @param unprofitableShare share of cases that are {@link Deviation#unprofitable}, in [0, 1]
 * @param punishmentLength mean of {@link Deviation#punishmentLength}, in periods
 * @param returnShare share of cases in which play {@linkplain Deviation#returns returns}, in [0, 1]
 * @param unchangedShare share of cases in which nothing deviated, in [0, 1]: not {@link Deviation#changesPlay}
 */
public record DeviationAverages(
        int cases,
        List<Double> deviatorPrices,
        List<Double> rivalPrices,
        double rivalPriceChange,
        double profitChange,
        double unprofitableShare,
        double punishmentLength,
        double returnShare,
        double unchangedShare) {
    /** Copies the lists. */
    public DeviationAverages {
        deviatorPrices = List.copyOf(deviatorPrices);
        rivalPrices = List.copyOf(rivalPrices);
    }

    /** Averages at least one deviation, all with the same horizon. */
    static DeviationAverages of(Deviation[] cases) {
        List<Double> deviatorPrices = new ArrayList<>();
        List<Double> rivalPrices = new ArrayList<>();
        for (int period = 0; period <= cases[0].path().horizon(); period++) {
            int tau = period;
            deviatorPrices.add(mean(cases, one -> one.path().price(one.player(), tau)));
            rivalPrices.add(mean(cases, one -> one.path().rivalPrice(one.player(), tau)));
        }
        return new DeviationAverages(
                cases.length,
                deviatorPrices,
                rivalPrices,
                mean(cases, Deviation::rivalPriceChange),
                mean(cases, Deviation::profitChange),
                mean(cases, one -> one.unprofitable() ? 1 : 0),
                mean(cases, Deviation::punishmentLength),
                mean(cases, one -> one.returns() ? 1 : 0),
                mean(cases, one -> one.changesPlay() ? 0 : 1));
    }

    /** Mean price the deviators were forced to: that of tau = 1. */
    public double forcedPrice() {
        return deviatorPrices.get(1);
    }

    private static double mean(Deviation[] cases, ToDoubleFunction<Deviation> quantity) {
        return Stream.of(cases).mapToDouble(quantity).sum() / cases.length;
    }
}
