package civitas.analysis.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Summary;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandscapeTest {
    /** Optima of N = 15: 1 without epistasis, 2^15/16 if all depend on all (Kauffman, Levin 1987); between, an independent program. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0, 5", "14, 2048, 4.5, 60", "7, 378, 5, 60", "3, 49, 3, 60"})
    void landscapesHaveAsManyOptimaAsExpected(int epistasis, double optima, double error, int draws) {
        NkModel model = new NkModel(15, epistasis, Interaction.RANDOM, 8);
        SplittableRandom random = new SplittableRandom(4);
        Summary counts = Summary.of(IntStream.range(0, draws)
                .mapToDouble(i -> model.draw(random).optima())
                .toArray());
        double own = counts.sd() / Math.sqrt(draws);
        assertEquals(optima, counts.mean(), 3 * Math.sqrt(own * own + error * error) + 1e-12);
    }

    /** Mean contribution of the best state, N = 15, K = 7: 0.789, by an independent program. */
    @Test
    void theBestStateIsAsHighAsExpected() {
        NkModel model = new NkModel(15, 7, Interaction.RANDOM, 8);
        SplittableRandom random = new SplittableRandom(1);
        double mean = IntStream.range(0, 60)
                .mapToDouble(i -> model.draw(random).highestMean())
                .average()
                .orElseThrow();
        assertEquals(0.789, mean, 0.01);
    }

    @Test
    void wholePowersAreMultiplied() {
        Landscape plain = new NkModel(7, 3, Interaction.RANDOM, 1).draw(new SplittableRandom(8));
        for (double exponent : new double[] {2, 8, 13, 2.5}) {
            Landscape raised = new NkModel(7, 3, Interaction.RANDOM, exponent).draw(new SplittableRandom(8));
            for (int state = 0; state < 128; state++) {
                assertEquals(Math.pow(plain.payoff(state), exponent), raised.payoff(state), 1e-14);
            }
        }
    }

    @Test
    void withoutEpistasisLociAddUp() {
        Landscape landscape = new NkModel(6, 0, Interaction.RANDOM, 1).draw(new SplittableRandom(2));
        int best = landscape.best();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                double together = landscape.payoff(best) - landscape.payoff(best ^ 1 << i ^ 1 << j);
                double apart =
                        2 * landscape.payoff(best) - landscape.payoff(best ^ 1 << i) - landscape.payoff(best ^ 1 << j);
                assertEquals(apart, together, 1e-12);
            }
        }
    }

    /** With the two loci that follow, a flip of locus 0 matters to loci 7, 8 and 0: its effect depends on loci 1, 2, 7, 8. */
    @Test
    void adjacentLociDependOnThoseThatFollow() {
        Landscape landscape = new NkModel(9, 2, Interaction.ADJACENT, 1).draw(new SplittableRandom(3));
        for (int state = 0; state < 512; state += 2) {
            double effect = landscape.payoff(state | 1) - landscape.payoff(state);
            int far = state ^ 0b001111000;
            assertEquals(effect, landscape.payoff(far | 1) - landscape.payoff(far), 1e-12);
            int near = state ^ 0b000000010;
            assertTrue(Math.abs(effect - landscape.payoff(near | 1) + landscape.payoff(near)) > 1e-9);
        }
    }

    @Property(tries = 40, seed = "1")
    void payoffsLieInTheUnitIntervalAndTheBestHasOne(
            @ForAll @IntRange(min = 1, max = 10) int loci,
            @ForAll @IntRange(min = 0, max = 9) int epistasis,
            @ForAll long seed) {
        Landscape landscape = new NkModel(loci, Math.min(epistasis, loci - 1), Interaction.RANDOM, 8)
                .draw(new SplittableRandom(seed));
        assertEquals(1, landscape.payoff(landscape.best()));
        assertTrue(landscape.isOptimum(landscape.best()));
        for (int state = 0; state < landscape.states(); state++) {
            assertTrue(landscape.payoff(state) > 0 && landscape.payoff(state) <= 1);
        }
        assertTrue(Climbing.limit(landscape) >= landscape.mean());
        assertEquals(Climbing.limit(landscape), Climbing.after(landscape, 3000), 1e-6);
    }

    /** Two loci by hand: 00 and 11 are optima; from 01 and 10 both are reached equally often. */
    @Test
    void climbingByHand() {
        Landscape landscape = Landscape.of(new double[] {0.5, 0.1, 0.2, 1});
        assertEquals(2, landscape.optima());
        assertEquals(3, landscape.best());
        assertEquals((0.5 + 1 + 0.75 + 0.75) / 4, Climbing.limit(landscape), 1e-15);
        assertEquals(0.45, Climbing.after(landscape, 0), 1e-15);
        assertEquals((0.5 + 1 + 0.75 + 0.75) / 4, Climbing.after(landscape, 1), 1e-15);
    }

    @Test
    void climbersDoWhatIsExpectedOfThem() {
        Landscape landscape = new NkModel(8, 4, Interaction.RANDOM, 8).draw(new SplittableRandom(5));
        SplittableRandom random = new SplittableRandom(6);
        double sum = 0;
        int climbers = 40_000;
        for (int i = 0; i < climbers; i++) {
            int state = random.nextInt(256);
            for (int t = 0; t < 7; t++) {
                int other = state ^ 1 << random.nextInt(8);
                state = landscape.payoff(other) > landscape.payoff(state) ? other : state;
            }
            sum += landscape.payoff(state);
        }
        assertEquals(Climbing.after(landscape, 7), sum / climbers, 0.006);
    }

    @Test
    void badInputIsRefused() {
        assertRefused("loci = 21, must be in 1..20", () -> new NkModel(21, 0, Interaction.RANDOM, 8));
        assertRefused("epistasis = 5, must be in 0..4", () -> new NkModel(5, 5, Interaction.RANDOM, 8));
        assertRefused("exponent = 0.0, must be finite and > 0", () -> new NkModel(5, 2, Interaction.RANDOM, 0));
        assertRefused("payoffs.length = 3, must be a power of 2", () -> Landscape.of(new double[3]));
        assertRefused("payoffs[1] = NaN, must be finite", () -> Landscape.of(new double[] {1, Double.NaN}));
        assertRefused("periods = -1, must be at least 0", () -> Climbing.after(Landscape.of(new double[] {1, 0}), -1));
    }

    private static void assertRefused(String message, Runnable attempt) {
        String refused =
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertTrue(refused.contains(message), refused);
    }

    @Test
    void expectedOptimaAreKnownAtTheEnds() {
        assertEquals(1, new NkModel(15, 0, Interaction.RANDOM, 8).expectedOptima());
        assertEquals(2048, new NkModel(15, 14, Interaction.RANDOM, 8).expectedOptima());
        assertTrue(Double.isNaN(new NkModel(15, 7, Interaction.RANDOM, 8).expectedOptima()));
    }
}
