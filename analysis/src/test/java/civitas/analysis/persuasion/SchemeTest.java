package civitas.analysis.persuasion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SchemeTest {
    /** A random distribution. */
    static double[] distribution(SplittableRandom random, int size) {
        double[] numbers = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextDouble() < 0.2 ? 0 : random.nextDouble();
            sum += numbers[i];
        }
        if (sum == 0) {
            numbers[0] = sum = 1;
        }
        for (int i = 0; i < size; i++) {
            numbers[i] /= sum;
        }
        return numbers;
    }

    static Scheme scheme(SplittableRandom random, int states, int signals) {
        double[][] matrix = new double[states][];
        for (int state = 0; state < states; state++) {
            matrix[state] = distribution(random, signals);
        }
        return Scheme.of(matrix);
    }

    /** Martingale: whatever is committed to, posteriors average to the prior. */
    @Property(tries = 200, seed = "1")
    void posteriorsAverageToThePrior(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int states,
            @ForAll @IntRange(min = 1, max = 6) int k) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] prior = distribution(random, states);
        Scheme scheme = scheme(random, states, k);
        assertEquals(0, scheme.plausibilityError(prior), 1e-14);
        Scheme joint = Scheme.joint(List.of(scheme, scheme(random, states, 2).flipped(0.1), Scheme.full(states)));
        assertEquals(0, joint.plausibilityError(prior), 1e-14);
        assertEquals(2 * k * states, joint.signals());
    }

    @Test
    void signalsAreDrawnInTheirProportions() {
        Scheme scheme = Scheme.of(new double[][] {{0.2, 0, 0.8, 0}});
        assertEquals(0, scheme.draw(0, 0.1999));
        assertEquals(2, scheme.draw(0, 0.2001));
        assertEquals(2, scheme.draw(0, Math.nextDown(1.0)), "never a signal that is never sent");
    }

    @Test
    void theJointSignalCountsTheLastSenderFastest() {
        Scheme joint = Scheme.joint(List.of(Scheme.binary(0.25, 1), Scheme.full(2)));
        assertArrayEquals(new double[] {0.75, 0, 0.25, 0}, new double[] {
            joint.probability(0, 0), joint.probability(0, 1), joint.probability(0, 2), joint.probability(0, 3)
        });
        assertEquals(1, joint.probability(1, 3));
    }

    @Test
    void flipsMixTwoSignals() {
        Scheme flipped = Scheme.full(2).flipped(0.1);
        assertEquals(0.1, flipped.probability(0, 1), 1e-15);
        assertArrayEquals(new double[] {0.1, 0.9}, flipped.posterior(new double[] {0.5, 0.5}, 1), 1e-15);
        assertRefused("signals = 3, must be 2", () -> Scheme.full(3).flipped(0.1));
    }

    @Test
    void whatIsNoSchemeIsRefused() {
        assertRefused("row 2 of the scheme", () -> Scheme.of(new double[][] {{1}, {0.5}}));
        assertRefused("as long as the first one", () -> Scheme.of(new double[][] {{1}, {0.5, 0.5}}));
        assertRefused("must be probabilities", () -> Scheme.of(new double[][] {{1.5, -0.5}}));
        assertRefused("must be probabilities", () -> Scheme.of(new double[][] {{Double.NaN, 1}}));
    }

    static void assertRefused(String message, org.junit.jupiter.api.function.Executable input) {
        String refused = assertThrows(IllegalArgumentException.class, input).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
