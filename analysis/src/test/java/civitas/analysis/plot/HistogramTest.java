package civitas.analysis.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Property(tries = 200, seed = "1")
    void everyValueIsCountedOnce(
            @ForAll @Size(min = 2, max = 200) List<@DoubleRange(min = -1e6, max = 1e6) Double> list) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        Assume.that(high - low > 1e-6);
        Histogram histogram = Histogram.of("", Charts.PRICE, "runs", values, List.of());
        assertEquals(
                values.length,
                histogram.counts().stream().mapToLong(Long::longValue).sum());
        assertEquals(low, histogram.edge(0));
        assertEquals(high, histogram.edge(histogram.counts().size()), 1e-6);
    }

    @Test
    void widthsAreThoseOfFreedmanAndDiaconis() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i);
        // IQR 500, n^(1/3) = 10: width 100, range 999
        Histogram histogram = Histogram.of("", Charts.PRICE, "runs", values, List.of());
        assertEquals(10, histogram.counts().size());
        assertEquals(99.9, histogram.width(), 1e-12);
    }

    @Test
    void coincidingQuartilesAreNoTrouble() {
        double[] values = new double[64];
        values[63] = 1;
        Histogram histogram = Histogram.of("", Charts.PRICE, "runs", values, List.of());
        assertEquals(7, histogram.counts().size()); // 1 + log2 64
        assertEquals(List.of(63L, 0L, 0L, 0L, 0L, 0L, 1L), histogram.counts());
        assertTrue(histogram.description().contains("64 runs"), histogram.description());
    }
}
