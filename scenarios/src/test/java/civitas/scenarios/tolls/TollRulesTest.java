package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollRulesTest {
    private static TollRule rule(String policy) {
        TollParameters parameters = TollRuns.parameters("toll_policy=" + policy);
        return new TollRules(Yardsticks.of(parameters), parameters, new Streams(1, 0).open("tolls"))
                .of(parameters.tollPolicy());
    }

    private static double[] announced(TollRule rule) {
        double[] tolls = new double[5];
        rule.announce(tolls);
        return tolls;
    }

    /** beta_1 = 2^-0.9, beta_2 = 3^-0.9: externalities 10 x on the first link, x on the second. */
    @Test
    void adaptiveStepsShrinkFromTheFirstDayOn() {
        TollRule rule = rule("adaptive");
        assertArrayEquals(new double[5], announced(rule));
        rule.learn(new double[] {4, 2, 2, 2, 4}, 552);
        double first = Math.pow(2, -0.9) * 40;
        assertEquals(first, announced(rule)[0], 1e-9);
        rule.learn(new double[] {3, 3, 3, 0, 3}, 498);
        assertEquals(first + Math.pow(3, -0.9) * (30 - first), announced(rule)[0], 1e-9);
    }

    @Test
    void marginalCostTollsAreYesterdaysExternalities() {
        TollRule rule = rule("marginal_cost");
        rule.learn(new double[] {6, 0, 0, 6, 6}, 0);
        rule.learn(new double[] {4, 2, 2, 2, 4}, 552);
        assertArrayEquals(new double[] {40, 2, 2, 2, 40}, announced(rule), 1e-9);
    }

    /** From (30, 3, 3, 0, 30), which keeps flows at (3, 3, 3, 0, 3); one unit too much costs gain t' more. */
    @Test
    void correctingTollsMoveOnlyAfterSettling() {
        TollRule rule = rule("{\"kind\": \"correcting\", \"settle_days\": 2}");
        double[] start = {30, 3, 3, 0, 30};
        rule.learn(new double[] {4, 2, 3, 1, 4}, 0);
        assertArrayEquals(start, announced(rule), 1e-3);
        rule.learn(new double[] {4, 2, 3, 1, 4}, 0);
        assertArrayEquals(new double[] {33, 2.7, 3, 0.3, 33}, announced(rule), 1e-3);
    }

    /** With f(x) = sum of a x the symmetric slope is exact along every direction: g = d (a . v) v. */
    @Test
    void theSymmetricSearchProbesBothSides() {
        TollRule rule = rule("{\"kind\": \"follower_agnostic\", \"settle_days\": 1, \"warm_up_days\": 0,"
                + " \"estimator\": \"symmetric\", \"step_size\": 0.001, \"probe_radius\": 0.1}");
        double[] slopes = {-1, -2, -3, -4, -5};
        for (int day = 0; day < 20_000; day++) {
            double cost = 0;
            double[] today = announced(rule);
            for (int link = 0; link < 5; link++) {
                cost += slopes[link] * today[link];
            }
            rule.learn(new double[5], cost);
        }
        // 2 sqrt(10,000) steps of 0.001 against slopes of which E[d v v'] = 1 is seen
        double expected = 0;
        for (int step = 1; step <= 10_000; step++) {
            expected += 0.001 / Math.sqrt(step);
        }
        double[] tolls = announced(rule);
        for (int link = 0; link < 5; link++) {
            assertEquals(-slopes[link] * expected, tolls[link], 0.15, "link " + link);
        }
    }

    /** Two steps against the formulas; flows are garbage, so that a peek would show. */
    @Test
    void theFollowerAgnosticSearchSeesOneNumberADay() {
        int settle = 3;
        int warmUp = 7;
        TollRule rule = rule("{\"kind\": \"follower_agnostic\", \"settle_days\": " + settle
                + ", \"warm_up_days\": " + warmUp
                + ", \"step_size\": 0.05, \"probe_radius\": 0.5, \"largest_toll\": 4}");
        double[] flows = new double[5];
        Arrays.fill(flows, Double.NaN);
        double[] tolls = new double[5];
        for (int day = 0; day < warmUp; day++) {
            assertArrayEquals(tolls, announced(rule));
            rule.learn(flows, 1e9 / (day + 1));
        }
        for (int step = 0; step < 40; step++) {
            List<double[]> days = new ArrayList<>();
            for (int day = 0; day < 2 * settle; day++) {
                days.add(announced(rule));
                boolean probing = day >= settle;
                boolean last = day % settle == settle - 1;
                rule.learn(flows, last ? (probing ? 500.25 : 500) : -1e9);
            }
            double radius = 0.5 * Math.pow(step + 1.0, -0.25);
            assertArrayEquals(tolls, days.get(settle - 1), 1e-12);
            assertArrayEquals(days.get(settle), days.get(2 * settle - 1));
            double moved = 0;
            double stepSize = 0.05 / Math.sqrt(step + 1.0) * 5 / radius * 0.25;
            double[] next = announced(rule);
            for (int link = 0; link < 5; link++) {
                double probe = days.get(settle)[link];
                double direction = (probe - tolls[link]) / radius;
                moved += direction * direction;
                if (probe > 0 && probe < 4) { // else the direction is hidden by the bounds
                    double expected = Math.min(4, Math.max(0, tolls[link] - stepSize * direction));
                    assertEquals(expected, next[link], 1e-9);
                }
                assertTrue(next[link] >= 0 && next[link] <= 4);
            }
            assertTrue(moved <= 1 + 1e-9, "the direction is a unit vector");
            tolls = next;
        }
    }
}
