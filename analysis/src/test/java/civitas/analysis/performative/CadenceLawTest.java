package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceLawTest {
    private static final CadenceLaw LAW = new CadenceLaw(0.5, 8.0 / 3);

    @ParameterizedTest
    @CsvSource({"0.5, 0.188936", "1, -0.442721", "1.5, -0.934656", "1.6, -1.019127", "2, -1.317776"})
    void factors(double every, double factor) {
        assertEquals(factor, LAW.factor(every), 1e-6);
    }

    @Test
    void thresholds() {
        assertEquals(1.576915, LAW.threshold().orElseThrow(), 1e-6);
        // q = k - s a grows with the price of moving: alpha = 3 and 4 of the same configuration.
        assertEquals(1.945910, new CadenceLaw(1, 4.0 / 3).threshold().orElseThrow(), 1e-6);
        assertTrue(new CadenceLaw(2, 2.0 / 3).threshold().isEmpty());
    }

    @Property(tries = 50, seed = "1")
    void atTheThresholdDeviationsKeepTheirSize(
            @ForAll @DoubleRange(min = 0.1, max = 3) double speed,
            @ForAll @DoubleRange(min = 1.05, max = 9) double push) {
        CadenceLaw law = new CadenceLaw(speed, push);
        double threshold = law.threshold().orElseThrow();
        assertEquals(-1, law.factor(threshold), 1e-9);
        assertTrue(Math.abs(law.factor(0.99 * threshold)) < 1);
        assertTrue(Math.abs(law.factor(1.01 * threshold)) > 1);
    }

    /** The stateful mean m' = (1-d) m + d (mu + e theta), retrained every n rounds, played out. */
    @Property(tries = 30, seed = "2")
    void aStatefulMeanObeysTheLaw(
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double delta,
            @ForAll @DoubleRange(min = -3, max = 0.9) double epsilon) {
        CadenceLaw law = CadenceLaw.ofRounds(delta, -epsilon);
        for (int every = 1; every <= 5; every++) {
            double mean = 1;
            double model = mean;
            for (int round = 0; round < every; round++) {
                mean = (1 - delta) * mean + delta * epsilon * model;
            }
            assertEquals(law.factor(every), mean, 1e-12);
        }
    }

    @Test
    void aSpeedOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CadenceLaw(0, 1));
    }
}
