package civitas.sweep.analysis;

import civitas.analysis.plot.Axis;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import civitas.scenario.SweepDesign;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sweep whose results are looked at.
 *
 * @param file the scenario file that its journal was run with last
 * @param journal what was measured
 * @param swept the points of that file
 * @param texts how values of axes are written in tables
 */
public record AnalysedSweep(ScenarioFile<?> file, SweepJournal journal, SweptPoints swept, AxisTexts texts) {
    /** That of the file that was run last. */
    public static AnalysedSweep of(SweepJournal journal) throws IOException {
        ScenarioFile<?> file = SweepFile.latest(journal);
        SweptPoints swept = SweptPoints.of(file, journal);
        Set<String> axes = file.sweep().orElseThrow().design().paths();
        return new AnalysedSweep(file, journal, swept, new AxisTexts(axes, swept.points()));
    }

    /** Which points it visits. */
    public SweepDesign design() {
        return file.sweep().orElseThrow().design();
    }

    /** In the order of the file. */
    public Set<String> axes() {
        return design().paths();
    }

    /** The values of an axis. */
    public Levels levels(String axis) {
        return new Levels(axis, file, swept.points(), texts);
    }

    /** Those of the file's own parameters, and those that other points have. */
    public Set<String> outcomes() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        file.outcomes().forEach(outcome -> names.add(outcome.name()));
        names.addAll(journal.outcomes());
        return names;
    }

    /** The unit of an outcome, {@code 1} if it is not known. */
    public String unit(String outcome) {
        return file.outcomes().stream()
                .filter(quantity -> quantity.name().equals(outcome))
                .map(Quantity::unit)
                .findFirst()
                .orElse("1");
    }

    /** The first two axes with numbers, in the order of the file; fewer if there are no two. */
    public List<String> numericAxes() {
        return axes().stream()
                .filter(axis -> swept.points().stream()
                        .anyMatch(point -> point.values().containsKey(axis)
                                && point.values().get(axis).isNumber()))
                .limit(2)
                .toList();
    }

    /** An axis for charts: its path and the unit of the parameter, which may be empty. */
    public Axis chartAxis(String axis) {
        return Axis.linear(axis, ParameterUnits.of(file.scenario().parameterType(), axis));
    }
}
