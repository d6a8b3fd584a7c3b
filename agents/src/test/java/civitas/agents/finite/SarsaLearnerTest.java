package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SarsaLearnerTest extends LearnerContractTest {
    private static final ExponentialExploration NEVER = new ExponentialExploration(0, 0);

    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new SarsaLearner(new double[12], actions(), 0.25, 0.5, new ExponentialExploration(0.005), random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 4;
    }

    /** Without exploring the next action is the greedy one, and SARSA is Q-learning. */
    @Test
    void greedySarsaIsQLearning() {
        double[] values = {1, 0, 2, -1, 0, 3};
        SarsaLearner sarsa = new SarsaLearner(values, 2, 0.5, 0.5, NEVER, new SplittableRandom(1));
        QLearner q = new QLearner(values, 2, 0.5, 0.5, NEVER, new SplittableRandom(2));
        SplittableRandom world = new SplittableRandom(3);
        int observation = 0;
        for (int round = 0; round < 200; round++) {
            int action = sarsa.choose(observation);
            assertEquals(q.choose(observation), action);
            int next = (observation + 1 + world.nextInt(2)) % 3; // elsewhere: a' is drawn before the update
            double payoff = world.nextInt(5) - 2;
            assertEquals(q.learn(observation, action, payoff, next), sarsa.learn(observation, action, payoff, next));
            for (int cell = 0; cell < 6; cell++) {
                assertEquals(q.value(cell / 2, cell % 2), sarsa.value(cell / 2, cell % 2));
            }
            observation = next;
        }
    }

    /** The value of the action done moves towards the one it would choose next, and it does choose that. */
    @Test
    void learnsFromAnActionThatItDidNotChoose() {
        SarsaLearner learner = new SarsaLearner(new double[] {5, 0, 4, 8}, 2, 0.5, 0.5, NEVER, new SplittableRandom(1));
        assertEquals(0, learner.choose(0));
        learner.learn(0, 1, 1, 1);
        assertEquals(5, learner.value(0, 0));
        assertEquals(0.5 * (1 + 0.5 * 8), learner.value(0, 1));
        assertEquals(1, learner.choose(1));
    }

    /** It always explores: the target holds the value of the action that it takes next, greedy or not. */
    @Test
    void valuesTheActionItTakesNext() {
        ExponentialExploration always = new ExponentialExploration(0);
        int unlike = 0;
        for (int seed = 0; seed < 50; seed++) {
            SarsaLearner learner =
                    new SarsaLearner(new double[] {0, 0, 4, 8}, 2, 0.5, 0.5, always, new SplittableRandom(seed));
            int action = learner.choose(0);
            learner.learn(0, action, 1, 1);
            int next = learner.choose(1);
            assertEquals(0.5 * (1 + 0.5 * (next == 0 ? 4 : 8)), learner.value(0, action));
            unlike += next == 0 ? 1 : 0;
        }
        assertEquals(25, unlike, 15);
    }
}
