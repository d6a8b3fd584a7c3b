package civitas.analysis.strategic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldUpGameTest {
    private static double[] everywhere(HoldUpGame game, double sharing) {
        double[] policy = new double[game.states()];
        Arrays.fill(policy, sharing);
        return policy;
    }

    /** Shares at the gate, where that pays, and nowhere else. */
    private static double[] exploiting(HoldUpGame game) {
        double[] policy = new double[game.states()];
        policy[0] = 1;
        return policy;
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.5, 0.75, 1.5, 1.666667",
        "50, 0.3, 0.8, 1.142857, 1.228571",
        "50, 0.4, 0.8, 1.333333, 1.466667",
        "50, 0.45, 0.9, 1.636364, 1.718182"
    })
    void theRestrictedClassEarnsMore(int states, double discountFactor, double gate, double full, double restricted) {
        HoldUpGame game = new HoldUpGame(states, discountFactor, gate);
        assertEquals(full, game.fullClassValue(), 1e-6);
        assertEquals(restricted, game.restrictedClassValue(), 1e-6);
        assertEquals(game.fullClassValue(), game.learnerValue(exploiting(game), 0), 1e-12);
        assertEquals(game.restrictedClassValue(), game.learnerValue(everywhere(game, 1), 1), 1e-12);
        assertTrue(game.restrictedClassValue() > game.fullClassValue());
    }

    /** Where every one-state change of a policy is worth nothing, no change is: the game is a decision problem for each. */
    @ParameterizedTest
    @CsvSource({"2, 0.5, 0.75", "50, 0.3, 0.8", "50, 0.4, 0.8", "50, 0.45, 0.9"})
    void nobodyGainsByLeavingTheEquilibriumOfTheFullClass(int states, double discountFactor, double gate) {
        HoldUpGame game = new HoldUpGame(states, discountFactor, gate);
        double[] policy = exploiting(game);
        for (double entering = 0; entering <= 1; entering += 0.25) {
            assertTrue(game.environmentValue(policy, entering) <= game.environmentValue(policy, 0));
        }
        for (int state = 0; state < states; state++) {
            double[] other = policy.clone();
            other[state] = 1 - other[state];
            assertTrue(game.learnerValue(other, 0) <= game.learnerValue(policy, 0));
            // If the environment's hand trembles exploiting is the only best reply, as far as discounting lets one see.
            double lost = game.learnerValue(policy, 0.01) - game.learnerValue(other, 0.01);
            assertTrue(state < 20 ? lost > 0 : lost >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5, 0.75", "50, 0.3, 0.8", "50, 0.4, 0.8", "50, 0.45, 0.9"})
    void nobodyGainsByLeavingTheEquilibriumOfTheRestrictedClass(int states, double discountFactor, double gate) {
        HoldUpGame game = new HoldUpGame(states, discountFactor, gate);
        for (int i = 0; i < 10; i++) {
            double less = i / 10.0;
            assertTrue(game.learnerValue(everywhere(game, less), 1) < game.learnerValue(everywhere(game, 1), 1));
            assertTrue(game.learnerValue(everywhere(game, less), 0) < game.learnerValue(everywhere(game, 1), 0));
            assertTrue(
                    game.environmentValue(everywhere(game, 1), less) < game.environmentValue(everywhere(game, 1), 1));
        }
    }

    /** By walking the chain for as long as discounting leaves anything. */
    @Property(tries = 100, seed = "1")
    void policyEvaluationAgreesWithAWalk(
            @ForAll @IntRange(min = 2, max = 6) int states,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double discountFactor,
            @ForAll @DoubleRange(min = 0, max = 1) double sharing,
            @ForAll @DoubleRange(min = 0, max = 1) double entering) {
        HoldUpGame game = new HoldUpGame(states, discountFactor, 0.8);
        double[] probability = new double[states];
        probability[0] = 1;
        double value = 0;
        double weight = 1;
        for (int step = 0; step < 500; step++) {
            double[] next = new double[states];
            value += weight * probability[0] * sharing * 0.8;
            next[0] = probability[0] * (1 - entering) + probability[states - 1];
            next[1] += probability[0] * entering;
            for (int state = 1; state < states; state++) {
                value += weight * probability[state] * (2 - sharing);
                if (state + 1 < states) {
                    next[state + 1] += probability[state];
                }
            }
            probability = next;
            weight *= discountFactor;
        }
        assertEquals(value, game.learnerValue(everywhere(game, sharing), entering), 1e-9);
    }

    @Test
    void saysWhereSharingIsNotDominant() {
        HoldUpGame game = new HoldUpGame(50, 0.6, 0.8);
        assertFalse(game.restrictionShares());
        assertThrows(IllegalStateException.class, game::restrictedClassValue);
        assertThrows(IllegalArgumentException.class, () -> new HoldUpGame(1, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> game.learnerValue(new double[3], 0));
    }
}
