package civitas.console;

import civitas.kernel.TrajectoryHash;
import civitas.run.LiveRun;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.Intervention;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;

/** Inspector of the world as a whole: where it stands, its series, outcomes, benchmarks, levers and trajectory. */
final class WorldPanel extends JPanel {
    private final JLabel round = new JLabel("Not started.");
    private final JTextField hash = new JTextField();
    private final ReadingsTable series = new ReadingsTable("Series, in the latest round shown", "world-series");
    private final ReadingsTable outcomes = new ReadingsTable("Outcomes", "world-outcomes");
    private final ReadingsTable benchmarks =
            new ReadingsTable("Exact benchmarks, at the parameters in force", "world-benchmarks");
    private final ReadingsTable switches = new ReadingsTable("Interventions so far", "world-interventions");
    private final JButton measure = new JButton("Measure now");

    /** @param measureNow measures the run as it is and calls {@link #measured} */
    WorldPanel(Runnable measureNow) {
        super(new BorderLayout());
        JPanel sections = new JPanel();
        sections.setLayout(new BoxLayout(sections, BoxLayout.Y_AXIS));
        sections.add(head(measureNow));
        for (ReadingsTable table : List.of(outcomes, benchmarks, series, switches)) {
            sections.add(table);
            table.setVisible(false);
        }
        JPanel top = new JPanel(new BorderLayout());
        top.add(sections, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(top);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        add(scroll, BorderLayout.CENTER);
    }

    private JPanel head(Runnable measureNow) {
        round.setName("world-round");
        hash.setName("world-hash");
        hash.setEditable(false);
        hash.setBorder(null);
        measure.setName("measure");
        measure.setToolTipText("Outcomes and trajectory hash of a run that would end with this round");
        measure.addActionListener(event -> measureNow.run());
        JPanel head = new JPanel(new BorderLayout(6, 4));
        head.setBorder(BorderFactory.createEmptyBorder(8, 8, 4, 8));
        head.add(round, BorderLayout.CENTER);
        head.add(measure, BorderLayout.EAST);
        head.add(hash, BorderLayout.SOUTH);
        return head;
    }

    /** A run is about to begin, or another one was loaded. */
    void begun(LiveRun<?> run, Readings readings) {
        outcomes.show(List.of());
        hash.setText("");
        observed(run, readings);
    }

    void observed(LiveRun<?> run, Readings readings) {
        round.setText("Round " + Numerals.count(readings.round()) + " of replicate " + run.replicate());
        show(series, run.file().series(), readings.series());
        benchmarks.show(readings.benchmarks().stream().map(WorldPanel::row).toList());
        switches.show(interventions(run, readings.round()));
    }

    /** Outcomes of a run that ended, or of one that might end now. */
    void measured(ScenarioFile<?> file, RunResult result, boolean ended) {
        round.setText((ended ? "Ended after round " : "Measured after round ") + Numerals.count(result.rounds()));
        hash.setText("trajectory_hash " + TrajectoryHash.text(result.trajectoryHash()));
        show(outcomes, file.outcomes(), result.outcomes());
    }

    private static void show(ReadingsTable table, List<Quantity> quantities, Map<String, Double> values) {
        List<ReadingsTable.Row> rows = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (values.containsKey(quantity.name())) {
                rows.add(new ReadingsTable.Row(
                        quantity.name(),
                        Numerals.text(values.get(quantity.name())),
                        quantity.unit(),
                        quantity.description()));
            }
        }
        table.show(rows);
    }

    private static ReadingsTable.Row row(Benchmark benchmark) {
        return new ReadingsTable.Row(
                benchmark.name(), Numerals.text(benchmark.value()), benchmark.unit(), benchmark.description());
    }

    private static List<ReadingsTable.Row> interventions(LiveRun<?> run, long latest) {
        List<ReadingsTable.Row> rows = new ArrayList<>();
        JsonNode written = run.file().json().path("interventions");
        for (int i = 0; i < run.file().interventions().size(); i++) {
            Intervention<?> intervention = run.file().interventions().get(i);
            if (intervention.round() <= latest + 1) {
                String set = written.get(i).get("set").toString();
                rows.add(new ReadingsTable.Row("from round " + Numerals.count(intervention.round()), set, "", set));
            }
        }
        return rows;
    }
}
