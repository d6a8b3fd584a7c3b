package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link QLearner}, which keeps row maxima and a running product, against the definition written down naively. */
class QLearnerReferenceTest {
    record Settings(int observations, int actions, double learningRate, double discountFactor, double decay) {}

    /** A plain table; the greedy action is searched for each time. */
    private static final class Naive {
        private final double[][] table;
        private final Settings settings;
        private final RandomGenerator random;
        private long choices;

        Naive(Settings settings, double[] initialValues, RandomGenerator random) {
            this.settings = settings;
            this.random = random;
            table = new double[settings.observations()][];
            for (int observation = 0; observation < table.length; observation++) {
                int row = observation * settings.actions();
                table[observation] = Arrays.copyOfRange(initialValues, row, row + settings.actions());
            }
        }

        int choose(int observation) {
            double epsilon = StrictMath.exp(-settings.decay() * choices++);
            boolean explores = (random.nextLong() >>> 11) * 0x1p-53 < epsilon;
            return explores ? anyAction(random.nextLong(), settings.actions()) : greedy(observation);
        }

        /** floor(u * actions / 2^63) for 63 uniform bits u. */
        private static int anyAction(long bits, int actions) {
            return BigInteger.valueOf(bits >>> 1)
                    .multiply(BigInteger.valueOf(actions))
                    .shiftRight(63)
                    .intValueExact();
        }

        int greedy(int observation) {
            int best = 0;
            for (int action = 1; action < settings.actions(); action++) {
                if (table[observation][action] > table[observation][best]) {
                    best = action;
                }
            }
            return best;
        }

        boolean learn(int observation, int action, double payoff, int next) {
            int before = greedy(observation);
            double target = payoff + settings.discountFactor() * table[next][greedy(next)];
            double old = table[observation][action];
            table[observation][action] = old + settings.learningRate() * (target - old);
            return greedy(observation) != before;
        }
    }

    @Provide
    Arbitrary<Settings> settings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(1, 2, 3, 6),
                        Arbitraries.of(1.0, 0.5, 0.1),
                        Arbitraries.of(0.0, 0.5, 0.95),
                        Arbitraries.of(0.0, 0.02, 1.0))
                .as(Settings::new);
    }

    /** Payoffs from few levels, in places a single one, negative ones among them: many ties. */
    @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void sameChoicesValuesAndGreedyActionsAsTheDefinition(
            @ForAll("settings") Settings settings, @ForAll long seed, @ForAll("levels") int levels) {
        SplittableRandom world = new SplittableRandom(seed);
        double[] initial = world.doubles((long) settings.observations() * settings.actions())
                .map(draw -> Math.floor(draw * levels) - 1)
                .toArray();
        Naive naive = new Naive(settings, initial, new SplittableRandom(~seed));
        QLearner learner = new QLearner(
                initial,
                settings.actions(),
                settings.learningRate(),
                settings.discountFactor(),
                new ExponentialExploration(settings.decay()),
                new SplittableRandom(~seed));
        int observation = 0;
        for (int round = 0; round < 300; round++) {
            int chosen = naive.choose(observation);
            assertEquals(chosen, learner.choose(observation));
            // Now and then learn from an action it did not choose, so that greedy play does not end the story.
            int action = world.nextInt(4) == 0 ? world.nextInt(settings.actions()) : chosen;
            double payoff = world.nextInt(levels) - levels / 2;
            int next = world.nextInt(settings.observations());
            boolean changed = naive.learn(observation, action, payoff, next);
            assertEquals(changed, learner.learn(observation, action, payoff, next), "round " + round);
            assertSameTable(naive, learner, settings);
            observation = next;
        }
    }

    @Provide
    Arbitrary<Integer> levels() {
        return Arbitraries.integers().between(1, 5);
    }

    private static void assertSameTable(Naive naive, QLearner learner, Settings settings) {
        for (int observation = 0; observation < settings.observations(); observation++) {
            assertEquals(naive.greedy(observation), learner.greedyAction(observation));
            for (int action = 0; action < settings.actions(); action++) {
                assertEquals(naive.table[observation][action], learner.value(observation, action));
            }
        }
    }
}
