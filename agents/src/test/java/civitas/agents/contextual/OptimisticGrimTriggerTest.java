package civitas.agents.contextual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimisticGrimTriggerTest {
    private static final double[] REPORT = {1};

    /** Rounds until an arm that always reports 1 is eliminated, its reward falling from 0.5 to -0.5; 0 if it never is. */
    private static int eliminatedIn(OptimisticGrimTrigger learner, int rounds, int lastGood) {
        for (int round = 1; round <= rounds; round++) {
            assertEquals(0, learner.choose(REPORT));
            learner.learn(0, REPORT, round <= lastGood ? 0.5 : -0.5);
            if (learner.isEliminated(0)) {
                return round;
            }
        }
        return 0;
    }

    /** An independent program: 1217 with beta = 0, 6856 with the full beta. */
    @ParameterizedTest
    @CsvSource({"2000, 1000, 0, 1217", "20000, 5000, 6.450735, 6856", "2000, 2000, 0, 0", "20000, 20000, 6.450735, 0"})
    void punishesWhoeverDeliversLessThanItPromised(int rounds, int lastGood, double multiplier, int expected) {
        OptimisticGrimTrigger learner = new OptimisticGrimTrigger(1, 1, multiplier, rounds, true);
        assertEquals(expected, eliminatedIn(learner, rounds, lastGood));
        assertEquals(expected == 0 ? 0 : ContextualLearner.NOBODY, learner.choose(REPORT));
        assertEquals(expected == 0 ? 1 : 0, learner.activeArms());
    }

    @Test
    void doesNotPunishWithoutATrigger() {
        assertEquals(0, eliminatedIn(new OptimisticGrimTrigger(1, 1, 0, 2_000, false), 2_000, 1_000));
    }

    @Test
    void widthsAreMultipliedByThePublishedNumber() {
        assertEquals(6.450735, Confidence.multiplier(1, 20_000), 1e-6);
        assertEquals(5 + Math.sqrt(2 * Math.log(1e4) + 5 * Math.log(50_001)), Confidence.multiplier(5, 10_000), 1e-12);
    }

    /** The other arm is never worth more, but it is the only one left. */
    @Test
    void anEliminatedArmIsNeverChosenAgainUntilAllIsForgotten() {
        OptimisticGrimTrigger learner = new OptimisticGrimTrigger(2, 1, 0, 100, true);
        double[] reports = {1, -1};
        for (int round = 0; !learner.isEliminated(0); round++) {
            learner.learn(0, reports, round < 50 ? 1 : -0.1);
        }
        learner.learn(1, reports, -5);
        assertTrue(learner.isEliminated(0));
        assertFalse(learner.isEliminated(1));
        assertEquals(1, learner.choose(reports));
        learner.forget();
        assertEquals(2, learner.activeArms());
        assertEquals(0, learner.choose(reports));
    }
}
