package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.analysis.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 4 | 0",
                "-0.0 | 4 | 0",
                "NaN | 4 | -",
                "Infinity | 4 | Infinity",
                "-Infinity | 4 | -Infinity",
                "1 | 4 | 1.000",
                "-1.23456 | 4 | -1.235",
                "999.95 | 4 | 1,000",
                "999.94 | 4 | 999.9",
                "-999.95 | 4 | -1,000",
                "9.9996 | 4 | 10.00",
                "0.99996 | 4 | 1.000",
                "0.00099999 | 3 | 0.00100",
                "1e-4 | 3 | 0.000100",
                "1e-5 | 4 | 1.000e-05",
                "-1e-5 | 2 | -1.0e-05",
                "123456 | 3 | 123,000",
                "12345.6 | 5 | 12,346",
                "999999999 | 12 | 999999999.000",
                "1e12 | 4 | 1.000e+12",
                "1e300 | 3 | 1.00e+300"
            })
    void numbersHaveTheDigitsAskedFor(double value, int digits, String text) {
        assertEquals(text, Figures.significant(value, digits));
    }

    @Test
    void intervalsThatDoNotExistAreADash() {
        assertEquals("-", Figures.interval(new Interval(Double.NaN, Double.NaN)));
        assertEquals("[-1.000, 2.500]", Figures.interval(new Interval(-1, 2.5)));
    }
}
