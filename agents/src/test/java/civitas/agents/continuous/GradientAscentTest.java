package civitas.agents.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GradientAscentTest {
    /** On the payoff -s (x - m)^2 / 2 a step g multiplies the error by 1 - g s, wherever it starts. */
    @Property(seed = "1")
    void errorsContractByOneMinusStepTimesCurvature(
            @ForAll @DoubleRange(min = 0, max = 10) double initial,
            @ForAll @DoubleRange(min = 0.01, max = 10) double best,
            @ForAll @DoubleRange(min = 0.1, max = 5) double curvature,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double stepTimesCurvature) {
        GradientAscent learner = new GradientAscent(initial, stepTimesCurvature / curvature, 0);
        for (int round = 0; round < 5; round++) {
            double error = learner.choose() - best;
            learner.learn(-curvature * error);
            assertEquals((1 - stepTimesCurvature) * error, learner.policy() - best, 1e-12);
        }
    }

    @Test
    void staysAtItsBound() {
        GradientAscent learner = new GradientAscent(1, 0.5, 0.25);
        learner.learn(-100);
        assertEquals(0.25, learner.choose());
        learner.learn(1);
        assertEquals(0.75, learner.choose());
    }

    @Test
    void continuesFromWhatItSaved() throws IOException {
        GradientAscent learner = new GradientAscent(1, 0.5, 0);
        learner.learn(3);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(saved));
        GradientAscent other = new GradientAscent(0, 0.5, 0);
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(2.5, other.choose());
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertMessage("initial = -1.0, must be finite and at least 0.0", () -> new GradientAscent(-1, 1, 0));
        assertMessage("step = 0.0, must be finite and > 0", () -> new GradientAscent(1, 0, 0));
        assertMessage("lowest = NaN, must be finite", () -> new GradientAscent(1, 1, Double.NaN));
    }

    static void assertMessage(String message, Executable call) {
        String found = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(found.equals(message), found);
    }
}
