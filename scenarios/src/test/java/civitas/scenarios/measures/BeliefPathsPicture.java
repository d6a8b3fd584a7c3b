package civitas.scenarios.measures;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.kernel.OutputTable;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Public beliefs of the first episodes of a run, agent by agent, with the regions in which nobody heeds its own signal. */
public final class BeliefPathsPicture {
    private final Map<Integer, List<CurvePoint>> paths = new TreeMap<>();

    /**
     * Plays one replicate of a default file.
     *
     * @param column of the table of beliefs that numbers agents
     * @param agents how many of them are drawn
     * @param settings changes of the default file
     */
    public BeliefPathsPicture(String scenario, String column, int agents, String... settings) throws IOException {
        var file = new ScenarioReader(ScenarioCatalogue.load()).readDefault(scenario, Overrides.of(List.of(settings)));
        Run<?> run = Run.of(file, 0);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        OutputTable beliefs = run.tables().stream()
                .filter(table -> table.name().equals("beliefs"))
                .findFirst()
                .orElseThrow();
        List<String> columns = beliefs.columns();
        beliefs.content().writeTo(row -> {
            int agent = (int) row[columns.indexOf(column)];
            if (agent <= agents) {
                paths.computeIfAbsent((int) row[columns.indexOf("episode")], episode -> new ArrayList<>())
                        .add(CurvePoint.of(agent, (double) row[columns.indexOf("belief")]));
            }
        });
    }

    /**
     * Draws the beliefs.
     *
     * @param agents label of the axis of agents
     * @param state of which the belief is
     * @param one the action that is right in that state
     * @param other the other action
     * @param herdsFrom belief from which all choose that action; all choose the other one below 1 less that
     */
    public LineChart chart(String title, String agents, String state, String one, String other, double herdsFrom) {
        List<CurvePoint> good = new ArrayList<>();
        List<CurvePoint> bad = new ArrayList<>();
        double last = 0;
        for (List<CurvePoint> path : paths.values()) {
            CurvePoint end = path.get(path.size() - 1);
            List<CurvePoint> side = end.y() > 0.5 ? good : bad;
            side.addAll(path);
            side.add(CurvePoint.of(end.x(), Double.NaN));
            last = end.x();
        }
        double first = good.isEmpty() ? bad.get(0).x() : good.get(0).x();
        return new LineChart(
                title,
                Axis.linear(agents, ""),
                Axis.linear("public belief in " + state, ""),
                List.of(
                        Curve.line("ends above one half", good, Curve.Spread.NONE),
                        Curve.line("ends below", bad, Curve.Spread.NONE),
                        region("herds on " + one, first, last, herdsFrom, herdsFrom, 1),
                        region("herds on " + other, first, last, 1 - herdsFrom, 0, 1 - herdsFrom)),
                List.of(),
                List.of(),
                "");
    }

    private static Curve region(String name, double first, double last, double border, double from, double to) {
        return Curve.line(
                name,
                List.of(new CurvePoint(first, border, from, to), new CurvePoint(last, border, from, to)),
                Curve.Spread.BAND);
    }
}
