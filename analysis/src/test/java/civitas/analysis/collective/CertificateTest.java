package civitas.analysis.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    /** Gauthier, Bach, Jordan 2025, stored outputs: a small collective can promise nothing. */
    @ParameterizedTest
    @CsvSource({"1000, -0.06483", "21000, -0.01875", "41000, -0.0151"})
    void smallCollectivesPromiseNothing(long members, double published) {
        Certificate certificate = new Certificate(1_000_000, members, 100_000, 5, 4, 0.05, 0);
        double[] one = {1};
        assertEquals(published, certificate.lowerBound(one, one, new double[] {1e9}), 5e-5);
        assertEquals(1 + published, certificate.lowerBound(one, one, new double[] {-1e9}), 5e-5);
    }

    @Test
    void suboptimalityMakesThePromiseWeaker() {
        double[] changed = {0.5, 0.5};
        double[] gaps = {0.01, 0.01};
        Certificate optimal = new Certificate(1_000_000, 200_000, 100_000, 5, 4, 0.05, 0);
        Certificate suboptimal = new Certificate(1_000_000, 200_000, 100_000, 5, 4, 0.05, 0.2);
        assertEquals(1, Math.round(optimal.lowerBound(changed, changed, gaps)));
        assertEquals(0, Math.round(suboptimal.lowerBound(changed, changed, gaps)));
    }

    @Test
    void rangesAreChecked() {
        assertEquals(
                "contributors = 10, must be above members = 10",
                assertThrows(IllegalArgumentException.class, () -> new Certificate(10, 10, 1, 1, 2, 0.1, 0))
                        .getMessage());
    }
}
