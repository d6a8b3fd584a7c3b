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
import java.util.List;
import javax.swing.JComponent;
import sim.display.GUIState;

/**
 * A sample of at most {@value #MOST} drivers, evenly spaced over all groups; empty where trips have no drivers of their
 * own. A double click opens an inspector whose numbers MASON can chart.
 */
final class DriverDisplay implements WorldDisplay {
    private static final int MOST = 500;
    private static final List<Column> COLUMNS = List.of(
            new Column("driver", "Number of the driver, from 0."),
            new Column("from", "Node where the trip starts."),
            new Column("to", "Node where the trip ends."),
            new Column("value of time", "Money per unit of time."),
            new Column("time", "Travel time on the latest day."),
            new Column("toll", "Tolls paid on the latest day, money."),
            new Column("cost", "Generalised cost on the latest day, in units of time."),
            new Column("excess", "Cost above that of the cheapest route the driver knows."),
            new Column("routes known", "How many routes the driver chooses from."),
            new Column("route", "Nodes of the route taken on the latest day."));

    private final GUIState gui;
    private final AgentTable table = new AgentTable(COLUMNS, this::open);
    private final Handover<Object[][]> handover = new Handover<>(table::show);
    private TollView view;

    DriverDisplay(GUIState gui) {
        this.gui = gui;
        table.setPreferredSize(new Dimension(860, 420));
        table.table().getColumnModel().getColumn(COLUMNS.size() - 1).setPreferredWidth(220);
    }

    @Override
    public String title() {
        return "Drivers";
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
        Object[][] rows = new Object[view.days() == 0 ? 0 : sampled()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(driver(i));
        }
        handover.offer(rows);
    }

    private int sampled() {
        return Math.min(MOST, view.drivers());
    }

    private int driver(int row) {
        return (int) ((long) row * view.drivers() / sampled());
    }

    private Object[] row(int driver) {
        int group = view.groupOf(driver);
        int route = view.routeOf(driver);
        return new Object[] {
            driver,
            view.origin(group),
            view.destination(group),
            view.valueOfTime(view.classOf(group)),
            view.routeTime(route),
            view.routeToll(route),
            view.routeCost(route),
            view.routeCost(route) - view.leastKnownCost(group),
            view.routesKnown(group),
            view.routeNodes(route)
        };
    }

    private void open(int row) {
        Inspectors.open(readings(view, driver(row)), gui);
    }

    /** What can be read off a driver after the first day. */
    static Inspectable readings(TollView view, int driver) {
        int group = view.groupOf(driver);
        return new Inspectable("driver " + driver)
                .text(
                        "trip",
                        "Nodes where it starts and ends.",
                        () -> view.origin(group) + " to " + view.destination(group))
                .text("route", COLUMNS.get(9).description(), () -> view.routeNodes(view.routeOf(driver)))
                .number("value of time", COLUMNS.get(3).description(), () -> view.valueOfTime(view.classOf(group)))
                .number("time", COLUMNS.get(4).description(), () -> view.routeTime(view.routeOf(driver)))
                .number("toll", COLUMNS.get(5).description(), () -> view.routeToll(view.routeOf(driver)))
                .number("cost", COLUMNS.get(6).description(), () -> view.routeCost(view.routeOf(driver)))
                .number(
                        "excess",
                        COLUMNS.get(7).description(),
                        () -> view.routeCost(view.routeOf(driver)) - view.leastKnownCost(group))
                .number("routes known", COLUMNS.get(8).description(), () -> view.routesKnown(group));
    }
}
