package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {
    private static final LinearQuadratic C0 = Problems.C0;

    /** Closed forms of the linear-quadratic configuration, worked out independently. */
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.02548256, 0.39248232, 1.104237, 0.02350706, 0.39439733, 0.750084",
        "0.5, -0.08382563, 0.62608388, 1.175878, 0.07171846, 0.63746653, 0.645903",
        "1, -0.23237884, 0.83570248, 1.258957, 0.17387887, 0.88757089, 0.584371",
        "2, -0.48825763, 0.88940652, 1.316738, 0.29809159, 1.04184921, 0.571820",
        "4, -0.71875097, 0.83023820, 1.332507, 0.35726660, 1.08688794, 0.571429"
    })
    void momentsAtTheListedTimes(
            double t, double m, double x, double v, double alignedM, double alignedX, double alignedV) {
        assertPath(C0, t, m, x, v);
        assertPath(Problems.aligned(C0), t, alignedM, alignedX, alignedV);
    }

    private static void assertPath(LinearQuadratic model, double t, double m, double x, double v) {
        assertArrayEquals(new double[] {m, x}, model.at(0, 0, 1, t), 1e-8);
        assertEquals(v, model.variance(1, t), 1e-6);
        GaussianClosure closure = new GaussianClosure(Problems.of(model));
        CoupledFlow flow = new CoupledFlow(closure, Problems.of(model).risk());
        double[] state = {0, 1};
        double[] deployed = {0};
        for (int n = 0; n < Math.round(t / 0.05); n++) {
            flow.advance(state, deployed, 1, 0.05);
        }
        assertEquals(m, state[0], 1e-6);
        assertEquals(v, state[1], 1e-5);
        assertEquals(x, deployed[0], 1e-6);
    }

    @Test
    void restAndRates() {
        assertEquals(0.8, C0.stableModel(), 1e-12);
        assertEquals(-0.8, C0.response(0.8), 1e-12);
        assertEquals(4.0 / 3, C0.stableVariance(), 1e-12);
        assertEquals(0.57142857, C0.optimalModel(), 1e-8);
        assertEquals(12.0 / 11, Problems.aligned(C0).stableModel(), 1e-12);
        assertEquals(0.690983, C0.slowRate(1), 1e-6);
        assertEquals(1.190983, Problems.aligned(C0).slowRate(1), 1e-6);
        assertEquals(0.625, C0.algorithmFastRate(), 1e-12);
        assertEquals(2.5, C0.populationFastRate(), 1e-12);
        assertEquals(0.05, C0.frequency(0.1), 1e-12);
        assertEquals(0.35, C0.slowRate(0.1), 1e-12);
        assertEquals(0, C0.frequency(0.09));
        assertTrue(C0.frequency(0.65) > 0);
        assertEquals(0, C0.frequency(0.66));
    }

    @Test
    void boundsOfTheTheorems() {
        RateBounds competing = RateBounds.of(Problems.of(C0));
        assertEquals(0.5, competing.algorithmFast().orElseThrow(), 1e-12);
        assertEquals(2.0, competing.populationFast().orElseThrow(), 1e-12);
        assertEquals(
                1.0, RateBounds.of(Problems.of(Problems.aligned(C0))).aligned().orElseThrow(), 1e-12);
        assertEquals(
                0.25,
                RateBounds.of(Problems.convexLogistic(true, 0)).algorithmFast().orElseThrow(),
                1e-12);
        assertTrue(RateBounds.of(Problems.boundedLogistic(0)).algorithmFast().isEmpty());
        assertTrue(RateBounds.of(Problems.convexLogistic(true, -0.1))
                .algorithmFast()
                .isEmpty());
        assertTrue(RateBounds.of(Problems.plane(3)).algorithmFast().isEmpty());
    }

    @Test
    void retrainingHasALongestInterval() {
        LinearQuadratic steep = new LinearQuadratic(1, 2, 0.5, 0.5, 2.5, 0, 0, 1, 2, 0);
        assertEquals(1.576915, steep.longestInterval(), 1e-6);
        assertEquals(0.188936, steep.retrainingFactor(0.5), 1e-6);
        assertEquals(-0.934656, steep.retrainingFactor(1.5), 1e-6);
        assertEquals(-1.019127, steep.retrainingFactor(1.6), 1e-6);
        assertEquals(Double.POSITIVE_INFINITY, C0.longestInterval());
    }

    @Test
    void aPointEndsAtTheWrongSideOfZero() {
        assertPoint(Problems.convexLogistic(true, 0), -0.164670, 0.167696);
        assertPoint(Problems.boundedLogistic(0), -0.931981, -0.078056);
    }

    private static void assertPoint(ShiftModel model, double y, double x) {
        CoupledFlow flow = new CoupledFlow(new PointClosure(model), model.risk());
        double[] state = {-1};
        double[] deployed = {0};
        for (int n = 0; n < 1000; n++) {
            flow.advance(state, deployed, 1, 0.05);
        }
        assertEquals(y, state[0], 1e-6);
        assertEquals(x, deployed[0], 1e-6);
        double[] rest = {y + 0.05};
        flow.rest(rest, new double[] {x});
        assertEquals(y, rest[0], 1e-5);
    }

    @Test
    void theFastLogisticIsNearlyTheExactOne() {
        double[] u = new double[10_000];
        Arrays.setAll(u, i -> (i - 5000) * 0.0117);
        double[] values = new double[u.length];
        double[] slopes = new double[u.length];
        Logistic.values(u, values, u.length, 2, 0.5, 3);
        Logistic.slopes(u, slopes, u.length, 2, 0.5, 3);
        for (int i = 0; i < u.length; i++) {
            double exact = Logistic.of(2 * (u[i] - 0.5));
            assertEquals(3 * exact, values[i], 3 * 1e-11, "u = " + u[i]);
            assertEquals(3 * exact * (1 - exact), slopes[i], 3 * 1e-11, "u = " + u[i]);
        }
        assertEquals(Math.log(2), Logistic.softplus(0), 1e-15);
        assertEquals(800, Logistic.softplus(800), 1e-12);
    }
}
