package civitas.analysis.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    @Test
    void numbersBehindCurves() {
        ChartData data = ChartData.of(Charts.lines());
        assertEquals(List.of("series", "time [rounds]", "price [money/unit]", "lower", "upper"), data.columns());
        assertEquals(9, data.rows().size());
        assertEquals(
                List.of("with & without", "10.0000", "2.00000", "1.75000", "2.50000"),
                data.rows().get(1));
    }

    @Test
    void whatWasPublishedStandsBesideEstimates() {
        ChartData data = ChartData.of(Charts.intervals());
        assertEquals(
                List.of("alone", "2.00000", "-", "-", "-", "-"), data.rows().get(1));
        assertEquals(
                List.of("claimed", "3.00000", "2.50000", "3.50000", "3.25000", "0.500000"),
                data.rows().get(2));
    }

    @Test
    void cellsNameTheirLevels() {
        ChartData data = ChartData.of(Charts.map());
        assertEquals(List.of("0.2", "2e-6", "-"), data.rows().get(3));
        assertEquals(3, ChartData.of(Charts.dots()).rows().size());
        assertEquals(
                Charts.histogram().counts().size(),
                ChartData.of(Charts.histogram()).rows().size());
    }

    @Test
    void levelsAreShort() {
        assertEquals("0.025", NumberText.level(0.025));
        assertEquals("2e-6", NumberText.level(2e-6));
        assertEquals("1.667e-5", NumberText.level(1.0 / 60_000));
        assertEquals("1500000", NumberText.level(1.5e6));
        assertEquals("0", NumberText.level(0));
        assertEquals("-0.5", NumberText.level(-0.5));
    }
}
