package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.scenario.Benchmark;
import civitas.scenario.BenchmarkLines;
import civitas.scenario.Quantity;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.PointOutcome;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measured means of one outcome over an axis beside the exact benchmarks about the same thing, which are computed anew at
 * every point.
 */
final class ExactCharts {
    /** Benchmarks of some scenarios take seconds each, and reports should not. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private static final int POINTS = 200;
    private static final int BENCHMARKS = 5;

    private final AnalysedSweep sweep;
    private final Quantity outcome;
    private final long deadline = System.nanoTime() + PATIENCE_NANOS;
    private boolean impatient;

    ExactCharts(AnalysedSweep sweep, Quantity outcome) {
        this.sweep = sweep;
        this.outcome = outcome;
    }

    /**
     * One chart.
     *
     * @param axis a path with numbers
     * @param level what else these points have in common; empty if nothing
     * @param points those that differ in the axis only, in any order
     * @return empty if there are no such benchmarks, or if they take too long
     */
    Optional<Block.Figure> over(String axis, String level, List<PointOutcome> points) {
        List<CurvePoint> means = AxisCharts.places(axis, points);
        Map<String, List<CurvePoint>> exact =
                points.size() <= POINTS ? benchmarks(axis, points, Reach.around(means)) : Map.of();
        if (exact.isEmpty() || means.size() < 2) {
            return Optional.empty();
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.line("measured", means, Curve.Spread.BARS));
        // A line through points some of which are out of reach would hide that.
        exact.forEach((name, line) -> curves.add(new Curve(name, line, Curve.Spread.NONE, gapless(line, means))));
        String title = outcome.name() + " over " + axis + (level.isEmpty() ? "" : ", " + level);
        return Optional.of(new Block.Figure(
                "exact-" + Figures.slug(title),
                new LineChart(
                        title,
                        sweep.chartAxis(axis),
                        Axis.linear(outcome.name(), outcome.unit()),
                        curves,
                        List.of(),
                        List.of(),
                        "95% interval"),
                "Means over runs with 95% intervals, and exact benchmarks at the same points as far as they are in reach of"
                        + " what was measured."));
    }

    /** Whether patience has ended, so that charts are missing. */
    boolean impatient() {
        return impatient;
    }

    private static boolean gapless(List<CurvePoint> line, List<CurvePoint> means) {
        double first = line.get(0).x();
        double last = line.get(line.size() - 1).x();
        long between = means.stream()
                .filter(mean -> mean.x() >= first && mean.x() <= last)
                .count();
        return between == line.size();
    }

    /** By name; empty once patience has ended. */
    private Map<String, List<CurvePoint>> benchmarks(String axis, List<PointOutcome> points, Reach reach) {
        Map<String, List<CurvePoint>> lines = new LinkedHashMap<>();
        for (PointOutcome point : AxisCharts.ordered(axis, points)) {
            if (System.nanoTime() > deadline) {
                impatient = true;
                return Map.of();
            }
            double x = point.point().values().get(axis).asDouble();
            List<Benchmark> all = sweep.file().at(point.point().values()).benchmarks();
            for (Benchmark benchmark : BenchmarkLines.beside(List.of(outcome), all)) {
                boolean room = lines.size() < BENCHMARKS || lines.containsKey(benchmark.name());
                if (room && reach.has(benchmark.value())) {
                    lines.computeIfAbsent(benchmark.name(), unseen -> new ArrayList<>())
                            .add(CurvePoint.of(x, benchmark.value()));
                }
            }
        }
        lines.values().removeIf(line -> line.size() < 2);
        return lines;
    }

    /** Values that do not squeeze what was measured. */
    private record Reach(double low, double high) {
        static Reach around(List<CurvePoint> means) {
            DoubleSummaryStatistics measured =
                    means.stream().mapToDouble(CurvePoint::y).summaryStatistics();
            double width = Math.max(measured.getMax() - measured.getMin(), Math.abs(measured.getMax()) / 2);
            return new Reach(measured.getMin() - width / 2, measured.getMax() + width / 2);
        }

        boolean has(double value) {
            return value >= low && value <= high;
        }
    }
}
