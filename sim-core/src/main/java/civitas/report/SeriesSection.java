package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.Reference;
import civitas.scenario.Benchmark;
import civitas.scenario.BenchmarkLines;
import civitas.scenario.Quantity;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded series over time.
 *
 * @param measured by the runs
 * @param folder where they are kept
 */
record SeriesSection(Measured measured, Path folder) {
    private static final String SPREAD = "10% to 90% of runs";
    private static final String INTERVAL = "95% interval";

    Section section() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Map<String, List<SeriesBands.Point>> treated = read("series.csv");
        Map<String, List<SeriesBands.Point>> twins = read("series-twin.csv");
        if (measured.file().recording().series().isEmpty()) {
            blocks.add(new Block.Paragraph("No series was recorded; \"record\" in a scenario file asks for it."));
        } else if (treated.isEmpty()) {
            blocks.add(new Block.Paragraph("No series has a row."));
        }
        Map<String, List<SeriesBands.Point>> effects = effects();
        for (Quantity series : measured.file().series()) {
            if (treated.containsKey(series.name())) {
                List<SeriesBands.Point> twin = twins.getOrDefault(series.name(), List.of());
                blocks.add(new Block.Figure(
                        "series-" + Figures.slug(series.name()),
                        chart(series, treated.get(series.name()), twin),
                        caption(series, treated.get(series.name()))));
            }
            if (effects.containsKey(series.name())) {
                blocks.add(effect(series, effects.get(series.name())));
            }
        }
        return new Section("series", "Over time", blocks);
    }

    private Map<String, List<SeriesBands.Point>> read(String name) throws IOException {
        Path table = folder.resolve(name);
        return Files.exists(table)
                ? SeriesBands.read(table, measured.file().recording().every())
                : Map.of();
    }

    private Map<String, List<SeriesBands.Point>> effects() throws IOException {
        Path treated = folder.resolve("series.csv");
        Path twins = folder.resolve("series-twin.csv");
        return Files.exists(treated) && Files.exists(twins)
                ? SeriesBands.differences(
                        treated, twins, measured.file().recording().every())
                : Map.of();
    }

    private Block effect(Quantity series, List<SeriesBands.Point> points) {
        boolean several = points.stream().anyMatch(point -> point.runs() > 1);
        SeriesBands.Point last = points.get(points.size() - 1);
        return new Block.Figure(
                "effect-over-time-" + Figures.slug(series.name()),
                new LineChart(
                        "Effect of the interventions on " + series.name(),
                        Axis.linear("time", "rounds"),
                        Axis.linear("with minus without interventions", series.unit()),
                        List.of(curve("mean difference", points)),
                        List.of(new Reference("no effect", 0)),
                        events(),
                        several ? INTERVAL : ""),
                "Each run minus its twin in the same round: mean over " + Figures.counted(last.runs(), "pair")
                        + (several ? " with the " + INTERVAL + " of paired differences." : "."));
    }

    private static String caption(Quantity series, List<SeriesBands.Point> points) {
        long most = points.stream().mapToLong(SeriesBands.Point::runs).max().orElse(0);
        SeriesBands.Point last = points.get(points.size() - 1);
        return series.description()
                + (most > 1 ? " Mean over runs and, as a band, " + SPREAD + "." : "")
                + (last.runs() < most
                        ? " Runs end at different rounds: " + most + " at the beginning, " + last.runs()
                                + " at the right end; the curve stops where fewer than half go on."
                        : "");
    }

    private LineChart chart(Quantity series, List<SeriesBands.Point> treated, List<SeriesBands.Point> twin) {
        List<Curve> curves = new ArrayList<>();
        curves.add(curve(twin.isEmpty() ? series.name() : "with interventions", treated));
        if (!twin.isEmpty()) {
            curves.add(curve("without (twins)", twin));
        }
        return new LineChart(
                series.name() + " over time",
                Axis.linear("time", "rounds"),
                Axis.linear(series.name(), series.unit()),
                curves,
                levels(series, treated),
                events(),
                treated.stream().anyMatch(point -> point.runs() > 1) ? SPREAD : "");
    }

    private static Curve curve(String name, List<SeriesBands.Point> points) {
        boolean several = points.stream().anyMatch(point -> point.runs() > 1);
        return Curve.line(
                name,
                points.stream()
                        .map(point -> new CurvePoint(point.round(), point.mean(), point.low(), point.high()))
                        .toList(),
                several ? Curve.Spread.BAND : Curve.Spread.NONE);
    }

    private List<Reference> levels(Quantity series, List<SeriesBands.Point> points) {
        double low = points.stream().mapToDouble(SeriesBands.Point::low).min().orElse(0);
        double high = points.stream().mapToDouble(SeriesBands.Point::high).max().orElse(0);
        List<Benchmark> all = new ArrayList<>(measured.benchmarks());
        if (measured.yardsticksChange()) {
            Map<String, Benchmark> first = new HashMap<>();
            measured.benchmarks().forEach(benchmark -> first.put(benchmark.name(), benchmark));
            for (Benchmark later : measured.benchmarksAtEnd()) {
                if (!later.equals(first.get(later.name()))) {
                    all.add(new Benchmark(later.name() + " (after)", later.value(), later.unit(), later.description()));
                }
            }
        }
        return Yardsticks.within(BenchmarkLines.beside(List.of(series), all), series.unit(), low, high);
    }

    private List<Reference> events() {
        List<Reference> events = new ArrayList<>();
        for (JsonNode change : measured.file().json().path("interventions")) {
            events.add(new Reference(Asked.words(change), change.path("at").asDouble()));
        }
        return events;
    }
}
