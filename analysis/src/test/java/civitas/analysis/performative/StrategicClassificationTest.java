package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategicClassificationTest {
    private static final double[][] IDENTITY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final NormalClasses NORMAL =
            new NormalClasses(new double[] {0.5, 1, 0}, new double[] {-0.5, -1, 0}, IDENTITY);
    private static final double[] MOVABLE = {1, 1, 0};

    private static StrategicClassification of(LogisticData data, double epsilon) {
        return new StrategicClassification(data, MOVABLE, epsilon, 1, 0, false);
    }

    private static LogisticRows rows(int people) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] columns = new double[3][people];
        boolean[] labels = new boolean[people];
        double[] attention = new double[people];
        for (int i = 0; i < people; i++) {
            labels[i] = random.nextBoolean();
            double sign = labels[i] ? 1 : -1;
            columns[0][i] = 0.5 * sign + random.nextGaussian();
            columns[1][i] = sign + random.nextGaussian();
            columns[2][i] = random.nextGaussian();
            attention[i] = random.nextDouble();
        }
        return new LogisticRows(columns, labels, attention);
    }

    /** w = S^-1 (mean1 - mean0), b = -(mean1 + mean0).w/2, with classes that are not centred and features that correlate. */
    @Test
    void normalClassesHaveTheLinearDiscriminant() {
        double[][] covariance = {{2, 0.5}, {0.5, 1}};
        NormalClasses data = new NormalClasses(new double[] {2, 1}, new double[] {1, -1}, covariance);
        double[] weights = Newton.solve(covariance, new double[] {1, 2});
        double[] expected = {weights[0], weights[1], -(3 * weights[0] + 0 * weights[1]) / 2};
        double[] found = Newton.minimise(data.risk(new double[2], 1), new double[3]);
        assertArrayEquals(expected, found, 1e-10);
    }

    @Test
    void theExampleHasWeightsOneAndTwo() {
        assertArrayEquals(new double[] {1, 2, 0, 0}, of(NORMAL, 1).atRest(), 1e-10);
        assertArrayEquals(new double[] {1, 2, 0, 15}, of(NORMAL, 3).stable(), 1e-9);
    }

    /** One retraining reaches the stable point whatever epsilon is, and its risk is that of the data at rest. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1, 100, 1000})
    void oneRetrainingReachesTheStablePoint(double epsilon) {
        for (LogisticData data : new LogisticData[] {NORMAL, rows(500)}) {
            StrategicClassification problem = new StrategicClassification(data, MOVABLE, epsilon, 1, 0.01, false);
            double[] rest = problem.atRest();
            double[] once = Newton.minimise(problem.objective(problem.shift(rest)), rest);
            double scale = 1 + Math.abs(once[3]);
            assertArrayEquals(problem.stable(), once, 1e-10 * scale);
            double[] twice = Newton.minimise(problem.objective(problem.shift(once)), once);
            assertEquals(0, Newton.distance(once, twice), 1e-10 * scale);
            assertEquals(problem.jump(rest), once[3] - rest[3], 1e-10 * scale);
            double atRest = problem.objective(new double[3]).value(rest);
            assertEquals(atRest, problem.performativeRisk(once), 1e-10);
            assertTrue(problem.performativeRisk(rest) > atRest);
        }
    }

    /** PR(theta) of any model is at least that of the stable point. */
    @Property(tries = 40, seed = "1")
    void theStablePointIsOptimal(
            @ForAll @DoubleRange(min = -3, max = 3) double first,
            @ForAll @DoubleRange(min = -3, max = 3) double second,
            @ForAll @DoubleRange(min = -20, max = 20) double bias) {
        StrategicClassification problem = of(NORMAL, 2);
        assertTrue(problem.performativeRisk(new double[] {first, second, 0.1, bias})
                >= problem.performativeRisk(problem.stable()));
    }

    @Test
    void derivativesAreThoseOfTheRisk() {
        for (LogisticData data : new LogisticData[] {NORMAL, rows(300)}) {
            assertDerivatives(new Ridge(data.risk(new double[] {0.4, -0.3, 0}, 0.6), 0.2, true));
        }
    }

    private static void assertDerivatives(Objective objective) {
        double[] model = {0.7, -1.2, 0.3, 0.5};
        double[] gradient = new double[4];
        double[][] hessian = new double[4][4];
        objective.gradient(model, gradient);
        objective.hessian(model, hessian);
        for (int j = 0; j < 4; j++) {
            double[] above = model.clone();
            double[] below = model.clone();
            above[j] += 1e-5;
            below[j] -= 1e-5;
            assertEquals((objective.value(above) - objective.value(below)) / 2e-5, gradient[j], 1e-8);
            double[] higher = new double[4];
            double[] lower = new double[4];
            objective.gradient(above, higher);
            objective.gradient(below, lower);
            for (int k = 0; k < 4; k++) {
                assertEquals((higher[k] - lower[k]) / 2e-5, hessian[j][k], 1e-8);
            }
        }
    }

    /** Infinitely many people against 200,000 sampled ones, within four standard errors of a share. */
    @Test
    void rowsApproachTheContinuum() {
        LogisticRows rows = rows(200_000);
        double[] model = {1, 2, 0.5, 0.3};
        double[] other = {1.5, 0.5, 0, -0.2};
        double[] shift = {-0.5, -1, 0};
        double tolerance = 4 * 0.5 / Math.sqrt(200_000);
        for (double knowing : new double[] {1, 0.3}) {
            assertEquals(NORMAL.accuracy(model, shift, knowing), rows.accuracy(model, shift, knowing), tolerance);
            assertEquals(
                    NORMAL.disagreement(model, other, shift, knowing),
                    rows.disagreement(model, other, shift, knowing),
                    tolerance);
            assertEquals(
                    NORMAL.risk(shift, knowing).value(model),
                    rows.risk(shift, knowing).value(model),
                    4 * tolerance);
            assertEquals(
                    NORMAL.risk(shift, knowing).smoothness(),
                    rows.risk(shift, knowing).smoothness(),
                    4 * tolerance);
        }
    }

    /** The discriminant of classes at distance d errs with probability Phi(-d/2); here d^2 = 5. */
    @Test
    void accuracyAndChurnInClosedForm() {
        double[] rest = {1, 2, 0, 0};
        assertEquals(0.86822, NORMAL.accuracy(rest, new double[3], 1), 1e-5);
        assertEquals(0, NORMAL.disagreement(rest, rest, new double[3], 1), 1e-12);
        double[] opposite = {-1, -2, 0, 0};
        assertEquals(1, NORMAL.disagreement(rest, opposite, new double[3], 1), 1e-6);
        // A model that always says 1 differs where the discriminant says 0, half of the time.
        double[] always = {0, 0, 0, 1};
        assertEquals(0.5, NORMAL.disagreement(rest, always, new double[3], 1), 1e-12);
        assertEquals(0.5, NORMAL.accuracy(always, new double[3], 1), 1e-12);
    }

    /** With a penalised bias retraining is not done in one step, and diverges into a cycle where people move far. */
    @Test
    void aPenalisedBiasMakesRetrainingLoseStability() {
        StrategicClassification gentle = new StrategicClassification(NORMAL, MOVABLE, 1, 1, 0.05, true);
        StrategicClassification harsh = new StrategicClassification(NORMAL, MOVABLE, 400, 1, 0.05, true);
        for (StrategicClassification problem : new StrategicClassification[] {gentle, harsh}) {
            double[] stable = problem.stable();
            double[] again = Newton.minimise(problem.objective(problem.shift(stable)), stable);
            assertEquals(0, Newton.distance(stable, again), 1e-8 * (1 + Newton.norm(stable)));
        }
        assertTrue(Math.abs(gentle.retrainingSlope(gentle.stable())) < 1);
        assertEquals(contraction(gentle), gentle.retrainingSlope(gentle.stable()), 1e-4);
        assertTrue(harsh.retrainingSlope(harsh.stable()) < -0.9);
    }

    /** Ratio of successive gaps of exact retraining, once the slowest direction is all that is left. */
    private static double contraction(StrategicClassification problem) {
        double[] model = problem.atRest();
        double gap = Double.NaN;
        double ratio = Double.NaN;
        for (int round = 0; round < 12; round++) {
            double[] next = Newton.minimise(problem.objective(problem.shift(model)), model);
            double latest = next[3] - model[3];
            ratio = Math.abs(latest) > 1e-8 ? latest / gap : ratio;
            gap = latest;
            model = next;
        }
        return ratio;
    }

    /** Who does not know stays: then more than the bias changes, and the fixed point is found numerically. */
    @Test
    void ignoranceOfSomeBreaksTheOneStepLaw() {
        StrategicClassification problem = new StrategicClassification(NORMAL, MOVABLE, 0.3, 0.5, 0, false);
        double[] stable = problem.stable();
        double[] again = Newton.minimise(problem.objective(problem.shift(stable)), problem.atRest());
        assertEquals(0, Newton.distance(stable, again), 1e-8);
        assertTrue(Math.abs(stable[1] - 2) > 0.01);
    }

    @Test
    void earlyStoppedDescentIsFarFromTheMinimumOfBadlyScaledData() {
        StrategicClassification problem = new StrategicClassification(NORMAL, MOVABLE, 100, 1, 0, false);
        double[] rest = problem.atRest();
        Objective moved = problem.objective(problem.shift(rest));
        double[] exact = Newton.minimise(moved, rest);
        double[] stopped = new EarlyStoppedDescent(1e-7).minimise(moved, rest);
        assertTrue(moved.value(stopped) < moved.value(rest));
        assertTrue(Newton.distance(exact, stopped) > 1);
        double[] patient = new EarlyStoppedDescent(1e-15).minimise(problem.objective(new double[3]), new double[4]);
        assertArrayEquals(rest, patient, 1e-5);
    }

    /** f(x) = x^2: a step of 1/smoothness = 1/2 lands on the minimum; with a wrong smoothness it is cut to a tenth. */
    @Test
    void stepsThatRaiseTheObjectiveAreTriedShorter() {
        double[] found = new EarlyStoppedDescent(1e-7).minimise(parabola(0.5), new double[] {3});
        // Step 2 gives x - 4x = -3x, refused; step 0.2 gives x - 0.4x = 0.6x, until an improvement is below 1e-7.
        double expected = 3;
        while (expected * expected * (1 - 0.36) > 1e-7) {
            expected *= 0.6;
        }
        assertEquals(expected * 0.6, found[0], 1e-12);
        assertEquals(0, new EarlyStoppedDescent(1e-7).minimise(parabola(2), new double[] {3})[0], 1e-15);
    }

    private static Objective parabola(double smoothness) {
        return new Objective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double value(double[] model) {
                return model[0] * model[0];
            }

            @Override
            public void gradient(double[] model, double[] gradient) {
                gradient[0] = 2 * model[0];
            }

            @Override
            public void hessian(double[] model, double[][] hessian) {
                hessian[0][0] = 2;
            }

            @Override
            public double smoothness() {
                return smoothness;
            }
        };
    }

    @Test
    void separableClassesHaveNoMinimiser() {
        LogisticRows separable = new LogisticRows(new double[][] {{-1, 1}}, new boolean[] {false, true}, new double[0]);
        assertThrows(ArithmeticException.class, () -> Newton.minimise(separable.risk(new double[1], 1), new double[2]));
        double[] penalised = Newton.minimise(new Ridge(separable.risk(new double[1], 1), 0.1, false), new double[2]);
        assertTrue(penalised[0] > 0);
    }

    @Test
    void shapesAreChecked() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LogisticRows(new double[][] {{1, 2}}, new boolean[1], new double[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LogisticRows(new double[][] {{1}}, new boolean[1], new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NormalClasses(new double[2], new double[3], new double[2][2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StrategicClassification(NORMAL, new double[2], 1, 1, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new EarlyStoppedDescent(0));
        assertThrows(IllegalArgumentException.class, () -> new Ridge(NORMAL.risk(new double[3], 1), -1, true));
    }
}
