package civitas.scenarios.bandit;

import civitas.agents.contextual.ContextualLearner;
import java.util.random.RandomGenerator;

/**
 * How arms learn what to claim. After epoch e, counted from 0, each arm i changes one claimed feature after the other by h
 * (upwards, or downwards if it is above 0.99), has the epoch replayed with everything else as it was, and compares its
 * selections n' with those it had, n. Then all arms step at once:
 * <pre>  y_ik &lt;- y_ik + clip( +-rate (n' - n) / h / (e + 1), -largestStep, largestStep ),</pre>
 * kept within [-1, 1]. Replays bring the same users and fresh noise to a learner that has forgotten everything.
 * <p>Source: program of Kleine Buening et al. 2024. Deviation: there, claims may leave [-1, 1] by a step. Cost: K d epochs.
 */
final class Adaptation {
    private static final double HIGH = 0.99;

    private final ArmBehaviour.Gradient gradient;
    private final Rounds rounds;
    private final int epochRounds;
    private final int arms;
    private final RandomGenerator noise;
    private final Tally replay;

    /** @param noise draws the noise of rewards in replays */
    Adaptation(ArmBehaviour.Gradient gradient, Rounds rounds, BanditParameters parameters, RandomGenerator noise) {
        this.gradient = gradient;
        this.rounds = rounds;
        this.noise = noise;
        epochRounds = parameters.rounds();
        arms = parameters.arms();
        replay = new Tally(arms);
    }

    /**
     * Lets all arms step.
     *
     * @param claims modified
     * @param selections of the epoch just played, {@code [arm]}; not modified
     * @param epoch number of that epoch, from 0
     * @param learner plays the replays; forgets
     */
    void step(double[] claims, long[] selections, int epoch, ContextualLearner learner) {
        double[] steps = new double[claims.length];
        for (int cell = 0; cell < claims.length; cell++) {
            int arm = cell / (claims.length / arms);
            int sign = claims[cell] > HIGH ? -1 : 1;
            double claim = claims[cell];
            claims[cell] = clip(claim + sign * gradient.probe(), 1);
            double gained = (double) (replay(claims, learner)[arm] - selections[arm]);
            claims[cell] = claim;
            steps[cell] =
                    clip(sign * gradient.rate() * gained / gradient.probe() / (epoch + 1), gradient.largestStep());
        }
        for (int cell = 0; cell < claims.length; cell++) {
            claims[cell] = clip(claims[cell] + steps[cell], 1);
        }
    }

    private long[] replay(double[] claims, ContextualLearner learner) {
        learner.forget();
        replay.clear();
        rounds.play(learner, claims, 0, epochRounds, noise, replay, 0);
        return replay.selections;
    }

    private static double clip(double value, double bound) {
        return Math.max(-bound, Math.min(bound, value));
    }
}
