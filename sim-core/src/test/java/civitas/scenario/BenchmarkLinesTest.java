package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkLinesTest {
    private static final List<Benchmark> BENCHMARKS = List.of(
            new Benchmark("nash_price", 1.47, "money/unit", "."),
            new Benchmark("nash_price_1", 1.4, "money/unit", "."),
            new Benchmark("nash_price_2", 1.5, "money/unit", "."),
            new Benchmark("nash_profit", 0.22, "money/period", "."),
            new Benchmark("user_equilibrium_time", 552, "time", "."),
            new Benchmark("free_flow_delay", 3, "time", "."),
            new Benchmark("no_price", Double.NaN, "money/unit", "."));

    @ParameterizedTest
    @CsvSource({
        "price_mean, money/unit, nash_price",
        "price_1, money/unit, nash_price nash_price_1",
        "price_mean, money/period, ''",
        "total_travel_time, time, user_equilibrium_time",
        "toll_mean, money/unit, ''"
    })
    void linesAreOfTheSameUnitAndAboutTheSameThing(String series, String unit, String expected) {
        List<String> found = BenchmarkLines.beside(List.of(Quantity.of(series, unit, ".")), BENCHMARKS).stream()
                .map(Benchmark::name)
                .toList();
        assertEquals(
                Arrays.stream(expected.split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                found);
    }
}
