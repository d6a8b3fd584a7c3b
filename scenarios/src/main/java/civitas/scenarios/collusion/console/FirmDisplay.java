package civitas.scenarios.collusion.console;

import civitas.console.WorldDisplay;
import civitas.console.parts.AgentTable;
import civitas.console.parts.AgentTable.Column;
import civitas.console.parts.Handover;
import civitas.console.parts.Inspectable;
import civitas.console.parts.Inspectors;
import civitas.kernel.World;
import civitas.scenarios.collusion.CollusionView;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JComponent;
import sim.display.GUIState;

/** The firms, a row each; a double click opens an inspector whose numbers MASON can chart. */
final class FirmDisplay implements WorldDisplay {
    private static final List<Column> COLUMNS = List.of(
            new Column("firm", "Number of the firm."),
            new Column("price", "Price in the last period, money/unit."),
            new Column("profit", "Profit at the last prices, expected where ties decide what is shown, money/period."),
            new Column(
                    "would choose",
                    "Price it would choose now if it did not explore, money/unit; none if it always mixes prices."),
            new Column("worth", "What it has learned that price to be worth now, discounted profits, money."),
            new Column("explores", "Probability that it tries a price at random in the next period."),
            new Column("Nash price", "Its price in the one-period equilibrium with all products shown, money/unit."),
            new Column("monopoly price", "Its price where total profit is largest, all shown, money/unit."));

    private final GUIState gui;
    private final AgentTable table = new AgentTable(COLUMNS, this::open);
    private final Handover<Object[][]> handover = new Handover<>(table::show);
    private CollusionView view;

    FirmDisplay(GUIState gui) {
        this.gui = gui;
        table.setPreferredSize(new Dimension(760, 240));
    }

    @Override
    public String title() {
        return "Firms";
    }

    @Override
    public JComponent component() {
        return table;
    }

    @Override
    public void show(World<?> world) {
        view = CollusionView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        Object[][] rows = new Object[view.firms()][];
        for (int firm = 0; firm < rows.length; firm++) {
            rows[firm] = new Object[] {
                firm + 1,
                view.price(firm, view.lastAction(firm)),
                view.lastProfit(firm),
                choice(view, firm),
                worth(view, firm),
                view.exploration(firm),
                view.nashPrice(firm),
                view.monopolyPrice(firm)
            };
        }
        handover.offer(rows);
    }

    private void open(int firm) {
        Inspectors.open(readings(view, firm), gui);
    }

    /** What can be read off a firm. */
    static Inspectable readings(CollusionView view, int firm) {
        return new Inspectable("firm " + (firm + 1))
                .number("price", COLUMNS.get(1).description(), () -> view.price(firm, view.lastAction(firm)))
                .number("profit", COLUMNS.get(2).description(), () -> view.lastProfit(firm))
                .number("would choose", COLUMNS.get(3).description(), () -> choice(view, firm))
                .number("worth", COLUMNS.get(4).description(), () -> worth(view, firm))
                .number("explores", COLUMNS.get(5).description(), () -> view.exploration(firm))
                .number("state", "Number of the remembered prices.", () -> view.state())
                .number("Nash price", COLUMNS.get(6).description(), () -> view.nashPrice(firm))
                .number("monopoly price", COLUMNS.get(7).description(), () -> view.monopolyPrice(firm));
    }

    private static double choice(CollusionView view, int firm) {
        return view.hasStrategy(firm) ? view.price(firm, view.greedyAction(firm, view.state())) : Double.NaN;
    }

    private static double worth(CollusionView view, int firm) {
        int state = view.state();
        return view.hasStrategy(firm) ? view.value(firm, state, view.greedyAction(firm, state)) : Double.NaN;
    }
}
