package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.analysis.plot.Estimate;
import civitas.analysis.plot.Reference;
import civitas.scenario.Benchmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelsTest {
    private record Item(String name, String unit, double value) {}

    private static List<List<String>> panels(Item... items) {
        return Panels.of(
                        List.of(items),
                        Item::unit,
                        item -> Estimate.of(item.name(), "mean", item.value(), Double.NaN, Double.NaN))
                .stream()
                .map(panel -> panel.estimates().stream().map(Estimate::name).toList())
                .toList();
    }

    @Test
    void unitsAndSizesDoNotMix() {
        assertEquals(
                List.of(List.of("long"), List.of("short"), List.of("price")),
                panels(
                        new Item("short", "rounds", 4),
                        new Item("price", "money", 1.5),
                        new Item("long", "rounds", 2e6)));
        assertEquals(
                List.of(List.of("one", "none")), panels(new Item("one", "rounds", 1), new Item("none", "rounds", 0)));
    }

    @Test
    void whatWasNotMeasuredIsInNoPanel() {
        assertEquals(List.of(), panels(new Item("nothing", "money", Double.NaN)));
    }

    @Test
    void benchmarksStandBesideWhatTheyCanBeComparedWith() {
        List<Benchmark> benchmarks = List.of(
                new Benchmark("near", 2, "money", ""),
                new Benchmark("far", 1e6, "money", ""),
                new Benchmark("other", 2, "time", ""),
                new Benchmark("pure", 2, "1", ""));
        assertEquals(List.of(new Reference("near", 2)), Yardsticks.within(benchmarks, "money", 1, 1.5));
        assertEquals(List.of(), Yardsticks.within(benchmarks, "1", 1, 3));
    }
}
