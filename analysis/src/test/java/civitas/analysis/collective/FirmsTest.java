package civitas.analysis.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmsTest {
    /**
     * Constant signal, labels .625/.125/.125/.125, lambda 3, r = alpha/((1 - alpha) xi): the learner that trains twice lets
     * the collective win for r in (0.08333, 0.5] and above 1.75, and not in between.
     */
    @ParameterizedTest
    @CsvSource({
        "0.08, 0, 0",
        "0.09, 1, 0",
        "0.3, 1, 0",
        "0.499, 1, 0",
        "0.501, 0, 1",
        "1, 0, 1",
        "1.749, 0, 1",
        "1.751, 1, 1",
        "5, 1, 1",
    })
    void trainingTwiceMakesSuccessNotMonotone(double r, double trainedTwice, double optimal) {
        double xi = 0.02;
        FiniteLaw law = Cells.law(Cells.ramp(1, xi), 4, 0.5);
        Signal signal = Cells.signal(1);
        double alpha = r * xi / (1 + r * xi);
        double[] reports = law.mixedWith(alpha, law.under(DataStrategies.featureLabel(signal, 2)))
                .joint();
        boolean[] planted = Cells.planted(4, 2);
        assertEquals(
                trainedTwice, Goal.PLANT.success(new JustTrainTwice(3).train(reports, planted), law, signal, 2), 1e-9);
        assertEquals(optimal, Goal.PLANT.success(TableClassifier.argmax(reports, planted), law, signal, 2), 1e-9);
    }

    @Test
    void weightsChangeTheEffectiveShare() {
        assertEquals(0.1, JustTrainTwice.effectiveShare(0.1, 2, 2), 1e-15);
        assertEquals(0.25, JustTrainTwice.effectiveShare(0.1, 3, 1), 1e-15);
    }

    @Test
    void tiesLoseAndUnseenFeaturesGetTheMostFrequentLabel() {
        boolean[] planted = {true, false, false};
        double[] scores = {2, 2, 1, 0, 0, 0, 3, 1, 3, 0, 4, 0};
        TableClassifier firm = TableClassifier.argmax(scores, planted);
        assertEquals(1, firm.label(0));
        assertEquals(1, firm.label(1));
        assertEquals(2, firm.label(2));
        assertEquals(1, firm.label(3));
    }

    /** Heads are 3/8 at each of two features: a classifier that is right there and wrong elsewhere. */
    @Test
    void accuracyAndGoals() {
        FiniteLaw law = FiniteLaw.ofWeights(2, new double[] {3, 1, 1, 3});
        Signal signal = new Signal(new int[] {1, 1});
        TableClassifier firm = TableClassifier.of(new int[] {0, 1});
        assertEquals(0.75, firm.accuracy(law), 1e-15);
        assertEquals(1, Goal.PLANT.success(firm, law, signal, 1));
        assertEquals(0, Goal.UNPLANT.success(firm, law, signal, 1));
        assertEquals(0.5, Goal.ERASE.success(firm, law, signal, 1));
    }

    @Test
    void joiningPaysBeyondTheTippingPoint() {
        ParticipationRule rule = new ParticipationRule(0.4, 0, 0.2);
        assertEquals(0.5, rule.tippingSuccess(), 1e-15);
        Staircase ramp = Staircase.featureLabel(Cells.law(Cells.ramp(400, 0.002), 4, 0.5), Cells.signal(400), 2);
        double share = rule.tippingShare(ramp);
        assertEquals(0.000999, share, 0.000999 / 200);
        ParticipationRule dearer = new ParticipationRule(0.401, 0, 0.2);
        double dearerShare = dearer.tippingShare(ramp);
        assertTrue(dearer.pays(ramp.at(dearerShare + 1e-9)));
        assertFalse(dearer.pays(ramp.at(dearerShare - 1e-9)));
        assertEquals(Double.POSITIVE_INFINITY, new ParticipationRule(0.4, 0.5, 0.2).tippingShare(ramp));
        assertEquals(0.75, new ParticipationRule(0.4, 0.2, 0.2).tippingSuccess(), 1e-15);
    }

    /** Squared loss, others' mean 0, goal 1, gradients of at most 9: a tenth of the population is enough. */
    @Test
    void neutralisingNeedsATenth() {
        GradientCollective collective = new GradientCollective(theta -> theta, 1, 9);
        assertEquals(0.1, collective.criticalMass(), 1e-15);
        int smallest = 0;
        for (int thousandths = 200; thousandths >= 50; thousandths--) {
            double alpha = thousandths / 1000.0;
            // With squared loss the firm sets alpha g' + (1 - alpha) g0 = 0 for records at theta* - g'.
            double learned = alpha * (1 - collective.neutralising(alpha));
            smallest = Math.abs(learned - 1) < 1e-9 ? thousandths : smallest;
        }
        assertEquals(100, smallest, 1);
    }

    @Test
    void controlledDescentIsGeometric() {
        GradientCollective collective = new GradientCollective(theta -> theta * theta * theta - theta, 1, 1e9);
        double theta = 0;
        for (int step = 0; step < 100; step++) {
            theta = collective.step(0.05, 0.1, theta, collective.control(0.05, 10, theta));
        }
        assertEquals(0.005921, Math.abs(theta - 1), 1e-6);
        assertEquals(Math.pow(0.95, 100), Math.abs(theta - 1), 1e-9);
    }

    /** Double well with barrier gradient 2/(3 sqrt 3) = 0.3849 between -1 and 1. */
    @ParameterizedTest
    @CsvSource({"0.070, false", "0.073, true"})
    void theBarrierIsCrossedAboveTheCriticalShare(double alpha, boolean crosses) {
        GradientCollective collective = new GradientCollective(theta -> theta * theta * theta - theta, 1, 5);
        assertEquals(0.071476, GradientCollective.crossingShare(2 / (3 * Math.sqrt(3)), 5), 1e-5);
        double theta = -1;
        for (int step = 0; step < 100_000 && theta <= 0; step++) {
            theta = collective.step(alpha, 0.05, theta, -5);
        }
        assertEquals(crosses, theta > 0);
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FiniteLaw.ofWeights(2, new double[] {1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> FiniteLaw.ofWeights(2, new double[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> new Signal(new int[] {2, 0}));
        assertThrows(IllegalArgumentException.class, () -> new JustTrainTwice(0.5));
        assertThrows(IllegalArgumentException.class, () -> new ParticipationRule(0.1, 0, 1));
        FiniteLaw law = FiniteLaw.ofWeights(2, new double[] {1, 1});
        FiniteLaw other = FiniteLaw.ofWeights(2, new double[] {1, 1, 1, 1});
        assertThrows(IllegalArgumentException.class, () -> law.mixedWith(0.5, other));
        assertThrows(
                IllegalArgumentException.class,
                () -> DataStrategies.featureOnlySharpened(new Signal(new int[] {0, 1}), 0));
    }
}
