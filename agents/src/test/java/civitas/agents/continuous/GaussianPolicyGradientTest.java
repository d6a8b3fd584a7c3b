package civitas.agents.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianPolicyGradientTest {
    /** Always the same normal draw. */
    private static RandomGenerator drawing(double deviation) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException("a normal draw is all that is wanted");
            }

            @Override
            public double nextGaussian() {
                return deviation;
            }
        };
    }

    /** Binary fractions, so that the numbers worked out by hand are exact. */
    @Test
    void updatesWorkedOutByHand() {
        GaussianPolicyGradient learner = new GaussianPolicyGradient(1, 0.25, 0.5, 0.5, 0, drawing(-3));
        assertEquals(0, learner.choose()); // 1 - 0.5 * 3 is cut off
        learner.learn(4); // 1 + 0.25 * 4 * (-3) / 0.5, baseline 2
        assertEquals(-5, learner.policy());
        learner.choose();
        learner.learn(3); // -5 + 0.25 * (3 - 2) * (-3) / 0.5
        assertEquals(-6.5, learner.policy());
    }

    /**
     * Mean step over 400,000 draws against the derivative of the expected payoff. With payoff 2x - x^2, theta = 0.5,
     * sigma = 0.5 and no bound the derivative is 2 - 2 theta = 1; cut off at 0 it is 2 Phi(1) - 2 m with the mean
     * m = 0.5 Phi(1) + 0.5 phi(1), together 0.599374. The step's standard deviation is below 2.
     */
    @ParameterizedTest
    @CsvSource({"-1e9, 0, 1", "-1e9, 5, 1", "0, 0, 0.599374", "0, 5, 0.599374"})
    void expectedStepIsTheGradientWhateverTheBaseline(double lowest, double baseline, double expected)
            throws IOException {
        RandomGenerator random = new SplittableRandom(3);
        GaussianPolicyGradient learner = new GaussianPolicyGradient(0.5, 1, 0.5, 0, lowest, random);
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(start);
        out.writeDouble(0.5);
        out.writeDouble(baseline);
        out.writeDouble(0);
        double sum = 0;
        int draws = 400_000;
        for (int i = 0; i < draws; i++) {
            learner.restore(new DataInputStream(new ByteArrayInputStream(start.toByteArray())));
            double x = learner.choose();
            learner.learn(2 * x - x * x);
            sum += learner.policy() - 0.5;
        }
        double standardError = (baseline == 0 ? 2 : 12) / Math.sqrt(draws);
        assertEquals(expected, sum / draws, 3 * standardError);
    }

    @Test
    void continuesFromWhatItSavedEvenBetweenChoiceAndLesson() throws IOException {
        GaussianPolicyGradient learner = new GaussianPolicyGradient(1, 0.1, 0.5, 0.1, 0, new SplittableRandom(1));
        for (int i = 0; i < 10; i++) {
            learner.learn(learner.choose());
        }
        learner.choose();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(saved));
        GaussianPolicyGradient other = new GaussianPolicyGradient(0, 0.1, 0.5, 0.1, 0, new SplittableRandom(2));
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        double before = other.policy();
        other.learn(3);
        learner.learn(3);
        assertEquals(learner.policy(), other.policy());
        assertNotEquals(before, other.policy());
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        RandomGenerator random = new SplittableRandom(1);
        GradientAscentTest.assertMessage(
                "sigma = 0.0, must be finite and > 0", () -> new GaussianPolicyGradient(1, 1, 0, 0, 0, random));
        GradientAscentTest.assertMessage(
                "baselineWeight = 1.5, must be in [0, 1]", () -> new GaussianPolicyGradient(1, 1, 1, 1.5, 0, random));
        GradientAscentTest.assertMessage(
                "initial = NaN, must be finite", () -> new GaussianPolicyGradient(Double.NaN, 1, 1, 0, 0, random));
    }
}
