package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogitSmoothingTest extends RouteLearnerContractTest {
    @Override
    protected RouteLearner learner(Drivers drivers, CounterRandom random) {
        return new LogitSmoothing(drivers, random, 0.3, 0.5);
    }

    private static LogitSmoothing learner(Drivers drivers, double smoothing, double theta) {
        return new LogitSmoothing(drivers, new CounterRandom(1), smoothing, theta);
    }

    // Pigou with t1 = 1, t2 = x: x solves x = 1 / (1 + exp(theta (x - 1))).
    @ParameterizedTest
    @CsvSource({
        "1, 0.5989418625, 0.7597894921",
        "5, 0.7644989472, 0.8199596931",
        "10, 0.8366493830, 0.8633328071",
        "50, 0.9436402173, 0.9468166424"
    })
    void meanFieldRestsAtTheLogitEquilibriumOfPigou(double theta, double flow, double cost) {
        LogitSmoothing learner = Days.announce(learner(Days.oneGroup(1, 2), 0.5, theta), 1, 0);
        double x = 0;
        for (int day = 0; day < 500; day++) {
            learner.prepare(day);
            x = learner.share(0, 1);
            learner.learnGroups(day, new double[] {1, x});
        }
        assertEquals(flow, x, 1e-10);
        assertEquals(cost, 1 - x + x * x, 1e-10);
        assertArrayEquals(new double[] {1 - x, x}, LogitChoice.shares(new double[] {1, x}, theta), 1e-12);
    }

    // Mean of 100 days with 10,000 drivers, 4 standard errors of independent draws; smoothing only lowers the variance.
    @ParameterizedTest
    @CsvSource({"1, 0.5989418625", "5, 0.7644989472", "10, 0.8366493830", "50, 0.9436402173"})
    void driversRestAtTheLogitEquilibriumOfPigou(double theta, double flow) {
        int size = 10_000;
        Drivers drivers = Days.oneGroup(size, 2);
        LogitSmoothing learner = Days.announce(learner(drivers, 0.1, theta), 1, 0);
        Days days = new Days(learner, drivers, n -> new double[] {1, n[1] / size});
        days.play(200);
        double sum = 0;
        for (int day = 0; day < 100; day++) {
            sum += days.play()[1] / size;
        }
        assertEquals(flow, sum / 100, 4 * Math.sqrt(flow * (1 - flow) / (size * 100.0)));
    }

    // Self-consistent toll x on link 2: x = 1/2 for every theta.
    @ParameterizedTest
    @CsvSource({"1", "5", "10"})
    void marginalCostTollSplitsPigouInHalves(double theta) {
        LogitSmoothing learner = Days.announce(learner(Days.oneGroup(1, 2), 0.1, theta), 1, 0);
        double x = 0;
        for (int day = 0; day < 1000; day++) {
            learner.prepare(day);
            x = learner.share(0, 1);
            learner.learnGroups(day, new double[] {1, 2 * x});
        }
        assertEquals(0.5, x, 1e-12);
    }

    // Threshold 19/22 = 0.8636 for alpha = 0.1; swings are max - min of the flow on A over the last 200 of 4,000 days.
    @ParameterizedTest
    @CsvSource({"0.80, 0", "0.85, 0", "0.88, 0.97", "0.95, 2.07"})
    void braessLosesItsStabilityAtTheThreshold(double theta, double swing) {
        LogitSmoothing learner = Days.announce(learner(Days.oneGroup(1, 3), 0.1, theta), 92, 92.5, 91.7);
        double least = 6;
        double most = 0;
        for (int day = 0; day < 4000; day++) {
            learner.prepare(day);
            double[] flows = {6 * learner.share(0, 0), 6 * learner.share(0, 1), 6 * learner.share(0, 2)};
            learner.learnGroups(day, Braess.costs(flows));
            if (day >= 3800) {
                least = Math.min(least, flows[0]);
                most = Math.max(most, flows[0]);
            }
        }
        assertEquals(swing, most - least, swing == 0 ? 1e-9 : 0.005);
        assertTrue(swing > 0 || Math.abs(most - 2) < 1e-9);
    }

    // 600 drivers, days 3,001-4,000: mean total time 552.4 below the threshold and 582.6 above, one seed each.
    @ParameterizedTest
    @CsvSource({"0.1, 552.4, 1", "1, 582.6, 3"})
    void driversOfBraessPayForInstability(double theta, double totalTime, double tolerance) {
        Drivers drivers = Days.oneGroup(600, 3);
        LogitSmoothing learner = Days.announce(learner(drivers, 0.1, theta), 92, 92.5, 91.7);
        Days days = new Days(learner, drivers, n -> Braess.costs(Braess.flows(n)));
        days.play(3000);
        double sum = 0;
        for (int day = 0; day < 1000; day++) {
            sum += Braess.totalTime(Braess.flows(days.play()));
        }
        assertEquals(totalTime, sum / 1000, tolerance);
    }

    @Test
    void perceivedCostsAreSmoothedAndKeepTheInitialCostOfANewRoute() {
        Drivers drivers = new Drivers(new ChoiceSets(1, 3), new int[] {1});
        drivers.choiceSets().add(0);
        drivers.choiceSets().add(0);
        LogitSmoothing learner = Days.announce(learner(drivers, 0.25, 1), 4, 8);
        learner.learnGroups(0, new double[] {8, 4, Double.NaN});
        learner.routeAdded(0, drivers.choiceSets().add(0), 6);
        assertEquals(5, learner.perceivedCost(0, 0));
        assertEquals(7, learner.perceivedCost(0, 1));
        assertEquals(6, learner.perceivedCost(0, 2));
        learner.prepare(1);
        double weight = 1 + StrictMath.exp(-1) + StrictMath.exp(-2);
        assertEquals(1 / weight, learner.share(0, 0), 1e-15);
        assertEquals(StrictMath.exp(-2) / weight, learner.share(0, 1), 1e-15);
    }

    @Test
    void hugeCostsDoNotOverflow() {
        assertArrayEquals(new double[] {0, 1}, LogitChoice.shares(new double[] {2e300, 1e300}, 10));
        assertArrayEquals(new double[] {0.5, 0.5}, LogitChoice.shares(new double[] {-1e300, -1e300}, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | smoothing = 0.0, must be in (0, 1]",
                "1.5 | 1 | smoothing = 1.5, must be in (0, 1]",
                "1 | 0 | theta = 0.0, must be finite and > 0",
            })
    void illegalSettingsAreNamed(double smoothing, double theta, String message) {
        Drivers drivers = Days.oneGroup(1, 2);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> learner(drivers, smoothing, theta))
                        .getMessage());
    }
}
