package civitas.analysis.landscape;

import civitas.analysis.Require;

/**
 * Payoffs of all states of N binary loci. Immutable.
 * <p>Neighbours of a state differ from it in one locus; a local optimum is a state none of whose neighbours pays more.
 */
public final class Landscape {
    private final int loci;
    private final double[] payoffs;
    private final double highestMean;

    /** Takes the array over. */
    Landscape(double[] payoffs, double highestMean) {
        loci = Integer.numberOfTrailingZeros(payoffs.length);
        this.payoffs = payoffs;
        this.highestMean = highestMean;
    }

    /**
     * A landscape of given payoffs.
     *
     * @param payoffs {@code double[state]}, finite, their number a power of 2 from 2 on; copied
     * @throws IllegalArgumentException if they are not
     */
    public static Landscape of(double[] payoffs) {
        Require.that(
                payoffs.length >= 2 && Integer.bitCount(payoffs.length) == 1,
                "payoffs.length",
                payoffs.length,
                "a power of 2 from 2 on");
        Require.finite("payoffs", payoffs);
        return new Landscape(payoffs.clone(), Double.NaN);
    }

    /** N. */
    public int loci() {
        return loci;
    }

    /** 2^N. */
    public int states() {
        return payoffs.length;
    }

    /** Payoff of a state in 0..2^N - 1. */
    public double payoff(int state) {
        return payoffs[state];
    }

    /** Mean contribution of the best state, before the power; NaN of a landscape of given payoffs. */
    public double highestMean() {
        return highestMean;
    }

    /** The state that pays most, by enumeration; the first of several. */
    public int best() {
        int best = 0;
        for (int state = 1; state < payoffs.length; state++) {
            best = payoffs[state] > payoffs[best] ? state : best;
        }
        return best;
    }

    /** Whether no neighbour of a state pays more. */
    public boolean isOptimum(int state) {
        for (int bit = 1; bit < payoffs.length; bit <<= 1) {
            if (payoffs[state ^ bit] > payoffs[state]) {
                return false;
            }
        }
        return true;
    }

    /** Number of local optima, by enumeration. */
    public int optima() {
        int optima = 0;
        for (int state = 0; state < payoffs.length; state++) {
            optima += isOptimum(state) ? 1 : 0;
        }
        return optima;
    }

    /** Mean payoff of all states: what a random one can expect. */
    public double mean() {
        double sum = 0;
        for (double payoff : payoffs) {
            sum += payoff;
        }
        return sum / payoffs.length;
    }
}
