package civitas.analysis.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuccessBoundsTest {
    /** Arithmetic of the published forms, by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 0.5, 0.001, 0.500500",
        "0.001, 0.5, 0.005, 0.900500",
        "0.001, 0.5, 0.010, 0.950500",
        "0.01,  1.0, 0.05,  0.810000",
        "0.01,  0.2, 0.05,  0.962000",
        "0.002, 0.5, 0.0005, -0.999",
        "0.002, 0.5, 0.0040, 0.7510",
    })
    void featureLabel(double xi, double gap, double alpha, double bound) {
        assertEquals(bound, SuccessBounds.featureLabel(alpha, gap, xi), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1.0, 0.1, 0.05, 0.762500", "0.01, 0.2, 0.05, 0.05, 0.949333"})
    void pointwise(double xi, double gap, double epsilon, double alpha, double bound) {
        assertEquals(bound, Suboptimality.POINTWISE_CONTAMINATION.bound(alpha, gap, xi, epsilon), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.5, 0.00497512", "0.01, 1.0, 0.09090909", "0.01, 0.2, 0.01960784"})
    void criticalMass(double xi, double gap, double mass) {
        assertEquals(mass, SuccessBounds.criticalMass(0.9, gap, xi), 1e-8);
        assertEquals(0.9, SuccessBounds.featureLabel(mass, gap, xi), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Suboptimality.class)
    void withoutSuboptimalityAllReadingsAgree(Suboptimality reading) {
        assertEquals(0.81, reading.bound(0.05, 1, 0.01, 0), 1e-12);
    }

    /** No adversary of a reading, whichever cells it takes, brings success below the reading's bound. */
    @ParameterizedTest
    @EnumSource(Suboptimality.class)
    void noAdversaryBreaksTheBound(Suboptimality reading) {
        SplittableRandom random = new SplittableRandom(11);
        for (int instance = 0; instance < 1_500; instance++) {
            int labels = 2 + random.nextInt(3);
            FiniteLaw law = Cells.random(3 + random.nextInt(6), labels, random);
            Signal signal = Cells.randomSignal(law.features(), random);
            int target = random.nextInt(labels);
            double alpha = 0.01 + 0.98 * random.nextDouble();
            double epsilon = 0.2 * random.nextDouble();
            FiniteLaw reports = law.mixedWith(alpha, law.under(DataStrategies.featureLabel(signal, target)));
            SignalStrength strength = SignalStrength.of(law, signal, target);
            double worst = worst(reading, reports, signal.planted(law), target, epsilon);
            double bound = reading.bound(alpha, strength.suboptimalityGap(), strength.uniqueness(), epsilon);
            assertTrue(worst >= bound - 1e-9, "success " + worst + ", bound " + bound + ", instance " + instance);
            TableClassifier optimal = TableClassifier.argmax(reports.joint(), Cells.planted(labels, target));
            TableClassifier greedy = reading.adversary(reports, signal.planted(law), optimal, target, epsilon);
            double reached = Goal.PLANT.success(greedy, law, signal, target);
            assertTrue(reached >= worst - 1e-9 && reached <= Goal.PLANT.success(optimal, law, signal, target) + 1e-9);
        }
    }

    /** Least success over all sets of cells whose costs fit the budget. */
    private static double worst(
            Suboptimality reading, FiniteLaw reports, double[] planted, int target, double epsilon) {
        double worst = 1;
        for (int set = 0; set < 1 << planted.length; set++) {
            double spent = 0;
            double success = 0;
            for (int x = 0; x < planted.length; x++) {
                double lead = -reports.jointGap(x, target);
                boolean taken = (set >> x & 1) == 1;
                if (taken && lead > 0) {
                    spent += reading.cost(lead, reports.probability(x), epsilon);
                } else if (lead > 0) {
                    success += planted[x];
                }
            }
            worst = spent <= epsilon ? Math.min(worst, success) : worst;
        }
        return worst;
    }

    @Test
    void theGreedyAdversaryIsTheWorstAmongEqualCells() {
        FiniteLaw law = Cells.law(Cells.ramp(8, 0.1), 3, 0.4);
        Signal signal = Cells.signal(8);
        FiniteLaw reports = law.mixedWith(0.06, law.under(DataStrategies.featureLabel(signal, 2)));
        TableClassifier optimal = TableClassifier.argmax(reports.joint(), Cells.planted(3, 2));
        for (Suboptimality reading : Suboptimality.values()) {
            for (double epsilon : new double[] {0, 0.001, 0.003, 0.01}) {
                TableClassifier greedy = reading.adversary(reports, signal.planted(law), optimal, 2, epsilon);
                assertEquals(
                        worst(reading, reports, signal.planted(law), 2, epsilon),
                        Goal.PLANT.success(greedy, law, signal, 2),
                        1e-9,
                        reading + " " + epsilon);
            }
        }
    }

    @Test
    void boundsOfTheOtherStrategiesHold() {
        SplittableRandom random = new SplittableRandom(12);
        for (int instance = 0; instance < 5_000; instance++) {
            int labels = 2 + random.nextInt(3);
            FiniteLaw law = Cells.random(3 + random.nextInt(6), labels, random);
            Signal signal = Cells.randomSignal(law.features(), random);
            double alpha = 0.01 + 0.98 * random.nextDouble();
            SignalStrength strength = SignalStrength.of(law, signal, 0);
            double featureOnly = Staircase.featureOnly(law, signal, 0).at(alpha);
            double bound = SuccessBounds.featureOnly(alpha, strength.leastTarget(), strength.uniqueness());
            assertTrue(featureOnly >= bound - 1e-9, featureOnly + " below " + bound);
            double erasure = Staircase.erasure(law, signal).at(alpha);
            assertTrue(erasure >= SuccessBounds.erasure(alpha, strength.distortion()) - 1e-9);
        }
    }

    /** Where a share phi of the planted mass ties exactly and the rest is unique, the bound is the success. */
    @Test
    void theFeatureLabelBoundIsTight() {
        double alpha = 0.2;
        double phi = 0.25;
        double gap = 0.5;
        double often = alpha / (1 - alpha) / gap; // P0(x*)/P*(x*) of the cell that ties
        FiniteLaw law = FiniteLaw.ofWeights(2, new double[] {
            phi * often * 0.75,
            phi * often * 0.25,
            0,
            0,
            (phi - phi * often) * 0.75,
            (phi - phi * often) * 0.25,
            0.75,
            0
        });
        Signal signal = new Signal(new int[] {0, 1, 0, 1});
        SignalStrength strength = SignalStrength.of(law, signal, 1);
        assertEquals(gap, strength.suboptimalityGap(), 1e-12);
        double bound = SuccessBounds.featureLabel(alpha, gap, strength.uniqueness());
        assertEquals(1 - phi, bound, 1e-12);
        assertEquals(1 - phi, Staircase.featureLabel(law, signal, 1).at(alpha - 1e-9), 1e-12);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertEquals(
                "alpha = 0.0, must be in (0, 1]",
                assertThrows(IllegalArgumentException.class, () -> SuccessBounds.featureLabel(0, 1, 1))
                        .getMessage());
        assertEquals(
                "epsilon = 0.5, must be in [0, 0.5)",
                assertThrows(IllegalArgumentException.class, () -> Suboptimality.TOTAL_VARIATION.bound(0.5, 1, 1, 0.5))
                        .getMessage());
    }
}
