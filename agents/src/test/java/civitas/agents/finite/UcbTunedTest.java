package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UcbTunedTest extends LearnerContractTest {
    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new UcbTuned(observations(), actions(), random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 2;
    }

    @Test
    void triesEveryActionOnceFirst() {
        UcbTuned learner = new UcbTuned(1, 6, new SplittableRandom(4));
        List<Integer> tried = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            int action = learner.choose(0);
            tried.add(action);
            learner.learn(0, action, 1, 0);
        }
        assertEquals(6, new TreeSet<>(tried).size());
        assertTrue(!tried.equals(new ArrayList<>(new TreeSet<>(tried))), "in random order");
    }

    /** Payoffs remembered and the index worked out from its definition, against the running moments. */
    @Test
    void takesTheLargestIndex() {
        SplittableRandom world = new SplittableRandom(9);
        UcbTuned learner = new UcbTuned(1, 4, new SplittableRandom(4));
        List<List<Double>> payoffs =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < 2_000; round++) {
            int action = learner.choose(0);
            if (round >= 4) {
                assertEquals(best(payoffs, round), action, "round " + round);
            }
            double payoff = world.nextDouble() * (0.4 + 0.2 * action);
            payoffs.get(action).add(payoff);
            learner.learn(0, action, payoff, 0);
        }
        assertTrue(learner.count(0, 3) > 1_000, "the best action is taken most: " + learner.count(0, 3));
    }

    private static int best(List<List<Double>> payoffs, int rounds) {
        int best = 0;
        for (int action = 1; action < payoffs.size(); action++) {
            best = index(payoffs.get(action), rounds) > index(payoffs.get(best), rounds) ? action : best;
        }
        return best;
    }

    private static double index(List<Double> payoffs, int rounds) {
        double n = payoffs.size();
        double mean = payoffs.stream().mapToDouble(x -> x).sum() / n;
        double variance =
                payoffs.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / n;
        double share = Math.log(rounds) / n;
        return mean + Math.sqrt(share * Math.min(0.25, variance + Math.sqrt(2 * share)));
    }
}
