package civitas.agents.selection;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Successive elimination: every arm that is left is pulled once per round; after n rounds an arm whose mean payoff lies more
 * than two radii below the best mean is dropped, radius
 * <pre>  sigma (2 ln(4 K n^2 / delta) / n)^(1/2)</pre>
 * for K arms. With payoffs that are sub-Gaussian with parameter sigma the best arm survives with probability 1 - delta.
 * <p>Source: Even-Dar, Mannor, Mansour, JMLR 7, 2006. Draws nothing. Cost: K per round. Not thread-safe.
 */
public final class SuccessiveElimination {
    private final double sigma;
    private final double delta;
    private final double[] sums;
    private final boolean[] dropped;
    private long rounds;
    private int active;

    /**
     * @param arms K, at least 1
     * @param sigma finite and at least 0
     * @param delta in (0, 1)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SuccessiveElimination(int arms, double sigma, double delta) {
        Require.that(arms >= 1, "arms", arms, "at least 1");
        Require.that(sigma >= 0 && Double.isFinite(sigma), "sigma", sigma, "finite and at least 0");
        Require.that(delta > 0 && delta < 1, "delta", delta, "in (0, 1)");
        this.sigma = sigma;
        this.delta = delta;
        sums = new double[arms];
        dropped = new boolean[arms];
        active = arms;
    }

    /** Whether that arm is to be pulled in the next round. */
    public boolean isActive(int arm) {
        return !dropped[arm];
    }

    /** Arms that are left, at least 1. */
    public int activeArms() {
        return active;
    }

    /** Rounds completed: pulls of each arm that is left. */
    public long rounds() {
        return rounds;
    }

    /** Notes the payoff of an arm that is left, once per round. */
    public void observe(int arm, double payoff) {
        sums[arm] += payoff;
    }

    /** Ends a round in which every arm that is left was observed, and drops arms. */
    public void endRound() {
        rounds++;
        double best = sums[best()] / rounds;
        double margin = 2 * radius();
        for (int arm = 0; arm < sums.length; arm++) {
            if (!dropped[arm] && sums[arm] / rounds < best - margin) {
                dropped[arm] = true;
                active--;
            }
        }
    }

    /** Half the width of confidence after the rounds completed; infinite before the first. */
    public double radius() {
        double pulls = (double) rounds;
        return rounds == 0
                ? Double.POSITIVE_INFINITY
                : sigma * StrictMath.sqrt(2 * StrictMath.log(4 * sums.length * pulls * pulls / delta) / pulls);
    }

    /** The arm that is left with the largest mean, the first one among equals. */
    public int best() {
        int best = -1;
        for (int arm = 0; arm < sums.length; arm++) {
            if (!dropped[arm] && (best < 0 || sums[arm] > sums[best])) {
                best = arm;
            }
        }
        return best;
    }

    /** Forgets everything. */
    public void forget() {
        Arrays.fill(sums, 0);
        Arrays.fill(dropped, false);
        rounds = 0;
        active = sums.length;
    }

    /** Writes everything learned. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        for (int arm = 0; arm < sums.length; arm++) {
            out.writeDouble(sums[arm]);
            out.writeBoolean(dropped[arm]);
        }
    }

    /** Reads back what {@link #save} wrote, into a learner of as many arms. */
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        active = 0;
        for (int arm = 0; arm < sums.length; arm++) {
            sums[arm] = in.readDouble();
            dropped[arm] = in.readBoolean();
            active += dropped[arm] ? 0 : 1;
        }
    }
}
