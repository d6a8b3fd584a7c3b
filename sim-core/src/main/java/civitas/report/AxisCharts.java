package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.Estimate;
import civitas.analysis.plot.IntervalPlot;
import civitas.analysis.plot.LineChart;
import civitas.analysis.statistics.Summary;
import civitas.scenario.Quantity;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.AxisEffect;
import civitas.sweep.analysis.AxisEffects;
import civitas.sweep.analysis.HeatMap;
import civitas.sweep.analysis.PointOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Charts of one outcome over the axes of a sweep. */
final class AxisCharts {
    /** More lines than that cannot be told apart. */
    private static final int CURVES = 6;

    /** More rows than that are no picture. */
    private static final int LEVELS = 60;

    private static final int CELLS = 20_000;
    private static final String INTERVAL = "95% interval";

    private final AnalysedSweep sweep;
    private final Quantity outcome;
    private final List<PointOutcome> points;
    private final List<String> axes;
    private final Axis colours;

    AxisCharts(AnalysedSweep sweep, Quantity outcome, List<PointOutcome> points) {
        this.sweep = sweep;
        this.outcome = outcome;
        this.points = points;
        this.axes = List.copyOf(sweep.axes());
        this.colours = Axis.linear(outcome.name(), outcome.unit());
    }

    /** Of sweeps over two axes with numbers that fill at least half of the plane's cells. */
    Optional<Block.Figure> heatMap() {
        if (axes.size() != 2 || !numeric(axes.get(0)) || !numeric(axes.get(1)) || points.size() < 4) {
            return Optional.empty();
        }
        HeatMap map = new HeatMap(points, sweep.chartAxis(axes.get(0)), sweep.chartAxis(axes.get(1)));
        if (map.size() > CELLS || map.size() > 2 * points.size()) {
            return Optional.empty();
        }
        String missing = map.unmeasured() == 0
                ? ""
                : " " + Figures.counted(map.unmeasured(), "run") + " without this outcome left out.";
        return Optional.of(new Block.Figure(
                "heat-map-" + Figures.slug(outcome.name()),
                map.chart(outcome.name() + " by " + axes.get(0) + " and " + axes.get(1), colours),
                outcome.description() + " Colours are means over runs." + missing));
    }

    private boolean numeric(String axis) {
        return points.stream().allMatch(point -> {
            JsonNode value = point.point().values().get(axis);
            return value != null && value.isNumber();
        });
    }

    /** One per axis with numbers. */
    List<Block.Figure> lines() {
        List<Block.Figure> figures = new ArrayList<>();
        for (String axis : axes) {
            if (numeric(axis)) {
                overAxis(axis).ifPresent(figures::add);
            }
        }
        return figures;
    }

    /** Measured beside exact, for axes whose points a line may join: one per level of the other axis, if there is one. */
    Section exact() {
        ExactCharts charts = new ExactCharts(sweep, outcome);
        List<Block.Figure> figures = new ArrayList<>();
        for (String axis : axes) {
            Map<String, List<PointOutcome>> groups = numeric(axis) ? groups(axis) : Map.of();
            if (joined(axis, groups)) {
                evenly(groups).forEach((level, group) -> charts.over(axis, axes.size() == 1 ? "" : level, group)
                        .ifPresent(figures::add));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!figures.isEmpty()) {
            blocks.add(new Block.Choice(
                    "Show",
                    figures.stream().map(figure -> figure.chart().title()).toList(),
                    figures));
        }
        if (charts.impatient()) {
            blocks.add(new Block.Paragraph("Exact benchmarks take long here, so that some are not drawn."));
        }
        return new Section("exact", "Against exact benchmarks", blocks);
    }

    /** Points by their level of the other axis, if there is exactly one. */
    private Map<String, List<PointOutcome>> groups(String axis) {
        Optional<String> other = otherAxis(axis);
        Map<String, List<PointOutcome>> groups = new LinkedHashMap<>();
        for (PointOutcome point : points) {
            if (Double.isFinite(point.summary().mean())) {
                String name = other.map(one -> level(one, point)).orElse(outcome.name());
                groups.computeIfAbsent(name, unseen -> new ArrayList<>()).add(point);
            }
        }
        return groups;
    }

    private Optional<String> otherAxis(String axis) {
        return axes.size() == 2 ? axes.stream().filter(one -> !one.equals(axis)).findFirst() : Optional.empty();
    }

    /** Whether lines through the points of a group mean something: they differ in this axis only. */
    private boolean joined(String axis, Map<String, List<PointOutcome>> groups) {
        boolean lines = axes.size() == 2
                && groups.size() * 3L <= points.size()
                && levels(axis) * groups.size() <= 1.5 * points.size();
        return lines || (groups.size() == 1 && axes.size() == 1);
    }

    private Optional<Block.Figure> overAxis(String axis) {
        Map<String, List<PointOutcome>> groups = groups(axis);
        boolean curves = joined(axis, groups);
        List<Curve> drawn = curves ? curves(axis, evenly(groups)) : List.of(cloud(axis));
        if (drawn.stream().allMatch(curve -> curve.points().size() < 2)) {
            return Optional.empty();
        }
        String caption = curves && groups.size() > CURVES
                ? CURVES + " of " + groups.size() + " levels of "
                        + otherAxis(axis).orElseThrow() + " are drawn. "
                : "";
        return Optional.of(
                new Block.Figure(
                        "line-" + Figures.slug(outcome.name()) + "-" + Figures.slug(axis),
                        new LineChart(
                                outcome.name() + " over " + axis,
                                sweep.chartAxis(axis),
                                colours,
                                drawn,
                                List.of(),
                                List.of(),
                                INTERVAL),
                        curves
                                ? caption + "Means over runs; bars are " + INTERVAL + "s."
                                : "Means over runs, a dot per point. Points differ in other axes, too, so no line joins them."));
    }

    private long levels(String axis) {
        return points.stream()
                .map(point -> point.point().values().get(axis))
                .distinct()
                .count();
    }

    private String level(String axis, PointOutcome point) {
        JsonNode value = point.point().values().get(axis);
        return axis + " = " + (value == null ? "as in the file" : sweep.texts().text(axis, value));
    }

    private static Map<String, List<PointOutcome>> evenly(Map<String, List<PointOutcome>> groups) {
        if (groups.size() <= CURVES) {
            return groups;
        }
        List<String> names = List.copyOf(groups.keySet());
        Map<String, List<PointOutcome>> kept = new LinkedHashMap<>();
        for (int i = 0; i < CURVES; i++) {
            String name = names.get(Math.round(i * (names.size() - 1) / (float) (CURVES - 1)));
            kept.put(name, groups.get(name));
        }
        return kept;
    }

    private List<Curve> curves(String axis, Map<String, List<PointOutcome>> groups) {
        List<Curve> curves = new ArrayList<>();
        groups.forEach((name, group) -> curves.add(Curve.line(name, places(axis, group), Curve.Spread.BARS)));
        return curves;
    }

    /** Points that differ in other axes, too, whose line would mean nothing. */
    private Curve cloud(String axis) {
        return Curve.dots("points", places(axis, points), Curve.Spread.NONE);
    }

    /** Those with a mean, by rising place on the axis. */
    static List<PointOutcome> ordered(String axis, List<PointOutcome> group) {
        return group.stream()
                .filter(point -> Double.isFinite(point.summary().mean()))
                .sorted(Comparator.comparingDouble(
                        point -> point.point().values().get(axis).asDouble()))
                .toList();
    }

    static List<CurvePoint> places(String axis, List<PointOutcome> group) {
        return ordered(axis, group).stream()
                .map(point -> {
                    Summary summary = point.summary();
                    double x = point.point().values().get(axis).asDouble();
                    return new CurvePoint(x, summary.mean(), summary.lower(), summary.upper());
                })
                .toList();
    }

    /** What each axis does alone. */
    Optional<Block.Figure> mainEffects() {
        List<Estimate> estimates = new ArrayList<>();
        StringBuilder shares = new StringBuilder();
        for (AxisEffect effect : AxisEffects.of(points, axes)) {
            shares.append(shares.length() == 0 ? "Share of the variance between points: " : ", ")
                    .append(effect.axis())
                    .append(" ")
                    .append(Figures.rough(effect.etaSquared()));
            for (AxisEffect.Level level : effect.levels()) {
                String value = level.value()
                        .map(json -> sweep.texts().text(effect.axis(), json))
                        .orElse("as in the file");
                Summary means = level.means();
                estimates.add(Estimate.of(
                        effect.axis() + " = " + value, effect.axis(), means.mean(), means.lower(), means.upper()));
            }
        }
        if (estimates.isEmpty() || estimates.size() > LEVELS) {
            return Optional.empty();
        }
        return Optional.of(new Block.Figure(
                "main-effects-" + Figures.slug(outcome.name()),
                new IntervalPlot(
                        "Main effects on " + outcome.name(), colours, "95% interval over points", estimates, List.of()),
                shares + ". Means over all points at a level; intervals take points for independent."));
    }
}
