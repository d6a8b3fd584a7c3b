package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExperiencedLogitTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new ExperiencedLogit(drivers, random, 0.3, 0.5);
    }

    // With costs that never change, experience ends at the costs themselves, and choices at their logit shares.
    @Test
    void learnsConstantCostsAndChoosesByThem() {
        int size = 20_000;
        Drivers drivers = Days.oneGroup(size, 3);
        ExperiencedLogit learner = new ExperiencedLogit(drivers, new CounterRandom(1), 0.5, 1);
        Days.announce(learner, 0, 0, 0);
        double[] costs = {1, 2, 3};
        double[] counts = new Days(learner, drivers, n -> costs).play(400);
        double[] shares = LogitChoice.shares(costs, 1);
        for (int route = 0; route < 3; route++) {
            double share = shares[route];
            assertEquals(share, counts[route] / size, 4 * Math.sqrt(share * (1 - share) / size));
            assertEquals(costs[route], learner.perceivedCost(17, route), 1e-5);
        }
    }

    @Test
    void onlyTheRouteTakenIsLearned() {
        Drivers drivers = Days.oneGroup(1, 2);
        ExperiencedLogit learner = new ExperiencedLogit(drivers, new CounterRandom(1), 0.25, 1);
        Days.announce(learner, 4, 8);
        drivers.setRoute(0, 1);
        learner.learnDrivers(0, new double[] {0, 0}, 0, 1);
        assertEquals(4, learner.perceivedCost(0, 0));
        assertEquals(6, learner.perceivedCost(0, 1));
    }
}
