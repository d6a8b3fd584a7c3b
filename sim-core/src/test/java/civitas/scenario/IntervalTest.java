package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @ParameterizedTest
    @ValueSource(strings = {"(0, 1]", "[1, inf)", "(-inf, inf)", "[0.15, 0.5)", "[-3, -3]", "(1e-7, 1000000)"})
    void notationReadsBack(String text) {
        assertEquals(text, Interval.parse(text).toString());
    }

    @Test
    void endsCountOnlyWhenIncluded() {
        Interval interval = Interval.parse("(0, 1]");
        assertFalse(interval.contains(0));
        assertTrue(interval.contains(Double.MIN_VALUE));
        assertTrue(interval.contains(1));
        assertFalse(interval.contains(Math.nextUp(1.0)));
    }

    @Test
    void noIntervalHoldsWhatIsNoNumber() {
        assertFalse(Interval.ALL.contains(Double.NaN));
        assertFalse(Interval.ALL.contains(Double.POSITIVE_INFINITY));
        assertTrue(Interval.ALL.contains(-Double.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0, 1", "[0 1]", "[a, 1]", "[1, 0]", "(1, 1]", "[0, inf]", "(0, nan)"})
    void whatHoldsNoNumberIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Interval.parse(text));
    }
}
