package civitas.agents.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvolutionStrategyTest {
    private static double[] fitness(EvolutionStrategy strategy) {
        double[] fitness = new double[strategy.candidates()];
        for (int i = 0; i < fitness.length; i++) {
            double[] at = strategy.candidate(i);
            fitness[i] = -(at[0] - 3) * (at[0] - 3) - 5 * (at[1] + 1) * (at[1] + 1);
        }
        return fitness;
    }

    @Test
    void findsTheTopOfAParabola() {
        EvolutionStrategy strategy = new EvolutionStrategy(new double[2], 10, 0.3, 0.5, new SplittableRandom(1));
        for (int generation = 0; generation < 300; generation++) {
            strategy.learn(fitness(strategy));
        }
        assertArrayEquals(new double[] {3, -1}, strategy.centre(), 0.15);
    }

    /** One pair: the better one has utility 1/2, so theta moves by alpha/(2 sigma) e towards it. */
    @Test
    void oneGenerationByHand() {
        EvolutionStrategy strategy = new EvolutionStrategy(new double[] {1, 2}, 1, 0.5, 0.2, new SplittableRandom(2));
        double[] plus = strategy.candidate(0);
        double[] minus = strategy.candidate(1);
        assertEquals(2, plus[0] + minus[0], 1e-12, "mirrored");
        strategy.learn(new double[] {-7, 100});
        double e = (minus[1] - 2) / 0.5;
        assertEquals(2 + 0.2 / (2 * 0.5) * e, strategy.centre()[1], 1e-12);
    }

    @Test
    void equalFitnessesTeachNothing() {
        EvolutionStrategy strategy = new EvolutionStrategy(new double[3], 4, 1, 1, new SplittableRandom(3));
        strategy.learn(new double[8]);
        assertArrayEquals(new double[3], strategy.centre(), 1e-15);
    }

    @Test
    void continuesFromWhatWasSaved() throws IOException {
        EvolutionStrategy one = new EvolutionStrategy(new double[2], 3, 1, 1, new SplittableRandom(4));
        one.learn(fitness(one));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        one.save(new DataOutputStream(saved));
        EvolutionStrategy other = new EvolutionStrategy(new double[2], 3, 1, 1, new SplittableRandom(5));
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        one.learn(fitness(one));
        other.learn(fitness(other));
        assertArrayEquals(one.centre(), other.centre());
    }

    @Test
    void badInputIsRefused() {
        SplittableRandom random = new SplittableRandom(1);
        assertRefused("pairs = 0, must be at least 1", () -> new EvolutionStrategy(new double[1], 0, 1, 1, random));
        assertRefused("noise = 0.0, must be", () -> new EvolutionStrategy(new double[1], 1, 0, 1, random));
        assertRefused("step = NaN, must be", () -> new EvolutionStrategy(new double[1], 1, 1, Double.NaN, random));
        EvolutionStrategy strategy = new EvolutionStrategy(new double[1], 1, 1, 1, random);
        assertRefused("fitness.length = 1, must be one per candidate", () -> strategy.learn(new double[1]));
        assertRefused("fitness[1] = NaN, must be a number", () -> strategy.learn(new double[] {1, Double.NaN}));
    }

    private static void assertRefused(String message, Runnable attempt) {
        String refused =
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
