package civitas.analysis.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaircaseTest {
    private static final int CELLS = 400;
    private static final double XI = 0.002;
    private static final int TARGET = 2;

    private static Staircase featureLabel(double[] rarity) {
        return Staircase.featureLabel(Cells.law(rarity, 4, 0.5), Cells.signal(rarity.length), TARGET);
    }

    private static double[] constant(double xi) {
        return Cells.ramp(1, xi);
    }

    /** Derived from alpha(u) = t-transform of the signal probabilities; 400 cells, xi 0.002, advantage 0.5. */
    @ParameterizedTest
    @CsvSource({
        "0.0005, 0, 0.2500, 0.3925, 0.75",
        "0.0010, 1, 0.5000, 0.6325, 0.75",
        "0.0015, 1, 0.7500, 0.7775, 0.75",
        "0.0020, 1, 1.0000, 0.8650, 0.75",
        "0.0040, 1, 1.0000, 0.9825, 1.00",
    })
    void referenceValues(double alpha, double constant, double ramp, double exponential, double twoPoint) {
        assertEquals(constant, featureLabel(constant(XI)).at(alpha), 1e-9);
        assertEquals(ramp, featureLabel(Cells.ramp(CELLS, XI)).at(alpha), 1e-9);
        assertEquals(exponential, featureLabel(Cells.exponential(CELLS, XI)).at(alpha), 1e-9);
        assertEquals(twoPoint, featureLabel(Cells.twoPoint(CELLS, XI, 0.25)).at(alpha), 1e-9);
    }

    @Test
    void closedFormsOfFourSignals() {
        for (int i = 1; i <= 50; i++) {
            double alpha = 0.0001 * i + 3e-6;
            double t = alpha / ((1 - alpha) * XI * 0.5);
            assertEquals(t > 1 ? 1 : 0, featureLabel(constant(XI)).at(alpha));
            assertEquals(Math.min(1, t / 2), featureLabel(Cells.ramp(CELLS, XI)).at(alpha), 1.0 / CELLS + 1e-9);
            assertEquals(
                    1 - Math.exp(-t), featureLabel(Cells.exponential(CELLS, XI)).at(alpha), 1.0 / CELLS + 1e-9);
            assertEquals(
                    t <= 4 ? 0.75 : 1,
                    featureLabel(Cells.twoPoint(CELLS, XI, 0.25)).at(alpha),
                    1e-9);
        }
    }

    /** Labels that stay true cost a collective the inverse of the target's share among records. */
    @ParameterizedTest
    @CsvSource({"0.0005", "0.001", "0.002"})
    void withoutLabelsACollectiveMustBeEightTimesAsLarge(double xi) {
        FiniteLaw law = Cells.law(Cells.ramp(CELLS, xi), 4, 0.5);
        Signal signal = Cells.signal(CELLS);
        double labels = Staircase.featureLabel(law, signal, TARGET).criticalMass(0.5);
        assertEquals(8, Staircase.featureOnly(law, signal, TARGET).criticalMass(0.5) / labels, 0.24);
        assertEquals(8, Staircase.featureOnlySharpened(law, signal, TARGET).criticalMass(0.5) / labels, 0.24);
    }

    @Test
    void criticalMassGrowsWithTheSignalsFrequencyAndTheGap() {
        double last = 0;
        for (double xi : new double[] {0.0005, 0.001, 0.002, 0.004}) {
            double mass = featureLabel(Cells.ramp(CELLS, xi)).criticalMass(0.9);
            assertTrue(mass > last);
            last = mass;
        }
        last = 0;
        for (double advantage : new double[] {0.1, 0.3, 0.6, 0.9}) {
            FiniteLaw law = Cells.law(Cells.ramp(CELLS, XI), 4, advantage);
            double mass =
                    Staircase.featureLabel(law, Cells.signal(CELLS), TARGET).criticalMass(0.9);
            assertTrue(mass > last);
            last = mass;
        }
    }

    /** Two ways: the firm that is optimal on the mixture of laws, against thresholds in closed form. */
    @Test
    void everyStaircaseIsTheSuccessAgainstTheOptimalFirm() {
        SplittableRandom random = new SplittableRandom(3);
        for (int instance = 0; instance < 500; instance++) {
            int labels = 2 + random.nextInt(3);
            FiniteLaw law = Cells.random(3 + random.nextInt(5), labels, random);
            Signal signal = Cells.randomSignal(law.features(), random);
            int target = random.nextInt(labels);
            int other = (target + 1) % labels;
            double alpha = random.nextDouble();
            check(
                    Goal.PLANT,
                    Staircase.featureLabel(law, signal, target),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.featureLabel(signal, target));
            check(
                    Goal.PLANT,
                    Staircase.featureOnly(law, signal, target),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.featureOnly(signal, target));
            check(
                    Goal.PLANT,
                    Staircase.featureOnlySharpened(law, signal, target),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.featureOnlySharpened(signal, target));
            check(
                    Goal.UNPLANT,
                    Staircase.adaptiveUnplanting(law, signal, target),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.adaptiveUnplanting(law, signal, target));
            check(
                    Goal.UNPLANT,
                    Staircase.naiveUnplanting(law, signal, target, other),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.featureLabel(signal, other));
            check(
                    Goal.ERASE,
                    Staircase.erasure(law, signal),
                    alpha,
                    law,
                    signal,
                    target,
                    DataStrategies.erasure(law, signal));
        }
    }

    private static void check(
            Goal goal, Staircase stairs, double alpha, FiniteLaw law, Signal signal, int target, DataStrategy h) {
        double[] reports = law.mixedWith(alpha, law.under(h)).joint();
        TableClassifier firm = TableClassifier.argmax(reports, new boolean[law.labels()]);
        assertEquals(goal.success(firm, law, signal, target), stairs.at(alpha), 1e-9);
    }

    @Test
    void criticalMassIsWhereTheStaircaseRises() {
        SplittableRandom random = new SplittableRandom(4);
        for (int instance = 0; instance < 300; instance++) {
            FiniteLaw law = Cells.random(6, 3, random);
            Signal signal = Cells.randomSignal(6, random);
            Staircase stairs = Staircase.featureLabel(law, signal, 1);
            double wanted = random.nextDouble();
            double mass = stairs.criticalMass(wanted);
            assertTrue(stairs.at(mass + 1e-9) >= wanted - 1e-9);
            assertTrue(mass == 0 || stairs.at(mass - 1e-9) < wanted);
        }
    }

    @Test
    void whoCannotWinHasNoCriticalMass() {
        // The target never occurs: with true labels no share is enough.
        FiniteLaw law = FiniteLaw.ofWeights(2, new double[] {0.5, 0, 0.5, 0});
        Signal signal = new Signal(new int[] {1, 1});
        assertEquals(
                Double.POSITIVE_INFINITY, Staircase.featureOnly(law, signal, 1).criticalMass(0.5));
        assertEquals(0, Staircase.featureOnly(law, signal, 1).at(1));
        assertEquals(0, Staircase.featureLabel(law, signal, 0).criticalMass(1));
    }
}
