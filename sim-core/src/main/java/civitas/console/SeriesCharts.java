package civitas.console;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** All series of a scenario over time, one chart per unit. */
final class SeriesCharts {
    private static final int ONE_COLUMN = 3;

    private record Reading(long round, Map<String, Double> values) {}

    private final JPanel panel = new JPanel();
    private final JMenu menu = new JMenu("Series");
    private final Map<String, UnitChart> charts = new LinkedHashMap<>();
    private final Map<String, List<Quantity>> byUnit = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Reading> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    SeriesCharts() {
        menu.setName("series");
        menu.setToolTipText("Which series are drawn");
    }

    JPanel component() {
        return panel;
    }

    /** Shows and hides series. */
    JMenu menu() {
        return menu;
    }

    /** Charts for a file, without points: at first those series that it records, or all if it records none. */
    void open(ScenarioFile<?> file) {
        waiting.clear();
        Map<String, List<Quantity>> units = new LinkedHashMap<>();
        for (Quantity quantity : file.series()) {
            units.computeIfAbsent(quantity.unit(), unit -> new ArrayList<>()).add(quantity);
        }
        if (units.equals(byUnit)) {
            charts.values().forEach(UnitChart::clear);
            return;
        }
        byUnit.clear();
        byUnit.putAll(units);
        charts.clear();
        menu.removeAll();
        units.forEach((unit, quantities) -> charts.put(unit, new UnitChart(quantities)));
        List<String> recorded = file.recording().series();
        for (Quantity quantity : file.series()) {
            boolean shown = recorded.isEmpty() || recorded.contains(quantity.name());
            charts.get(quantity.unit()).show(quantity.name(), shown);
            menu.add(item(quantity, shown));
        }
        arrange();
    }

    private JCheckBoxMenuItem item(Quantity quantity, boolean shown) {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem(quantity.name(), shown);
        item.setToolTipText(quantity.description());
        item.setName("series-" + quantity.name());
        item.addActionListener(event -> {
            charts.get(quantity.unit()).show(quantity.name(), item.isSelected());
            arrange();
        });
        return item;
    }

    private void arrange() {
        List<UnitChart> shown =
                charts.values().stream().filter(UnitChart::isShown).toList();
        panel.removeAll();
        panel.setLayout(new GridLayout(0, shown.size() > ONE_COLUMN ? 2 : 1));
        shown.forEach(chart -> panel.add(chart.component()));
        panel.revalidate();
        panel.repaint();
    }

    /** Lines beside the series. On Swing's thread. */
    void benchmarks(List<Benchmark> benchmarks) {
        charts.values().forEach(chart -> chart.benchmarks(benchmarks));
    }

    /** Adds a reading of all series. Any thread. */
    void add(long round, Map<String, Double> values) {
        waiting.add(new Reading(round, values));
        if (!scheduled.getAndSet(true)) {
            SwingUtilities.invokeLater(this::draw);
        }
    }

    private void draw() {
        scheduled.set(false);
        for (Reading reading = waiting.poll(); reading != null; reading = waiting.poll()) {
            for (Map.Entry<String, UnitChart> chart : charts.entrySet()) {
                Map<String, Double> values = reading.values;
                chart.getValue()
                        .add(
                                reading.round,
                                byUnit.get(chart.getKey()).stream()
                                        .mapToDouble(quantity -> values.getOrDefault(quantity.name(), Double.NaN))
                                        .toArray());
            }
        }
        charts.values().forEach(UnitChart::repaint);
    }

    /** The charts by unit. */
    Map<String, UnitChart> charts() {
        return charts;
    }
}
