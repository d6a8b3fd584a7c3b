package civitas.analysis.herding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.analysis.herding.Conduct.Sight;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeLawTest {
    /** Bikhchandani, Hirshleifer, Welch 1992, p. 997 (coin); the walk that stops at two (own signal). */
    @ParameterizedTest
    @CsvSource({
        "0.51, 0.513332, 2.6663, 0.519992, 3.9984",
        "0.55, 0.566445, 2.6578, 0.599010, 3.9604",
        "0.70, 0.753165, 2.5316, 0.844828, 3.4483",
        "0.95, 0.972441, 2.0997, 0.997238, 2.2099"
    })
    void theTable(double p, double coinCorrect, double coinTime, double ownCorrect, double ownTime) {
        CascadeLaw coin = new CascadeLaw(p, TieRule.COIN);
        CascadeLaw own = new CascadeLaw(p, TieRule.OWN_SIGNAL);
        assertEquals(coinCorrect, coin.correct(), 5e-7);
        assertEquals(1 - coinCorrect, coin.wrong(), 5e-7);
        assertEquals(coinTime, coin.expectedTime(), 5e-5);
        assertEquals(ownCorrect, own.correct(), 5e-7);
        assertEquals(ownTime, own.expectedTime(), 5e-5);
    }

    /** "less than 0.1 percent" without a cascade after ten agents: p. 998. */
    @Test
    void afterTenAgentsHardlyAnybodyIsUndecided() {
        assertEquals(9.7e-4, new CascadeLaw(0.5001, TieRule.COIN).noCascade(10), 1e-5);
    }

    @Property(tries = 60, seed = "1")
    void theForwardLawGivesTheClosedForms(@ForAll @DoubleRange(min = 0.51, max = 0.99) double p) {
        for (TieRule ties : TieRule.values()) {
            CascadeLaw closed = new CascadeLaw(p, ties);
            PublicLaw law = new PublicLaw(Conduct.bayesian(new BinarySignal(p), ties, 0));
            double time = 0;
            for (int agents = 1; agents <= 120; agents++) {
                time += 1 - law.cascade(true) - law.cascade(false);
                law.step(Sight.CLEAR);
                if (agents % 2 == 0) {
                    assertEquals(closed.correctAfter(agents), law.cascade(true), 1e-12);
                    assertEquals(closed.wrongAfter(agents), law.cascade(false), 1e-12);
                }
            }
            assertEquals(closed.expectedTime(), time, 1e-9);
        }
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CascadeLaw(0.5, TieRule.COIN));
        CascadeLaw law = new CascadeLaw(0.7, TieRule.COIN);
        assertEquals(
                "agents = 3, must be even and at least 0",
                assertThrows(IllegalArgumentException.class, () -> law.noCascade(3))
                        .getMessage());
    }
}
