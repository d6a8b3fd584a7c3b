package civitas.scenarios.collusion.console;

import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.console.parts.Ink;
import civitas.console.parts.Inspectable;
import civitas.console.parts.Inspectors;
import civitas.console.parts.Pause;
import civitas.kernel.World;
import civitas.scenarios.collusion.CollusionView;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.RectangleEdge;
import sim.display.GUIState;

/**
 * Maps of learned strategies: of both firms side by side where there are two, else of one that is chosen. A double click
 * on a cell opens an inspector of its state with the values of all prices.
 */
final class StrategyDisplay implements WorldDisplay {
    private static final int MOST_VALUES = 200;

    private final GUIState gui;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JLabel status = new JLabel(" ", SwingConstants.CENTER);
    private final Handover<List<StrategyMap>> handover = new Handover<>(this::paint);
    private final List<StrategyChart> charts = new ArrayList<>();
    private List<StrategyMap> painted = List.of();
    private volatile List<StrategyMap.Choice> choices = List.of();
    private CollusionView view;

    StrategyDisplay(GUIState gui) {
        this.gui = gui;
        panel.setPreferredSize(new Dimension(980, 600));
        panel.setBackground(Ink.PAPER);
        status.setFont(Ink.SMALL);
        status.setForeground(Ink.FAINT);
        status.setBorder(BorderFactory.createEmptyBorder(2, 8, 6, 8));
    }

    @Override
    public String title() {
        return "Strategies";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(World<?> world) {
        view = CollusionView.of(world);
        panel.removeAll();
        charts.clear();
        if (view.states().memory() == 0) {
            choices = List.of();
            panel.add(note("Firms remember nothing here: a strategy is one price. The window Prices shows it."));
        } else if (!IntStream.range(0, view.firms()).allMatch(view::hasStrategy)) {
            choices = List.of();
            panel.add(note("Some firm always mixes prices: there are no strategies to draw. See the window Prices."));
        } else {
            build();
        }
        refresh();
        panel.revalidate();
        panel.repaint();
    }

    private static JLabel note(String text) {
        JLabel note = new JLabel(text, SwingConstants.CENTER);
        note.setFont(Ink.SMALL);
        note.setForeground(Ink.INK);
        return note;
    }

    private void build() {
        boolean pair = view.firms() == 2;
        choices = pair
                ? List.of(new StrategyMap.Choice(0, 1, 0), new StrategyMap.Choice(1, 0, 0))
                : List.of(new StrategyMap.Choice(0, 1, 0));
        JPanel maps = new JPanel(new GridLayout(1, 0));
        for (int map = 0; map < choices.size(); map++) {
            StrategyChart chart = new StrategyChart(extremePrice(-1), extremePrice(1));
            charts.add(chart);
            ChartPanel chartPanel = Charts.panel(chart.chart(), 480, 560);
            chartPanel.setMouseZoomable(false);
            chartPanel.addMouseListener(opener(map, chartPanel));
            maps.add(chartPanel);
        }
        panel.add(maps, BorderLayout.CENTER);
        panel.add(status, BorderLayout.SOUTH);
        if (!pair || view.states().memory() > 1) {
            panel.add(
                    new StrategyChooser(view.firms(), view.states().memory(), pair, this::choose), BorderLayout.NORTH);
        }
    }

    /** Lowest (sign -1) or highest (sign 1) price of all firms. */
    private double extremePrice(int sign) {
        int action = sign < 0 ? 0 : view.states().actions() - 1;
        return sign
                * IntStream.range(0, view.firms())
                        .mapToDouble(firm -> sign * view.price(firm, action))
                        .max()
                        .orElseThrow();
    }

    /** Shows other maps, also while the world advances. On Swing's thread. */
    private void choose(List<StrategyMap.Choice> chosen) {
        Pause.during(gui, () -> {
            choices = chosen;
            refresh();
        });
    }

    @Override
    public void refresh() {
        handover.offer(
                choices.stream().map(choice -> new StrategyMap(view, choice)).toList());
    }

    private void paint(List<StrategyMap> maps) {
        if (maps.size() != charts.size()) {
            return; // read before another world was shown
        }
        painted = maps;
        for (int map = 0; map < maps.size(); map++) {
            charts.get(map).show(maps.get(map), view);
        }
        if (!maps.isEmpty()) {
            status.setText(status(maps.get(0)));
        }
    }

    private String status(StrategyMap map) {
        String text = String.format(Locale.ROOT, "after %,d periods", map.periods());
        if (view.firms() > 2 || view.states().memory() > 1) {
            text += "; all other remembered prices as they are now";
        }
        if (map.every() > 1) {
            text += "; one of every " + map.every() + " prices is drawn";
        }
        return text + "; double click on a cell for the values of its prices";
    }

    private MouseAdapter opener(int map, ChartPanel chartPanel) {
        return new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2 && map < painted.size()) {
                    open(painted.get(map), charts.get(map).plot(), chartPanel, event);
                }
            }
        };
    }

    private void open(StrategyMap map, XYPlot plot, ChartPanel chartPanel, MouseEvent event) {
        Rectangle2D area = chartPanel.getScreenDataArea();
        double rival = plot.getDomainAxis().java2DToValue(event.getX(), area, RectangleEdge.BOTTOM);
        double own = plot.getRangeAxis().java2DToValue(event.getY(), area, RectangleEdge.LEFT);
        int cell = map.cellAt(own, rival);
        if (cell >= 0) {
            Inspectors.open(readings(view, map, cell), gui);
        }
    }

    /** What can be read off a cell: its prices, what the firm would do there, and the value of each price. */
    static Inspectable readings(CollusionView view, StrategyMap map, int cell) {
        int firm = map.choice().firm();
        int state = map.state(cell);
        Inspectable readings = new Inspectable("firm " + (firm + 1) + " in state " + state)
                .number("own price", "Remembered, money/unit.", () -> map.ownPrice(cell))
                .number("rival's price", "Remembered, money/unit.", () -> map.rivalPrice(cell))
                .number(
                        "would choose",
                        "Price of the highest value, money/unit.",
                        () -> view.price(firm, view.greedyAction(firm, state)));
        for (int action = 0; action < Math.min(MOST_VALUES, view.states().actions()); action++) {
            int tried = action;
            readings.number(
                    String.format(Locale.ROOT, "value of %.4f", view.price(firm, action)),
                    "What the firm has learned this price to be worth in this state, discounted profits, money.",
                    () -> view.value(firm, state, tried));
        }
        return readings;
    }
}
