package civitas.analysis.herding;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Who knows n independent binary signals of accuracy p, instead of the actions that came of them: the best that n agents
 * could do together.
 */
public final class PooledSignals {
    private PooledSignals() {}

    /**
     * Probability of acting as one should.
     *
     * @param signal what each of them knows
     * @param signals n, at least 0
     * @param priorOdds log prior odds
     */
    public static double correct(BinarySignal signal, int signals, double priorOdds) {
        double priorOne = 1 / (1 + StrictMath.exp(-priorOdds));
        BinomialDistribution ifOne = new BinomialDistribution(null, signals, signal.accuracy());
        BinomialDistribution ifZero = new BinomialDistribution(null, signals, 1 - signal.accuracy());
        double correct = 0;
        for (int high = 0; high <= signals; high++) {
            double odds = priorOdds + (2.0 * high - signals) * signal.strongest();
            double acts = Math.abs(odds) < Signal.ROUNDING ? 0.5 : odds > 0 ? 1 : 0;
            correct +=
                    priorOne * ifOne.probability(high) * acts + (1 - priorOne) * ifZero.probability(high) * (1 - acts);
        }
        return correct;
    }
}
