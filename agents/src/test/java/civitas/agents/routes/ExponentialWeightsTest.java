package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialWeightsTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new ExponentialWeights(drivers, random, WeightsRule.EXPONENTIAL, 0.3, 0.02);
    }

    // t1 = x, t2 = 1 - x: slopes sum to 2, so a = 2 epsilon, b = 1/2.
    @ParameterizedTest
    @CsvSource({"8.5, 0.2949506655, 0.7050493345", "9, 0.2244054188, 0.7755945812", "10, 0.1447941083, 0.8552058917"})
    void twoLinksCycleAboveTheThreshold(double a, double low, double high) {
        double[] shares = {0.3, 0.7};
        for (int round = 0; round < 20_000; round++) {
            shares = WeightsRule.EXPONENTIAL.step(shares, shares, a / 2);
        }
        double[] next = WeightsRule.EXPONENTIAL.step(shares, shares, a / 2);
        assertEquals(low, Math.min(shares[0], next[0]), 1e-9);
        assertEquals(high, Math.max(shares[0], next[0]), 1e-9);
        assertEquals(shares[0], next[1], 1e-9);
    }

    @Test
    void meanCostInTheCycleIsFarAboveEquilibrium() {
        double[] shares = {0.3, 0.7};
        for (int round = 0; round < 20_000; round++) {
            shares = WeightsRule.EXPONENTIAL.step(shares, shares, 5);
        }
        // a = 10: 1 + (1 - 2x)^2 = 1.5047 times the equilibrium cost 1/2
        assertEquals(1.5047, 2 * (shares[0] * shares[0] + shares[1] * shares[1]), 5e-5);
    }

    // t1 = x, t2 = 1.4 - x: b = 0.7. Below 2 / (b (1 - b)) = 9.5238 it settles, far above it is chaotic.
    @ParameterizedTest
    @CsvSource({"9.4, 1e-9", "30, 1"})
    void timeAverageIsTheEquilibriumInAllRegimes(double a, double spread) {
        int rounds = 200_000;
        ExponentialWeights learner =
                new ExponentialWeights(Days.oneGroup(1, 2), new CounterRandom(1), WeightsRule.EXPONENTIAL, a / 2, 0);
        Days.announce(learner, 0, 0);
        double sum = 0;
        double last = 0;
        for (int day = 0; day < rounds; day++) {
            last = learner.share(0, 0);
            sum += last;
            learner.learnGroups(day, new double[] {last, 1.4 - last});
        }
        // telescoping: the average misses b by (change of log odds) / (a rounds); log odds stay within a
        assertEquals(0.7, sum / rounds, 2.0 / rounds);
        assertEquals(0.7, last, spread);
    }

    @Test
    void linearWeightsSettleWithConstantRate() {
        double[] shares = {0.1, 0.9};
        for (int round = 0; round < 2000; round++) {
            shares = WeightsRule.LINEAR.step(shares, new double[] {shares[0], 1.4 - shares[0]}, 0.7);
        }
        assertArrayEquals(new double[] {0.7, 0.3}, shares, 1e-12);
    }

    @Test
    void linearWeightsRefuseCostsBeyondTheirRate() {
        assertEquals(
                "rate * cost = 1.5, must be below 1 for linear weights; lower the rate",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WeightsRule.LINEAR.step(new double[] {1}, new double[] {3}, 0.5))
                        .getMessage());
        assertEquals(
                "shares.length = 1, must be costs.length = 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WeightsRule.LINEAR.step(new double[1], new double[2], 0.5))
                        .getMessage());
    }

    @Test
    void theFloorBringsRoutesBackAndNewRoutesJoinWithTheirPart() {
        Drivers drivers = new Drivers(new ChoiceSets(1, 3), new int[] {1});
        drivers.choiceSets().add(0);
        drivers.choiceSets().add(0);
        ExponentialWeights learner =
                new ExponentialWeights(drivers, new CounterRandom(1), WeightsRule.EXPONENTIAL, 1, 0.01);
        Days.announce(learner, 0, 0);
        for (int day = 0; day < 2000; day++) {
            learner.learnGroups(day, new double[] {5, 1, Double.NaN});
        }
        assertTrue(learner.share(0, 0) >= 0.01 && learner.share(0, 0) < 0.011);
        assertEquals(1, learner.share(0, 0) + learner.share(0, 1), 1e-12);
        double before = learner.share(0, 1);
        learner.routeAdded(0, drivers.choiceSets().add(0), 1);
        assertEquals(1.0 / 3, learner.share(0, 2), 1e-15);
        assertEquals(before * 2 / 3, learner.share(0, 1), 1e-15);
    }

    @Test
    void driversFollowTheShares() {
        Drivers drivers = Days.oneGroup(10_000, 3);
        ExponentialWeights learner =
                new ExponentialWeights(drivers, new CounterRandom(1), WeightsRule.EXPONENTIAL, 1, 0);
        Days.announce(learner, 0, 0, 0);
        Days days = new Days(learner, drivers, n -> new double[] {1, 2, 3});
        days.play();
        double[] counts = days.play();
        for (int route = 0; route < 3; route++) {
            // after one day with costs (1, 2, 3) the shares are the logit shares with theta = 1
            double share = LogitChoice.shares(new double[] {1, 2, 3}, 1)[route];
            assertEquals(share, counts[route] / 10_000, 4 * Math.sqrt(share * (1 - share) / 10_000));
        }
    }

    @Test
    void theFloorMustLeaveRoomForAllRoutes() {
        Drivers drivers = Days.oneGroup(1, 4);
        CounterRandom random = new CounterRandom(1);
        assertEquals(
                "floor = 0.3, must be in [0, 1 / 4]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ExponentialWeights(drivers, random, WeightsRule.LINEAR, 1, 0.3))
                        .getMessage());
    }
}
