package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BestResponseTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new BestResponse(drivers, random, SwitchingProbability.constant(0.3));
    }

    private static BestResponse learner(Drivers drivers, SwitchingProbability switching) {
        return new BestResponse(drivers, new CounterRandom(1), switching);
    }

    // Pigou with t1 = 1, t2 = x: in equilibrium all are on link 2. After 300 days (9/10)^300 x 1,000 drivers are left.
    @Test
    void inertiaReachesThePigouEquilibrium() {
        Drivers drivers = Days.oneGroup(1000, 2);
        BestResponse learner = Days.announce(learner(drivers, SwitchingProbability.constant(0.1)), 1, 1);
        Days days = new Days(learner, drivers, n -> new double[] {1, n[1] / 1000});
        assertEquals(0, days.play()[1]); // nobody moves for nothing
        assertEquals(100, days.play()[1], 4 * Math.sqrt(1000 * 0.1 * 0.9));
        assertEquals(1000, days.play(300)[1]);
        assertEquals(1000, days.play()[1]); // and stays: equal costs are no reason to move
    }

    // In equilibrium every route has flow 2; on day 2,000 gamma is 0.005, and flows overshoot by about that share.
    @Test
    void decayingSwitchingSettlesAtAnInteriorEquilibrium() {
        Drivers drivers = Days.oneGroup(600, 3);
        BestResponse learner = Days.announce(learner(drivers, SwitchingProbability.decaying(0.7)), 92, 91, 90);
        Days days = new Days(learner, drivers, n -> Braess.costs(Braess.flows(n)));
        double[] flows = Braess.flows(days.play(2000));
        for (double flow : flows) {
            assertEquals(2, flow, 0.05);
        }
        assertEquals(552, Braess.totalTime(flows), 2);
    }

    @Test
    void aSwitchMustSaveMoreThanRounding() {
        Drivers drivers = Days.oneGroup(10, 2);
        BestResponse learner = Days.announce(learner(drivers, SwitchingProbability.constant(1)), 1, 1 - 1e-13);
        Days days = new Days(learner, drivers, n -> new double[] {1, 1 - 1e-11});
        assertEquals(0, days.play()[1]);
        assertEquals(10, days.play()[1]);
    }

    @Test
    void switchingProbabilitiesFollowTheirFormula() {
        assertEquals(1, SwitchingProbability.decaying(0.7).on(0));
        assertEquals(
                StrictMath.pow(10, -0.7), SwitchingProbability.decaying(0.7).on(9));
        assertEquals(0.2, SwitchingProbability.constant(0.2).on(99));
        assertEquals(
                "scale = 0.0, must be in (0, 1]",
                assertThrows(IllegalArgumentException.class, () -> SwitchingProbability.constant(0))
                        .getMessage());
        assertEquals(
                "decay = -1.0, must be finite and at least 0",
                assertThrows(IllegalArgumentException.class, () -> SwitchingProbability.decaying(-1))
                        .getMessage());
    }
}
