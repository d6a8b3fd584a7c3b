package civitas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderScaleTest {
    @ParameterizedTest
    @CsvSource({
        "'(0, 1]', false, 0.15", "'[0, 100]', false, 4e-6", "'[1, 1000000000]', true, 100000",
        "'[-1000, 1000]', false, 2", "'[2, 8]', true, 2", "'[0, 1)', false, 0.95"
    })
    void everyPositionIsAValueOfTheRangeAndValuesRise(String notation, boolean integer, double usual) {
        Interval range = Interval.parse(notation);
        SliderScale scale = new SliderScale(range, integer, usual);
        double before = Double.NEGATIVE_INFINITY;
        for (int position = 0; position <= SliderScale.STEPS; position++) {
            double value = scale.value(position);
            assertTrue(range.contains(value), position + " stands for " + value);
            assertTrue(value >= before);
            before = value;
        }
        assertEquals(usual, scale.value(scale.position(usual)), 0.02 * Math.abs(usual) + (integer ? 0.5 : 0));
    }

    @ParameterizedTest
    @CsvSource({"'[0, 100]', 4e-6", "'[1, 1000000000]', 100000"})
    void aUsualValueNearTheLowEndIsInTheMiddle(String notation, double usual) {
        SliderScale scale = new SliderScale(Interval.parse(notation), false, usual);
        assertEquals(SliderScale.STEPS / 2, scale.position(usual), 1);
    }

    @ParameterizedTest
    @CsvSource({"'[0, 1]', true", "'[0, inf)', false", "'[3, 3]', false"})
    void slidersNeedTwoEnds(String notation, boolean fits) {
        assertEquals(fits, SliderScale.fits(Interval.parse(notation)));
        assertFalse(SliderScale.fits(Interval.ALL));
    }
}
