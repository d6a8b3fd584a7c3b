package civitas.console;

import civitas.kernel.TrajectoryHash;
import civitas.run.LiveRun;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
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
import javax.swing.JTextArea;
import javax.swing.JTextField;

/** Inspector of the world as a whole: where it stands, its series, outcomes, benchmarks, levers and trajectory. */
final class WorldPanel extends JPanel {
    private final JLabel round = new JLabel("Not started.");
    private final JTextField hash = new JTextField();
    private final ReadingsTable series = new ReadingsTable("Series, in the latest round shown", "world-series");
    private final ReadingsTable outcomes = new ReadingsTable("Outcomes", "world-outcomes");
    private final ReadingsTable details = new ReadingsTable("Outcomes, in detail", "world-details");
    private final ReadingsTable benchmarks =
            new ReadingsTable("Exact benchmarks, at the parameters in force", "world-benchmarks");
    private final JTextArea switches = new JTextArea();
    private final JButton measure = new JButton("Measure now");

    /** @param measureNow measures the run as it is and calls {@link #measured} */
    WorldPanel(Runnable measureNow) {
        super(new BorderLayout());
        JPanel sections = new JPanel();
        sections.setLayout(new BoxLayout(sections, BoxLayout.Y_AXIS));
        sections.add(head(measureNow));
        switches.setName("world-interventions");
        switches.setEditable(false);
        switches.setLineWrap(true);
        switches.setWrapStyleWord(true);
        switches.setBackground(getBackground());
        switches.setBorder(BorderFactory.createTitledBorder("Interventions so far"));
        switches.setVisible(false);
        sections.add(switches);
        for (ReadingsTable table : List.of(outcomes, benchmarks, series, details)) {
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
        details.show(List.of());
        hash.setText("");
        observed(run, readings);
    }

    void observed(LiveRun<?> run, Readings readings) {
        round.setText("Round " + Numerals.count(readings.round()) + " of replicate " + run.replicate());
        show(series, run.file().series(), readings.series());
        benchmarks.show(readings.benchmarks().stream().map(WorldPanel::row).toList());
        String happened = interventions(run, readings.round());
        switches.setText(happened);
        switches.setVisible(!happened.isEmpty());
    }

    /** Outcomes of a run that ended, or of one that might end now. */
    void measured(ScenarioFile<?> file, RunResult result, boolean ended) {
        round.setText((ended ? "Ended after round " : "Measured after round ") + Numerals.count(result.rounds()));
        hash.setText("trajectory_hash " + TrajectoryHash.text(result.trajectoryHash()));
        List<Quantity> all = file.outcomes();
        show(outcomes, all.stream().filter(outcome -> !outcome.detail()).toList(), result.outcomes());
        show(details, all.stream().filter(Quantity::detail).toList(), result.outcomes());
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

    /** One line per intervention that has happened or comes with the next round. */
    private static String interventions(LiveRun<?> run, long latest) {
        List<String> lines = new ArrayList<>();
        for (JsonNode written : run.file().json().path("interventions")) {
            long from = written.get("at").longValue();
            if (from <= latest + 1) {
                written.get("set")
                        .properties()
                        .forEach(entry -> lines.add("from round " + Numerals.count(from) + ": " + entry.getKey() + " = "
                                + words(entry.getValue())));
            }
        }
        return String.join("\n", lines);
    }

    private static String words(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.toString().replaceAll("[\"{}]", "").replace(",", ", ");
    }
}
