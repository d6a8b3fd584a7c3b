package civitas.scenarios.collusion.console;

import civitas.console.parts.Charts;
import civitas.console.parts.Ink;
import civitas.console.parts.Viridis;
import civitas.scenarios.collusion.CollusionView;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.jfree.util.ShapeUtilities;

/** The chart of one {@link StrategyMap}: cells coloured by the chosen price, and marks for prices of note. */
final class StrategyChart {
    private final DefaultXYZDataset cells = new DefaultXYZDataset();
    private final XYSeries now = new XYSeries("prices now");
    private final XYSeries settled = new XYSeries("limit cycle", false);
    private final XYSeries nash = new XYSeries("Nash");
    private final XYSeries monopoly = new XYSeries("monopoly");
    private final XYBlockRenderer blocks = new XYBlockRenderer();
    private final XYPlot plot;
    private final JFreeChart chart;

    /**
     * An empty chart.
     *
     * @param lowest price on any firm's grid, where colours begin
     * @param highest price on any firm's grid, where colours end
     */
    StrategyChart(double lowest, double highest) {
        Viridis colours = new Viridis(lowest, highest);
        blocks.setPaintScale(colours);
        blocks.setBaseSeriesVisibleInLegend(false);
        blocks.setBaseToolTipGenerator((data, series, item) -> tip(item));
        plot = Charts.dress(new XYPlot(cells, Charts.axis(""), Charts.axis(""), blocks));
        plot.setDataset(1, marks());
        plot.setRenderer(1, markRenderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        chart = Charts.chart("", plot, true);
        chart.addSubtitle(legend(colours));
    }

    private static PaintScaleLegend legend(Viridis colours) {
        NumberAxis axis = Charts.axis("price the firm would choose, money/unit");
        PaintScaleLegend legend = new PaintScaleLegend(colours, axis);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setStripWidth(12);
        legend.setMargin(new RectangleInsets(2, 40, 2, 20));
        legend.setBackgroundPaint(Ink.PAPER);
        return legend;
    }

    private XYSeriesCollection marks() {
        XYSeriesCollection marks = new XYSeriesCollection();
        marks.addSeries(now);
        marks.addSeries(nash);
        marks.addSeries(monopoly);
        marks.addSeries(settled);
        return marks;
    }

    private static XYLineAndShapeRenderer markRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseOutlinePaint(true);
        mark(renderer, 0, new Ellipse2D.Double(-8, -8, 16, 16), new Color(255, 255, 255, 0));
        mark(renderer, 1, ShapeUtilities.createDiamond(6.5f), Color.WHITE);
        mark(renderer, 2, new Rectangle2D.Double(-5, -5, 10, 10), Color.WHITE);
        mark(renderer, 3, new Ellipse2D.Double(-3, -3, 6, 6), Color.WHITE);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(3));
        renderer.setSeriesOutlinePaint(0, new Color(0xd0021b));
        return renderer;
    }

    private static void mark(XYLineAndShapeRenderer renderer, int series, Shape shape, Color fill) {
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesPaint(series, fill);
        renderer.setSeriesFillPaint(series, fill);
        renderer.setUseFillPaint(true);
        renderer.setSeriesOutlinePaint(series, Color.BLACK);
        renderer.setSeriesOutlineStroke(series, new BasicStroke(1.5f));
    }

    JFreeChart chart() {
        return chart;
    }

    XYPlot plot() {
        return plot;
    }

    /** Shows a map; benchmark prices are read off the view. On Swing's thread. */
    void show(StrategyMap map, CollusionView view) {
        chart.setNotify(false);
        StrategyMap.Choice choice = map.choice();
        chart.setTitle("Strategy of firm " + (choice.firm() + 1));
        label(plot.getRangeAxis(), "its own price", choice.lag());
        label(plot.getDomainAxis(), "price of firm " + (choice.rival() + 1), choice.lag());
        blocks.setBlockWidth(map.rivalStep());
        blocks.setBlockHeight(map.ownStep());
        range(plot.getDomainAxis(), map.rivalPrice(0), map.rivalPrice(map.side() - 1), map.rivalStep());
        range(plot.getRangeAxis(), map.ownPrice(0), map.ownPrice(map.cells() - 1), map.ownStep());
        cells.addSeries("strategy", values(map));
        set(now, map.rivalNow(), map.ownNow());
        set(nash, view.nashPrice(choice.rival()), view.nashPrice(choice.firm()));
        set(monopoly, view.monopolyPrice(choice.rival()), view.monopolyPrice(choice.firm()));
        settled.clear();
        for (double[] pair : map.settled()) {
            settled.add(pair[1], pair[0]);
        }
        chart.setNotify(true);
    }

    private static void label(ValueAxis axis, String price, int lag) {
        axis.setLabel(price + (lag == 0 ? " in the last period" : ", " + (lag + 1) + " periods ago") + ", money/unit");
    }

    private static void range(ValueAxis axis, double first, double last, double step) {
        axis.setRange(first - step / 2, last + step / 2);
    }

    private static double[][] values(StrategyMap map) {
        double[][] values = new double[3][map.cells()];
        for (int cell = 0; cell < map.cells(); cell++) {
            values[0][cell] = map.rivalPrice(cell);
            values[1][cell] = map.ownPrice(cell);
            values[2][cell] = map.greedyPrice(cell);
        }
        return values;
    }

    private static void set(XYSeries series, double x, double y) {
        series.clear();
        series.add(x, y);
    }

    private String tip(int item) {
        return String.format(
                Locale.ROOT,
                "after own %.3f and rival's %.3f: %.3f",
                cells.getYValue(0, item),
                cells.getXValue(0, item),
                cells.getZValue(0, item));
    }
}
