package civitas.scenarios.cournot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorDecayTest {
    @Test
    void aGeometricErrorIsALine() {
        ErrorDecay decay = new ErrorDecay();
        for (int period = 1000; period < 1060; period++) {
            decay.add(period, 7 * StrictMath.pow(0.8, period - 990), 0);
        }
        assertEquals(0.8, decay.factor(), 1e-12);
        assertEquals(1, decay.linearity(), 1e-12);
    }

    // logarithms 0, 2, 1 at 0, 1, 2: slope 1/2, explained 1/4
    @Test
    void leastSquaresWorkedOutByHand() {
        ErrorDecay decay = new ErrorDecay();
        decay.add(5, 1, 0);
        decay.add(6, StrictMath.exp(2), 0);
        assertTrue(Double.isNaN(decay.factor()));
        decay.add(7, StrictMath.exp(1), 0);
        assertEquals(StrictMath.exp(0.5), decay.factor(), 1e-14);
        assertEquals(0.25, decay.linearity(), 1e-14);
        decay.restart();
        assertTrue(Double.isNaN(decay.factor()) && Double.isNaN(decay.linearity()));
    }

    @Test
    void roundingIsLeftOut() {
        ErrorDecay decay = new ErrorDecay();
        for (int period = 0; period < 10; period++) {
            decay.add(period, StrictMath.pow(0.5, period), 0);
            decay.add(period, 1e-12, 0);
            decay.add(period, 0, 0);
            decay.add(period, 5e-11, 9);
        }
        assertEquals(0.5, decay.factor(), 1e-12);
    }
}
