package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Exp3Test extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new Exp3(drivers, random, 0.02, 0.1);
    }

    // P = 1/2 at first, so the weight of the route taken falls by exp(-eta 2 c).
    @Test
    void oneDayFollowsTheFormula() {
        Drivers drivers = Days.oneGroup(1, 2);
        Exp3 learner = Days.announce(new Exp3(drivers, new CounterRandom(1), 0.1, 0.2), 0, 0);
        int route = new Days(learner, drivers, n -> new double[] {3, 3}).play()[0] == 1 ? 0 : 1;
        double weight = StrictMath.exp(-0.1 * 3 / 0.5);
        assertEquals(0.8 * weight / (1 + weight) + 0.1, learner.probability(0, route), 1e-7);
        assertEquals(0.8 / (1 + weight) + 0.1, learner.probability(0, 1 - route), 1e-7);
    }

    // The cost estimate is unbiased: over many drivers the logarithm of the weights' ratio falls by eta (c2 - c1).
    @Test
    void estimatesOfUnequalProbabilitiesAreUnbiased() {
        int size = 20_000;
        Drivers drivers = Days.oneGroup(size, 2);
        Exp3 learner = Days.announce(new Exp3(drivers, new CounterRandom(1), 0.01, 0), 0, 0);
        Days days = new Days(learner, drivers, n -> new double[] {1, 2});
        days.play(20);
        double sum = 0;
        double squares = 0;
        for (int driver = 0; driver < size; driver++) {
            double odds = StrictMath.log(learner.probability(driver, 1) / learner.probability(driver, 0));
            sum += odds;
            squares += odds * odds;
        }
        double mean = sum / size;
        double error = Math.sqrt((squares / size - mean * mean) / size);
        assertEquals(-0.01 * 20, mean, 4 * error);
    }

    @Test
    void findsTheCheaperRouteAndKeepsExploring() {
        int size = 500;
        Drivers drivers = Days.oneGroup(size, 3);
        Exp3 learner = Days.announce(new Exp3(drivers, new CounterRandom(1), 0.01, 0.06), 0, 0, 0);
        double[] counts = new Days(learner, drivers, n -> new double[] {3, 1, 2}).play(1500);
        assertTrue(counts[1] / size > 0.9, "share " + counts[1] / size);
        assertTrue(learner.probability(0, 0) >= 0.02 - 1e-12);
    }

    @Test
    void extremeEstimatesStayFinite() {
        Drivers drivers = Days.oneGroup(1, 2);
        Exp3 learner = Days.announce(new Exp3(drivers, new CounterRandom(1), 1e30, 0), 0, 0);
        new Days(learner, drivers, n -> new double[] {1e30, 1e30}).play(50);
        assertEquals(1, learner.probability(0, 0) + learner.probability(0, 1), 1e-12);
    }

    @Test
    void aNewRouteGetsTheMeanWeight() {
        Drivers drivers = new Drivers(new ChoiceSets(1, 3), new int[] {1});
        drivers.choiceSets().add(0);
        drivers.choiceSets().add(0);
        Exp3 learner = Days.announce(new Exp3(drivers, new CounterRandom(1), 0.1, 0), 0, 0);
        new Days(learner, drivers, n -> new double[] {3, 1, Double.NaN}).play(10);
        double before = learner.probability(0, 0);
        learner.routeAdded(0, drivers.choiceSets().add(0), 5);
        assertEquals(1.0 / 3, learner.probability(0, 2), 1e-7);
        assertEquals(before * 2 / 3, learner.probability(0, 0), 1e-7);
    }
}
