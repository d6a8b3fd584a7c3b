package civitas.scenarios.collusion.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.console.parts.Ink;
import civitas.kernel.World;
import civitas.scenarios.collusion.CollusionView;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;

/**
 * Prices: above, how often each firm charges each of them once play has settled, exploration aside, by the strategies of
 * late (where play does not settle: in the periods of late); below, what each firm has learned each of them to be worth in the state it is in, the price it would choose marked. Dashed lines are Nash and monopoly prices.
 */
final class PriceDisplay implements WorldDisplay {
    private final Handover<PriceReading> handover = new Handover<>(this::paint);
    private DefaultIntervalXYDataset bars = new DefaultIntervalXYDataset();
    private DefaultXYDataset lines = new DefaultXYDataset();
    private DefaultXYDataset chosen = new DefaultXYDataset();
    private final XYPlot above = new XYPlot(bars, null, Charts.axis("share of time"), new XYBarRenderer());
    private final XYPlot below =
            new XYPlot(lines, null, Charts.axis("value now, money"), new XYLineAndShapeRenderer(true, false));
    private final NumberAxis price = Charts.axis("price, money/unit");
    private final JFreeChart chart;
    private final ChartPanel panel;
    private CollusionView view;
    private LimitPlay.Shares settled;

    PriceDisplay() {
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(price);
        both.setGap(14);
        both.add(Charts.dress(above), 1);
        both.add(Charts.dress(below), 1);
        NumberAxis share = (NumberAxis) above.getRangeAxis();
        share.setRange(0, 1);
        share.setNumberFormatOverride(new DecimalFormat("0 %"));
        chart = Charts.chart("Prices", both, true);
        panel = Charts.panel(chart, 700, 600);
    }

    @Override
    public String title() {
        return "Prices";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(World<?> world) {
        view = CollusionView.of(world);
        settled = new LimitPlay.Shares(view.states());
        bars = new DefaultIntervalXYDataset();
        lines = new DefaultXYDataset();
        chosen = new DefaultXYDataset();
        dress();
        refresh();
    }

    private void dress() {
        XYBarRenderer bar = new XYBarRenderer(0.1);
        bar.setShadowVisible(false);
        bar.setBarPainter(new StandardXYBarPainter());
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        XYLineAndShapeRenderer dot = new XYLineAndShapeRenderer(false, true);
        for (int firm = 0; firm < view.firms(); firm++) {
            Color colour = Palette.colour(firm);
            bar.setSeriesPaint(firm, colour);
            line.setSeriesPaint(firm, colour);
            line.setSeriesStroke(firm, new BasicStroke(2));
            dot.setSeriesPaint(firm, colour);
            dot.setSeriesShape(firm, new Ellipse2D.Double(-5, -5, 10, 10));
        }
        line.setBaseSeriesVisibleInLegend(false);
        dot.setBaseSeriesVisibleInLegend(false);
        above.setDataset(bars);
        above.setRenderer(bar);
        below.setDataset(lines);
        below.setRenderer(line);
        below.setDataset(1, chosen);
        below.setRenderer(1, dot);
    }

    @Override
    public void refresh() {
        settled.look(view);
        handover.offer(PriceReading.of(view, settled));
    }

    private void paint(PriceReading reading) {
        if (reading.prices().length != view.firms()) {
            return; // read before another world was shown
        }
        chart.setNotify(false);
        chart.setTitle(String.format(
                Locale.ROOT,
                reading.settles()
                        ? "Prices on the latest %,d limit cycles seen, and what they are worth after %,d periods"
                        : "Prices in the latest %,d periods seen, after %,d periods",
                reading.looks(),
                reading.periods()));
        for (int firm = 0; firm < reading.prices().length; firm++) {
            String name = "firm " + (firm + 1);
            bars.addSeries(name, bars(reading, firm));
            lines.addSeries(name, new double[][] {reading.prices()[firm], reading.values()[firm]});
            chosen.addSeries(name, choice(reading, firm));
        }
        mark();
        chart.setNotify(true);
    }

    private static double[][] choice(PriceReading reading, int firm) {
        int step = reading.greedy()[firm];
        return step < 0
                ? new double[2][0]
                : new double[][] {{reading.prices()[firm][step]}, {reading.values()[firm][step]}};
    }

    /** The bars of firms stand side by side within a step of the grid. */
    private static double[][] bars(PriceReading reading, int firm) {
        int steps = reading.prices()[firm].length;
        double width = reading.width()[firm] / reading.prices().length * 0.9;
        double from = -0.45 * reading.width()[firm] + firm * width;
        double[][] series = new double[6][steps];
        for (int step = 0; step < steps; step++) {
            double left = reading.prices()[firm][step] + from;
            series[0][step] = left + width / 2;
            series[1][step] = left;
            series[2][step] = left + width;
            series[3][step] = reading.shares()[firm][step];
            series[5][step] = reading.shares()[firm][step];
        }
        return series;
    }

    private void mark() {
        above.clearDomainMarkers();
        below.clearDomainMarkers();
        Set<Double> nash = new TreeSet<>();
        Set<Double> monopoly = new TreeSet<>();
        for (int firm = 0; firm < view.firms(); firm++) {
            nash.add(view.nashPrice(firm));
            monopoly.add(view.monopolyPrice(firm));
        }
        nash.forEach(at -> mark(at, "Nash"));
        monopoly.forEach(at -> mark(at, "monopoly"));
    }

    private void mark(double at, String name) {
        above.addDomainMarker(marker(at, name), Layer.FOREGROUND);
        below.addDomainMarker(marker(at, ""), Layer.FOREGROUND);
    }

    private static ValueMarker marker(double at, String name) {
        float[] dashes = {5, 4};
        BasicStroke dashed = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0);
        ValueMarker marker = new ValueMarker(at, Ink.INK, dashed);
        marker.setLabel(name);
        marker.setLabelFont(Ink.SMALL.deriveFont(Font.BOLD));
        marker.setLabelPaint(Ink.INK);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(4, 4, 0, 4));
        return marker;
    }
}
