package civitas.scenarios.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.agents.contextual.ContextualLearner;
import civitas.agents.contextual.UniformChoice;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EpochsTest {
    /** Believes whoever promises most of feature 1 in absolute terms, and never learns. */
    private static final class Believer implements ContextualLearner {
        @Override
        public int choose(double[] contexts) {
            return Math.abs(contexts[0]) >= Math.abs(contexts[2]) ? 0 : 1;
        }

        @Override
        public void learn(int arm, double[] contexts, double reward) {}

        @Override
        public int activeArms() {
            return 2;
        }

        @Override
        public void forget() {}

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    private static Epochs epochs(BanditParameters parameters) {
        Epochs epochs =
                new Epochs(parameters, new SplittableRandom(1), new SplittableRandom(2), new SplittableRandom(3));
        epochs.use(
                parameters.platform().mechanism().learner(parameters, new SplittableRandom(4)),
                parameters.platform().mechanism().learner(parameters, new SplittableRandom(5)));
        return epochs;
    }

    /**
     * Two arms tie at 0.1 in absolute terms, so arm 1 has all 100 selections: it cannot gain by raising feature 1 and arm 2
     * takes all by raising its own (-0.1 + 0.3 = 0.2): step = 0.001 * 100 / 0.3, cut to 0.05. Raised by 0.3, arm 1 keeps all.
     */
    @Test
    void armsStepAlongWhatReplaysGain() {
        BanditParameters parameters = BanditFiles.parameters(
                "arms=2",
                "dimensions=2",
                "preference=1",
                "rounds=100",
                "behaviour={\"kind\": \"gradient\", \"probe\": 0.3, \"rate\": 0.001, \"largest_step\": 0.05}");
        Rounds rounds = new Rounds(parameters, new SplittableRandom(1));
        Adaptation adaptation = new Adaptation(
                (ArmBehaviour.Gradient) parameters.behaviour(), rounds, parameters, new SplittableRandom(2));
        double[] claims = parameters.features();
        adaptation.step(claims, new long[] {100, 0}, 0, new Believer());
        assertArrayEquals(new double[] {0.1, -0.1, -0.05, 0.1}, claims, 1e-15);

        double[] later = parameters.features();
        adaptation.step(later, new long[] {100, 0}, 9, new Believer());
        assertArrayEquals(new double[] {0.1, -0.1, -0.1 + 0.001 * 100 / 0.3 / 10, 0.1}, later, 1e-15);
    }

    /** At 1 a claim is probed downwards: arm 1 loses all to arm 2 at 0.95, so it learns to stay up. */
    @Test
    void highClaimsAreProbedDownwards() {
        BanditParameters parameters = BanditFiles.parameters(
                "arms=2",
                "dimensions=2",
                "preference=1",
                "rounds=100",
                "behaviour={\"kind\": \"gradient\", \"rate\": 0.001}");
        Rounds rounds = new Rounds(parameters, new SplittableRandom(1));
        Adaptation adaptation = new Adaptation(
                (ArmBehaviour.Gradient) parameters.behaviour(), rounds, parameters, new SplittableRandom(2));
        double[] claims = {1, 0, 0.95, 0};
        adaptation.step(claims, new long[] {100, 0}, 0, new Believer());
        // Arm 2 probes to 1, clipped, where the first of equals is still arm 1.
        assertArrayEquals(new double[] {1, 0, 0.95, 0}, claims, 1e-15);
        claims = new double[] {0.995, 0, 0.9, 0};
        adaptation.step(claims, new long[] {100, 0}, 0, new Believer());
        assertArrayEquals(new double[] {1, 0, 1, 0}, claims, 1e-15);
    }

    @Property(tries = 30, seed = "2")
    void cuttingPlayIntoStretchesChangesNothing(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 400) Integer> cuts, @ForAll boolean believing) {
        BanditParameters parameters = BanditFiles.parameters(
                "rounds=200", "epochs=3", "platform.mechanism=" + (believing ? "lin_ucb" : "opt_gtm"));
        Epochs whole = epochs(parameters);
        assertEquals(800, whole.play(5_000));
        Epochs parts = epochs(parameters);
        for (int cut : cuts) {
            parts.play(cut);
        }
        parts.play(5_000);
        assertEquals(whole.hash(), parts.hash());
        assertEquals(whole.history().mean(EpochHistory.REGRET), parts.history().mean(EpochHistory.REGRET));
    }

    /** Regret, reward and selections against their definitions, for a platform that does not listen. */
    @Test
    void talliesAreSumsOverRounds() {
        BanditParameters parameters = BanditFiles.parameters("rounds=500", "noise=0");
        Rounds rounds = new Rounds(parameters, new SplittableRandom(1));
        Tally tally = new Tally(5);
        rounds.play(
                new UniformChoice(5, new SplittableRandom(9)),
                parameters.features(),
                0,
                500,
                new SplittableRandom(2),
                tally,
                0);
        SplittableRandom users = new SplittableRandom(1);
        SplittableRandom choice = new SplittableRandom(9);
        double regret = 0;
        double reward = 0;
        long[] selections = new long[5];
        double[] theta = {1, 1, 0.8, 1, 1};
        for (int round = 0; round < 500; round++) {
            double[] values = new double[5];
            for (int k = 0; k < 5; k++) {
                double feature = 2 * users.nextDouble() - 1;
                for (int arm = 0; arm < 5; arm++) {
                    values[arm] += theta[k] * feature * (arm == k ? 0.1 : -0.1);
                }
            }
            int arm = choice.nextInt(5);
            double best = java.util.Arrays.stream(values).max().orElseThrow();
            regret += best - values[arm];
            reward += values[arm];
            selections[arm]++;
        }
        assertEquals(regret, tally.regret, 1e-10);
        assertEquals(reward, tally.reward, 1e-10);
        assertArrayEquals(selections, tally.selections);
    }
}
