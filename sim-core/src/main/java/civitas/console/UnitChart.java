package civitas.console;

import civitas.scenario.Benchmark;
import civitas.scenario.BenchmarkLines;
import civitas.scenario.Quantity;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.jfree.ui.Layer;
import sim.util.media.chart.MinGapDataCuller;
import sim.util.media.chart.TimeSeriesAttributes;
import sim.util.media.chart.TimeSeriesChartGenerator;

/**
 * Live chart of all series of one unit, with the benchmarks that belong beside them. Of a long run it keeps some two
 * thousand points per series, thinned where they lie closest. On Swing's thread.
 */
final class UnitChart {
    private static final int MOST_POINTS = 2000;
    private static final double MARGIN = 0.08;

    /** Half the length of a benchmark's line in the legend, long enough for its dashes. */
    private static final double LEGEND_LINE = 15;

    /** Rounds on the axis of an empty chart. */
    private static final double FIRST_ROUNDS = 10;

    private final List<Quantity> quantities;
    private final List<XYSeries> series = new ArrayList<>();
    private final List<TimeSeriesAttributes> attributes = new ArrayList<>();
    private final TimeSeriesChartGenerator generator = new TimeSeriesChartGenerator();
    private final XYPlot plot;
    private final JComponent panel;
    private final boolean[] hidden;
    private List<Benchmark> benchmarks = List.of();

    /** @param quantities at least one, all of one unit */
    UnitChart(List<Quantity> quantities) {
        this.quantities = quantities;
        hidden = new boolean[quantities.size()];
        generator.setDataCuller(new MinGapDataCuller(MOST_POINTS));
        for (Quantity quantity : quantities) {
            XYSeries line = new XYSeries(quantity.name(), false, true);
            series.add(line);
            attributes.add((TimeSeriesAttributes) generator.addSeries(line, null));
        }
        String unit = quantities.get(0).unit();
        ChartStyle.apply(generator.getChart(), "round", unit.equals("1") ? "(pure number)" : unit);
        plot = generator.getChart().getXYPlot();
        plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYItemRenderer renderer = plot.getRenderer();
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, Palette.colour(i));
            renderer.setSeriesStroke(i, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        panel = ChartStyle.panel(generator.getChart());
        panel.setName("chart-" + unit);
    }

    JComponent component() {
        return panel;
    }

    /** Whether any of its series is shown. */
    boolean isShown() {
        return !shown().isEmpty();
    }

    private List<Quantity> shown() {
        List<Quantity> shown = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                shown.add(quantities.get(i));
            }
        }
        return shown;
    }

    /** Shows or hides a series; its points are kept either way. */
    void show(String name, boolean visible) {
        for (int i = 0; i < hidden.length; i++) {
            if (quantities.get(i).name().equals(name)) {
                hidden[i] = !visible;
                plot.getRenderer().setSeriesVisible(i, visible);
            }
        }
        drawBenchmarks();
    }

    void clear() {
        series.forEach(XYSeries::clear);
        fitRange();
    }

    /** One more reading of each series, in their order; what does not exist leaves a gap. */
    void add(long round, double[] values) {
        for (int i = 0; i < values.length; i++) {
            series.get(i).add((double) round, Double.isFinite(values[i]) ? values[i] : null, false);
            attributes.get(i).possiblyCull();
        }
    }

    /** Paints what was added. */
    void repaint() {
        fitRange();
        series.get(0).fireSeriesChanged();
    }

    void benchmarks(List<Benchmark> all) {
        benchmarks = all;
        drawBenchmarks();
    }

    /** Their names stand in the legend, where no series can cover them. */
    private void drawBenchmarks() {
        plot.clearRangeMarkers();
        plot.setFixedLegendItems(null);
        LegendItemCollection legend = new LegendItemCollection();
        legend.addAll(plot.getLegendItems());
        int index = 0;
        for (Benchmark benchmark : lines()) {
            Stroke dashes = Palette.dashes(index++);
            plot.addRangeMarker(new ValueMarker(benchmark.value(), Palette.BENCHMARK, dashes), Layer.BACKGROUND);
            String label = benchmark.name() + " " + Numerals.text(benchmark.value(), 4);
            Shape line = new Line2D.Double(-LEGEND_LINE, 0, LEGEND_LINE, 0);
            legend.add(new LegendItem(label, null, null, null, line, dashes, Palette.BENCHMARK));
        }
        plot.setFixedLegendItems(legend);
        fitRange();
    }

    private List<Benchmark> lines() {
        return BenchmarkLines.beside(shown(), benchmarks);
    }

    /** JFreeChart's own range would leave out the benchmarks. */
    private void fitRange() {
        Range range = null;
        for (Benchmark benchmark : lines()) {
            range = Range.expandToInclude(range, benchmark.value());
        }
        double last = 0;
        for (int i = 0; i < hidden.length; i++) {
            for (Object item : series.get(i).getItems()) {
                XYDataItem point = (XYDataItem) item;
                last = Math.max(last, point.getXValue());
                if (!hidden[i] && point.getY() != null) {
                    range = Range.expandToInclude(range, point.getYValue());
                }
            }
        }
        plot.getRangeAxis().setRange(padded(range == null ? new Range(0, 1) : range));
        plot.getDomainAxis().setRange(0, Math.max(FIRST_ROUNDS, last * 1.02));
    }

    private static Range padded(Range range) {
        double pad =
                range.getLength() > 0 ? range.getLength() * MARGIN : Math.max(0.5, Math.abs(range.getLowerBound()));
        return new Range(range.getLowerBound() - pad, range.getUpperBound() + pad);
    }

    /** What is drawn, in words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s beside %s", shown(), lines());
    }

    /** Points kept per series. */
    int points() {
        return series.get(0).getItemCount();
    }
}
