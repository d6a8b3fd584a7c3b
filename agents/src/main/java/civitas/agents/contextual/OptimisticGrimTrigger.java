package civitas.agents.contextual;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The optimistic grim-trigger mechanism, OptGTM: each arm has an estimate of its own, the active arm with the largest
 * theta_i'x_i + beta (x_i' V_i^-1 x_i)^(1/2) is taken (the first one among equals), and an arm whose rewards fall short of
 * what its reports promised is never taken again. Arm i is eliminated once
 * <pre>  sum of (theta_i'x_i - beta (x_i' V_i^-1 x_i)^(1/2)) over its n_i rounds  &gt;  sum of its rewards + 2 (n_i ln T)^(1/2),</pre>
 * each summand with the estimate that already knows of its round.
 * <p>Separate estimates make a constant distortion pointless, as the arm's own estimate undoes it; the trigger meets reports
 * whose meaning changes. Source: Kleine Buening, Saha, Dimitrakakis, Xu, "Strategic Linear Contextual Bandits", NeurIPS
 * 2024, as in the authors' program. Draws nothing. Cost: K d^2 per round with K arms and d features; nothing is allocated.
 */
public final class OptimisticGrimTrigger implements ContextualLearner {
    private final int dimensions;
    private final double multiplier;
    private final double logRounds;
    private final boolean trigger;
    private final RidgeRegression[] regressions;
    private final double[] bounds;
    private final boolean[] eliminated;
    private final double[] promised;
    private final double[] rewarded;
    private final long[] chosen;
    private int active;

    /**
     * @param arms K, at least 1
     * @param dimensions d, at least 1
     * @param multiplier beta, finite and at least 0
     * @param rounds T, the rounds it will play, at least 1
     * @param trigger whether arms are eliminated; without, this is LinUCB with an estimate per arm
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OptimisticGrimTrigger(int arms, int dimensions, double multiplier, long rounds, boolean trigger) {
        Require.that(arms >= 1, "arms", arms, "at least 1");
        Require.that(dimensions >= 1, "dimensions", dimensions, "at least 1");
        Require.that(multiplier >= 0 && Double.isFinite(multiplier), "multiplier", multiplier, "finite and >= 0");
        Require.that(rounds >= 1, "rounds", rounds, "at least 1");
        this.dimensions = dimensions;
        this.multiplier = multiplier;
        this.trigger = trigger;
        logRounds = StrictMath.log((double) rounds);
        regressions = new RidgeRegression[arms];
        Arrays.setAll(regressions, arm -> new RidgeRegression(dimensions));
        bounds = new double[arms];
        eliminated = new boolean[arms];
        promised = new double[arms];
        rewarded = new double[arms];
        chosen = new long[arms];
        active = arms;
    }

    @Override
    public int choose(double[] contexts) {
        for (int arm = 0; arm < bounds.length; arm++) {
            if (!eliminated[arm]) {
                bounds[arm] = regressions[arm].bound(contexts, arm * dimensions, multiplier);
            }
        }
        return active == 0 ? NOBODY : Largest.of(bounds);
    }

    @Override
    public void learn(int arm, double[] contexts, double reward) {
        double lowerBound = regressions[arm].learn(contexts, arm * dimensions, reward, -multiplier);
        if (trigger) {
            promised[arm] += lowerBound;
            rewarded[arm] += reward;
            chosen[arm]++;
            judge(arm);
        }
    }

    private void judge(int arm) {
        double leniency = 2 * Math.sqrt((double) chosen[arm] * logRounds);
        if (!eliminated[arm] && promised[arm] > rewarded[arm] + leniency) {
            eliminated[arm] = true;
            bounds[arm] = Double.NEGATIVE_INFINITY;
            active--;
        }
    }

    /** Whether that arm will never be chosen again. */
    public boolean isEliminated(int arm) {
        return eliminated[arm];
    }

    @Override
    public int activeArms() {
        return active;
    }

    @Override
    public void forget() {
        for (RidgeRegression regression : regressions) {
            regression.forget();
        }
        Arrays.fill(eliminated, false);
        Arrays.fill(promised, 0);
        Arrays.fill(rewarded, 0);
        Arrays.fill(chosen, 0);
        active = eliminated.length;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (int arm = 0; arm < regressions.length; arm++) {
            regressions[arm].save(out);
            out.writeBoolean(eliminated[arm]);
            out.writeDouble(promised[arm]);
            out.writeDouble(rewarded[arm]);
            out.writeLong(chosen[arm]);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        active = 0;
        for (int arm = 0; arm < regressions.length; arm++) {
            regressions[arm].restore(in);
            eliminated[arm] = in.readBoolean();
            bounds[arm] = Double.NEGATIVE_INFINITY;
            promised[arm] = in.readDouble();
            rewarded[arm] = in.readDouble();
            chosen[arm] = in.readLong();
            active += eliminated[arm] ? 0 : 1;
        }
    }
}
