package civitas.analysis.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    private static Certificate planting(long members, double epsilon) {
        return new Certificate(1_000_000, members, 0, 100_000, Certificate.missPlanting(0.05, 5, 4), epsilon);
    }

    /** The same stored outputs for unplanting: members who estimate do not act. */
    @ParameterizedTest
    @CsvSource({
        "10100, 2000, -0.02357, -0.02357",
        "110100, 2000, 0.97073, -0.01110",
        "120100, 2000, 0.97248, -0.01087",
        "110100, 10000, 0.89807, -0.01110",
        "200100, 10000, 0.94032, -0.00970"
    })
    void whatEstimatorsCostIsSubtracted(long members, long estimators, double published, double nothing) {
        Certificate certificate =
                new Certificate(1_000_000, members, estimators, 100_000, Certificate.missUnplanting(0.05, 5), 0);
        double[] one = {1};
        double[] impossible = {1e9};
        double[] easy = {members < 100_000 ? 1e9 : -1e9};
        assertEquals(nothing, certificate.lowerBound(one, one, impossible), 1e-5);
        assertEquals(published, certificate.lowerBound(one, one, easy), 1e-5);
    }

    /** Gauthier, Bach, Jordan 2025, stored outputs: a small collective can promise nothing. */
    @ParameterizedTest
    @CsvSource({"1000, -0.06483", "21000, -0.01875", "41000, -0.0151"})
    void smallCollectivesPromiseNothing(long members, double published) {
        Certificate certificate = planting(members, 0);
        double[] one = {1};
        assertEquals(published, certificate.lowerBound(one, one, new double[] {1e9}), 5e-5);
        assertEquals(1 + published, certificate.lowerBound(one, one, new double[] {-1e9}), 5e-5);
    }

    @Test
    void suboptimalityMakesThePromiseWeaker() {
        double[] changed = {0.5, 0.5};
        double[] gaps = {0.01, 0.01};
        Certificate optimal = planting(200_000, 0);
        Certificate suboptimal = planting(200_000, 0.2);
        assertEquals(1, Math.round(optimal.lowerBound(changed, changed, gaps)));
        assertEquals(0, Math.round(suboptimal.lowerBound(changed, changed, gaps)));
    }

    @Test
    void rangesAreChecked() {
        assertEquals(
                "contributors = 10, must be above members = 10",
                assertThrows(IllegalArgumentException.class, () -> new Certificate(10, 10, 0, 1, 0.1, 0))
                        .getMessage());
    }
}
