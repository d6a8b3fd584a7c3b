package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.NumberText;
import civitas.analysis.plot.Reference;
import civitas.analysis.statistics.Summary;
import civitas.report.Block.Column;
import civitas.scenario.BenchmarkLines;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Outcomes that are points of curves, one section for each profile that some run measured.
 *
 * @param measured by the runs
 */
record ProfileSections(Measured measured) {
    private static final String INTERVAL = "95% interval";

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Profile profile : measured.file().profiles()) {
            Map<String, Map<Double, Summary>> curves = curves(profile);
            if (!curves.isEmpty()) {
                String id = "profile-" + Figures.slug(profile.name());
                sections.add(new Section(
                        id,
                        profile.title(),
                        List.of(
                                new Block.Figure(id, chart(profile, curves), caption(profile)),
                                table(profile, curves))));
            }
        }
        return sections;
    }

    /** Means over runs by place, by curve; what no run measured is left out. */
    private Map<String, Map<Double, Summary>> curves(Profile profile) {
        Map<String, Map<Double, Summary>> curves = new LinkedHashMap<>();
        for (Profile.Curve curve : profile.curves()) {
            for (Profile.Point point : curve.points()) {
                Summary summary = Summary.of(measured.runs().values(point.outcome(), false));
                if (summary.n() > 0) {
                    curves.computeIfAbsent(curve.name(), unseen -> new TreeMap<>())
                            .put(point.at(), summary);
                }
            }
        }
        return curves;
    }

    private static String caption(Profile profile) {
        return profile.description() + " Means over runs; bands are " + INTERVAL + "s.";
    }

    private LineChart chart(Profile profile, Map<String, Map<Double, Summary>> curves) {
        List<Curve> drawn = new ArrayList<>();
        curves.forEach((name, points) -> drawn.add(curve(name, points)));
        boolean several = curves.values().stream()
                .flatMap(points -> points.values().stream())
                .anyMatch(summary -> summary.n() > 1);
        return new LineChart(
                profile.title(),
                Axis.linear(profile.axis(), ""),
                Axis.linear(profile.name(), profile.unit()),
                drawn,
                levels(profile, curves),
                List.of(),
                several ? INTERVAL : "");
    }

    private static Curve curve(String name, Map<Double, Summary> summaries) {
        List<CurvePoint> points = new ArrayList<>();
        summaries.forEach(
                (at, summary) -> points.add(new CurvePoint(at, summary.mean(), summary.lower(), summary.upper())));
        boolean several = summaries.values().stream().anyMatch(summary -> summary.n() > 1);
        return Curve.line(name, points, several ? Curve.Spread.BAND : Curve.Spread.NONE);
    }

    private List<Reference> levels(Profile profile, Map<String, Map<Double, Summary>> curves) {
        double[] means = curves.values().stream()
                .flatMap(points -> points.values().stream())
                .mapToDouble(Summary::mean)
                .sorted()
                .toArray();
        Quantity subject = Quantity.of(profile.name(), profile.unit(), "");
        List<Reference> levels = new ArrayList<>(Yardsticks.within(
                BenchmarkLines.beside(List.of(subject), measured.benchmarksAtEnd()),
                profile.unit(),
                means[0],
                means[means.length - 1]));
        if (!profile.baseline().isEmpty()) {
            curves.values().stream()
                    .mapToDouble(points -> points.values().iterator().next().mean())
                    .average()
                    .ifPresent(mean -> levels.add(new Reference(profile.baseline(), mean)));
        }
        return levels;
    }

    private static Block.Table table(Profile profile, Map<String, Map<Double, Summary>> curves) {
        List<Column> columns = new ArrayList<>(List.of(Column.numbers(profile.axis())));
        Map<Double, List<String>> rows = new TreeMap<>();
        for (Map<Double, Summary> points : curves.values()) {
            points.keySet()
                    .forEach(at ->
                            rows.computeIfAbsent(at, unseen -> new ArrayList<>(List.of(NumberText.level(unseen)))));
        }
        curves.forEach((name, points) -> {
            columns.addAll(List.of(Column.numbers(name), Column.numbers(INTERVAL), Column.numbers("runs")));
            rows.forEach((at, row) -> {
                Summary summary = points.getOrDefault(at, Summary.of(new double[0]));
                row.add(Figures.mean(summary.mean()));
                row.add(Figures.interval(summary.interval()));
                row.add(Integer.toString(summary.n()));
            });
        });
        return new Block.Table(
                profile.title() + ", in " + Units.words(profile.unit()),
                columns,
                List.copyOf(rows.values()),
                "",
                false);
    }
}
