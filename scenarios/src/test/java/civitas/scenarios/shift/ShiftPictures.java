package civitas.scenarios.shift;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Chart;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.HeatMap;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.Reference;
import civitas.analysis.plot.SvgPictures;
import civitas.kernel.OutputTable;
import civitas.run.Checkpoints;
import civitas.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the pictures of {@code docs/distribution-shift.md}. It takes part in no normal build; to draw them again:
 * <pre>  mvn -pl scenarios -am test -Dtest=ShiftPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class ShiftPictures {
    private static final Path FOLDER = Path.of("../docs/images");
    private static final String FINE = ", \"step\": 0.02, \"grid\": {\"low\": -6, \"high\": 5, \"bins\": 44}";
    private static final String STEEP = ShiftFiles.C2 + FINE;
    /** People for whom moving is cheap, who split farther apart. */
    private static final String CHEAP = ShiftFiles.C2.replace("\"alpha\": 0.5", "\"alpha\": 0.25") + FINE;

    @Test
    void draw() throws IOException {
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            write(pictures, "shift-density", overTime());
            write(pictures, "shift-closures", closures());
            write(pictures, "shift-regimes", regimes());
        }
    }

    private static void write(SvgPictures pictures, String name, Chart chart) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".svg"), pictures.svg(chart));
    }

    private static Run<?> played(String parameters) {
        Run<?> run = Run.of(ShiftFiles.file(parameters), 0);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        return run;
    }

    private static Chart overTime() throws IOException {
        OutputTable table = played(CHEAP + ", \"time\": 8, \"representation\": \"density\"")
                .tables()
                .get(1);
        Set<String> times = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        List<HeatMap.Cell> cells = new ArrayList<>();
        table.content().writeTo(row -> {
            double time = (double) row[0];
            String place = String.format(Locale.ROOT, "%.2f", (double) row[1]);
            times.add(String.format(Locale.ROOT, "%.1f", time));
            places.add(place);
            int level = new ArrayList<>(places).indexOf(place);
            cells.add(new HeatMap.Cell(times.size() - 1, level, (double) row[2]));
        });
        return new HeatMap(
                "People split under a steep classifier",
                Axis.linear("time", ""),
                List.copyOf(times),
                Axis.linear("z", ""),
                List.copyOf(places),
                Axis.linear("density", ""),
                cells);
    }

    private static Chart closures() throws IOException {
        Run<?> run = played(STEEP + ", \"time\": 40, \"representation\": {\"kind\": \"agents\", \"agents\": 200000}");
        List<CurvePoint> agents = new ArrayList<>();
        List<CurvePoint> steady = new ArrayList<>();
        run.tables().get(0).content().writeTo(row -> {
            agents.add(CurvePoint.of((double) row[0], (double) row[1]));
            steady.add(CurvePoint.of((double) row[0], (double) row[2]));
        });
        Map<String, Double> end = ShiftFiles.outcomes(STEEP + ", \"time\": 40, \"representation\": \"moments\"");
        double sd = Math.sqrt(end.get("variance"));
        DoubleUnaryOperator gaussian =
                z -> Math.exp(-0.5 * Math.pow((z - end.get("mean")) / sd, 2)) / (sd * Math.sqrt(2 * Math.PI));
        List<CurvePoint> moments = steady.stream()
                .map(point -> CurvePoint.of(point.x(), gaussian.applyAsDouble(point.x())))
                .toList();
        double point = ShiftFiles.outcomes(STEEP + ", \"time\": 40, \"representation\": \"point_mass\"")
                .get("mean");
        return new LineChart(
                "People at rest: agents, density and what simpler populations end at",
                Axis.linear("z", ""),
                Axis.linear("density", ""),
                List.of(
                        Curve.dots("200,000 agents", agents, Curve.Spread.NONE),
                        Curve.line("steady state", steady, Curve.Spread.NONE),
                        Curve.line("moments: a Gaussian", moments, Curve.Spread.NONE)),
                List.of(),
                List.of(new Reference("one point", point)),
                "");
    }

    private static Chart regimes() {
        Map<String, String> regimes = new LinkedHashMap<>();
        regimes.put("both move", "");
        regimes.put("algorithm fast", ", \"platform\": {\"training\": \"best_response\"}");
        regimes.put("population fast", ", \"response\": \"immediate\"");
        regimes.put(
                "retraining every 2", ", \"platform\": {\"training\": {\"kind\": \"retraining\", \"interval\": 2}}");
        List<Curve> curves = new ArrayList<>();
        regimes.forEach((name, change) -> {
            List<CurvePoint> points = new ArrayList<>();
            String parameters =
                    ShiftFiles.C1 + ", \"time\": 8, \"step\": 0.02, \"representation\": \"density\"" + change;
            Run.of(ShiftFiles.recorded(parameters, 10, "x"), 0)
                    .play((round, series, value) -> points.add(CurvePoint.of(round * 0.02, value)), Checkpoints.NONE);
            curves.add(Curve.line(name, points, Curve.Spread.NONE));
        });
        return new LineChart(
                "The model by regime: one limit, different ways",
                Axis.linear("time", ""),
                Axis.linear("model x", ""),
                curves,
                List.of(new Reference("stable", 0.1982432)),
                List.of(),
                "");
    }
}
