package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.kernel.Streams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What drivers are told: reports, and advice. */
class InformationTest {
    private final ChoiceSets sets = new ChoiceSets(1, 3);

    @BeforeEach
    void twoOfThreeRoutesAreKnown() {
        sets.add(0);
        sets.add(0);
    }

    private Reports reports(Information information) {
        return new Reports(sets, information, new Streams(1, 0).open("reports"), 7);
    }

    private static double[] told(Reports reports, double... costs) {
        return reports.of(costs).reported().orElseThrow();
    }

    private static double[] costs(double... costs) {
        return costs;
    }

    @Test
    void trueReportsAreTheCosts() {
        assertArrayEquals(costs(1, 2, 0), told(reports(new Information.AllRoutes()), 1, 2, 0));
    }

    @Test
    void lateReportsAreAsOldAsTheyShould() {
        Reports reports = reports(new Information.Delayed(2));
        assertArrayEquals(costs(10, 0, 0), told(reports, 10, 0, 0), "nothing older has arrived");
        assertArrayEquals(costs(11, 21, 0), told(reports, 11, 21, 0));
        assertArrayEquals(costs(10, 0, 0), told(reports, 12, 22, 0), "a cost of 0 is a report too");
        sets.add(0);
        assertArrayEquals(costs(11, 21, 33), told(reports, 13, 23, 33), "of a new route only today's is known");
        assertArrayEquals(costs(12, 22, 34), told(reports, 14, 24, 34));
        assertArrayEquals(costs(13, 23, 33), told(reports, 15, 25, 35));
    }

    @Test
    void aSwitchOfTheLeverForgetsWhatWasOnItsWay() {
        Reports reports = reports(new Information.Delayed(1));
        told(reports, 1, 2, 0);
        reports.change(new Information.Delayed(1));
        assertArrayEquals(costs(3, 4, 0), told(reports, 3, 4, 0));
        reports.change(new Information.AllRoutes());
        assertArrayEquals(costs(5, 6, 0), told(reports, 5, 6, 0));
    }

    @Test
    void noisyReportsErrBySoMuchAndLeaveTheTruthAlone() {
        Reports reports = reports(new Information.Noisy(0.1));
        double[] truth = costs(50, 80, 0);
        int days = 20_000;
        double sum = 0;
        double squares = 0;
        double product = 0;
        for (int day = 0; day < days; day++) {
            double[] told = told(reports, truth);
            assertNotSame(truth, told);
            double first = told[0] / 50 - 1;
            sum += first;
            squares += first * first;
            product += first * (told[1] / 80 - 1);
        }
        assertArrayEquals(costs(50, 80, 0), truth);
        double standardError = 0.1 / Math.sqrt(days);
        assertEquals(0, sum / days, 4 * standardError);
        assertEquals(0.1, Math.sqrt(squares / days), 4 * standardError);
        assertEquals(0, product / days, 4 * 0.01 / Math.sqrt(days), "routes err independently");
    }

    /** At equilibrium all routes of Braess cost 92, but the new road burdens others most: 174 against 134. */
    @Test
    void adviceSpreadsSomeDriversToTheRouteThatBurdensLeast() {
        TollParameters parameters = TollRuns.parameters("drivers=3000");
        Traffic traffic = Yardsticks.of(parameters).traffic();
        Routes routes = new Routes(traffic, 3);
        DriverFleet fleet =
                new DriverFleet(traffic, routes, parameters, new RouteChoice.Logit(1, 1), new Streams(1, 0));
        Drivers drivers = fleet.drivers();
        routes.addCheapest(new double[][] {{1, 9, 9, 1, 1}}, fleet); // 1-3-4-2
        routes.addCheapest(new double[][] {{1, 9, 1, 9, 9}}, fleet); // 1-3-2
        routes.addCheapest(new double[][] {{9, 1, 9, 9, 1}}, fleet); // 1-4-2
        for (int driver = 0; driver < 3000; driver++) {
            drivers.setRoute(driver, driver % 3);
        }
        drivers.recount();
        Day day = new Day(traffic, routes, fleet);
        day.load();
        assertArrayEquals(new double[] {4, 2, 2, 2, 4}, day.flows, 1e-12);
        Advice advice = new Advice(traffic, routes, drivers, new CounterRandom(7));
        advice.follow(0, day);
        drivers.recount();
        assertEquals(1000, drivers.count(0));
        advice.follow(0.3, day);
        drivers.recount();
        assertArrayEquals(
                new double[] {700, 1600, 700}, // four standard deviations
                new double[] {drivers.count(0), drivers.count(1), drivers.count(2)},
                80);
        advice.follow(0.3, day);
        int before = drivers.count(1);
        drivers.recount();
        assertEquals(before, drivers.count(1), "the same drivers follow every day");
        advice.follow(1, day);
        drivers.recount();
        assertEquals(3000, drivers.count(1));
    }

    /** Advice that few follow thins out the new road; those who choose freely refill it in part. */
    @Test
    void someAdviceIsBetterThanNone() {
        double free = TollRuns.outcomes(0).get("total_travel_time");
        double advised = TollRuns.outcomes(0, "information={\"kind\": \"recommended\", \"share\": 0.3}")
                .get("total_travel_time");
        assertTrue(advised < free - 5, "advised " + advised + ", free " + free);
    }
}
