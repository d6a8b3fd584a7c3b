package civitas.agents.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DecayingGradientAscentTest {
    /** On the payoff -(x - 3)^2 / 2 with mu = 1 step t leaves the factor 1 - 2/(t + 8) of the error. */
    @Test
    void errorsShrinkByTheDecreasingSteps() {
        DecayingGradientAscent learner = new DecayingGradientAscent(0, 1, -10, 10);
        double error = -3;
        for (int t = 1; t <= 50; t++) {
            learner.learn(3 - learner.choose());
            error *= 1 - 2.0 / (t + 8);
            assertEquals(3 + error, learner.policy(), 1e-12);
        }
    }

    @Test
    void staysWithinItsBounds() {
        DecayingGradientAscent learner = new DecayingGradientAscent(0, 0.5, 0, 1);
        learner.learn(100);
        assertEquals(1, learner.choose());
        learner.learn(-100);
        assertEquals(0, learner.choose());
        learner.forget();
        learner.learn(0.25);
        assertEquals(0.25 * 2 / (0.5 * 9), learner.choose(), 1e-15);
    }

    @Test
    void goesOnFromWhereItWasSaved() throws IOException {
        DecayingGradientAscent learner = new DecayingGradientAscent(0, 1, 0, 1);
        learner.learn(0.5);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(saved));
        DecayingGradientAscent restored = new DecayingGradientAscent(0, 1, 0, 1);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        learner.learn(0.1);
        restored.learn(0.1);
        assertEquals(learner.policy(), restored.policy());
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertEquals(
                "initial = 2.0, must be in [0.0, 1.0]",
                assertThrows(IllegalArgumentException.class, () -> new DecayingGradientAscent(2, 1, 0, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new DecayingGradientAscent(0, 0, 0, 1));
    }
}
