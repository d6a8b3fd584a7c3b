package civitas.scenarios.tolls.console;

import civitas.console.WorldDisplay;
import civitas.console.parts.AgentTable;
import civitas.console.parts.AgentTable.Column;
import civitas.console.parts.Handover;
import civitas.console.parts.Inspectable;
import civitas.console.parts.Inspectors;
import civitas.kernel.World;
import civitas.scenarios.tolls.TollView;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import sim.display.GUIState;

/** What the platform does and achieves: a line each. A double click opens an inspector whose numbers MASON can chart. */
final class PlatformDisplay implements WorldDisplay {
    private final GUIState gui;
    private final AgentTable table = new AgentTable(
            List.of(
                    new Column("platform", "What is read."),
                    new Column("on the latest day", "Its value."),
                    new Column("meaning", "What it means, with its unit.")),
            row -> open());
    private final Handover<Object[][]> handover = new Handover<>(table::show);
    private TollView view;

    PlatformDisplay(GUIState gui) {
        this.gui = gui;
        table.setPreferredSize(new Dimension(820, 340));
        table.table().getColumnModel().getColumn(0).setPreferredWidth(170);
        table.table().getColumnModel().getColumn(1).setPreferredWidth(250);
        table.table().getColumnModel().getColumn(2).setPreferredWidth(400);
    }

    @Override
    public String title() {
        return "Platform";
    }

    @Override
    public JComponent component() {
        return table;
    }

    @Override
    public void show(World<?> world) {
        view = TollView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        Inspectable readings = readings(view);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < readings.numProperties(); i++) {
            String value = readings.betterToString(readings.getValue(i));
            rows.add(new Object[] {readings.getName(i), value, readings.getDescription(i)});
        }
        handover.offer(rows.toArray(Object[][]::new));
    }

    private void open() {
        Inspectors.open(readings(view), gui);
    }

    /** What can be read off the platform under the toll policy in force. */
    static Inspectable readings(TollView view) {
        Inspectable readings =
                new Inspectable("platform").text("toll policy", "Price lever, with its settings.", view::tollPolicy);
        view.policyState()
                .keySet()
                .forEach(name -> readings.number(name, "What the toll policy keeps in mind.", () -> view.policyState()
                        .getOrDefault(name, Double.NaN)));
        return readings.number("links with tolls", "Links that cost money today.", () -> tolled(view))
                .number("highest toll", "Money per trip.", () -> highestToll(view))
                .number("revenue", "Tolls collected, money.", view::revenue)
                .number("mean toll", "Money per trip.", () -> view.revenue() / view.trips())
                .text("information", "Information lever, with its settings.", view::information)
                .number("travel time per trip", "In the file's unit.", () -> view.totalTravelTime() / view.trips())
                .number(
                        "in equilibrium",
                        "The same in the user equilibrium without tolls.",
                        () -> view.equilibriumTravelTime() / view.trips())
                .number(
                        "at the optimum",
                        "The same at the social optimum.",
                        () -> view.optimumTravelTime() / view.trips());
    }

    private static double tolled(TollView view) {
        return (double) IntStream.range(0, view.links())
                .filter(link -> view.toll(link) > 0)
                .count();
    }

    private static double highestToll(TollView view) {
        return IntStream.range(0, view.links()).mapToDouble(view::toll).max().orElse(0);
    }
}
