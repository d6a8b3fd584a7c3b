package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProportionalSwapTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new ProportionalSwap(drivers, random, 0.1);
    }

    // Everybody on route 0 at cost 3: half look at route 1 (gain 1), half at route 2 (gain 2).
    @Test
    void movesAreProportionalToTheGain() {
        int size = 100_000;
        Drivers drivers = Days.oneGroup(size, 3);
        double[] costs = {3, 2, 1};
        ProportionalSwap learner = Days.announce(new ProportionalSwap(drivers, new CounterRandom(3), 0.4), costs);
        double[] counts = new Days(learner, drivers, n -> costs).play();
        assertEquals(0.2, counts[1] / size, 4 * Math.sqrt(0.2 * 0.8 / size));
        assertEquals(0.4, counts[2] / size, 4 * Math.sqrt(0.4 * 0.6 / size));
    }

    // Three parallel links 1 + x, 2 + x^2 / 2, 3 + x / 4 with demand 3: x = (1.76393202, 1.23606798, 0).
    @Test
    void reachesTheEquilibriumOfThreeLinksFromOneOfThem() {
        Drivers drivers = Days.oneGroup(3000, 3);
        ProportionalSwap learner = Days.announce(new ProportionalSwap(drivers, new CounterRandom(3), 0.2), 1, 2, 3);
        Days days = new Days(learner, drivers, n ->
                new double[] {1 + n[0] / 1000, 2 + 0.5 * (n[1] / 1000) * (n[1] / 1000), 3 + 0.25 * n[2] / 1000});
        double[] counts = days.play(3000);
        assertEquals(1.76393202, counts[0] / 1000, 0.01);
        assertEquals(1.23606798, counts[1] / 1000, 0.01);
    }

    @Test
    void aSingleRouteIsKept() {
        Drivers drivers = Days.oneGroup(5, 1);
        ProportionalSwap learner = Days.announce(new ProportionalSwap(drivers, new CounterRandom(3), 1), 1);
        assertEquals(5, new Days(learner, drivers, n -> new double[] {1}).play(3)[0]);
    }
}
