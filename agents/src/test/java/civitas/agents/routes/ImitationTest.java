package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImitationTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        // costs are below 9, and a fellow must be found on another route: start spread out
        for (int driver = 0; driver < drivers.size(); driver++) {
            drivers.setRoute(driver, driver % 2);
        }
        drivers.recount();
        return new Imitation(drivers, random, 0.1);
    }

    // 100,000 drivers move once; variance of a count is below that of the drivers who could have moved.
    @Test
    void onAverageItIsTheReplicatorStep() {
        int size = 100_000;
        Drivers drivers = Days.oneGroup(size, 3);
        for (int driver = 0; driver < size; driver++) {
            drivers.setRoute(driver, driver % 10 < 5 ? 0 : driver % 10 < 8 ? 1 : 2);
        }
        drivers.recount();
        double[] costs = {3, 2, 1};
        Imitation learner = Days.announce(new Imitation(drivers, new CounterRandom(3), 0.4), costs);
        double[] counts = new Days(learner, drivers, n -> costs).play();
        double[] shares = ReplicatorStep.apply(new double[] {0.5, 0.3, 0.2}, costs, 0.4);
        // moves 1 -> 2, 1 -> 3 and 2 -> 3 have probabilities 0.12, 0.16 and 0.08 for 0.5, 0.5 and 0.3 of the drivers
        assertEquals(0.5 - 0.5 * 0.28, shares[0], 1e-15);
        for (int route = 0; route < 3; route++) {
            assertEquals(shares[route], counts[route] / size, 4 * 0.5 / Math.sqrt(size));
        }
    }

    @Test
    void aRouteNobodyTakesIsNeverFound() {
        Drivers drivers = Days.oneGroup(50, 2);
        Imitation learner = Days.announce(new Imitation(drivers, new CounterRandom(3), 1), 5, 1);
        assertEquals(50, new Days(learner, drivers, n -> new double[] {5, 1}).play(50)[0]);
    }

    @Test
    void splitsBetweenEqualLinks() {
        Drivers drivers = Days.oneGroup(1000, 2);
        drivers.setRoute(7, 1);
        drivers.recount();
        Imitation learner = Days.announce(new Imitation(drivers, new CounterRandom(3), 0.2), 0, 0);
        Days days = new Days(learner, drivers, n -> new double[] {n[0] / 1000, n[1] / 1000});
        assertEquals(500, days.play(500)[0], 20);
    }
}
