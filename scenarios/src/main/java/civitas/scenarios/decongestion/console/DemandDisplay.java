package civitas.scenarios.decongestion.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.decongestion.MarketView;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYBarDataset;

/** Above, how many users chose each item of the latest round, with a line at one, what there is; below, prices. */
final class DemandDisplay implements WorldDisplay {
    private static final double BAR_WIDTH = 0.8;

    /** What is drawn, copied from the world. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reading(long rounds, int shown, double[] demand, double[] prices, int without) {}

    private final Handover<Reading> handover = new Handover<>(this::paint);
    private final XYPlot demand = bars("users who chose it", 0);
    private final XYPlot prices = bars("price", 1);
    private final JFreeChart chart;
    private final ChartPanel panel;
    private MarketView view;

    DemandDisplay() {
        NumberAxis items = Charts.axis("item");
        items.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        demand.getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        demand.addRangeMarker(new ValueMarker(1, Palette.BENCHMARK, Palette.dashes(0)));
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(items);
        both.setGap(14);
        both.add(demand, 2);
        both.add(prices, 1);
        chart = Charts.chart("Demand", both, false);
        panel = Charts.panel(chart, 700, 520);
    }

    private static XYPlot bars(String label, int colour) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, Palette.colour(colour));
        NumberAxis axis = Charts.axis(label);
        axis.setAutoRangeIncludesZero(true);
        return Charts.dress(new XYPlot(null, null, axis, renderer));
    }

    @Override
    public String title() {
        return "Demand";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    JFreeChart chart() {
        return chart;
    }

    XYPlot demand() {
        return demand;
    }

    @Override
    public void show(World<?> world) {
        view = MarketView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(new Reading(view.rounds(), view.shownFeatures(), view.demand(), view.prices(), view.without()));
    }

    private void paint(Reading reading) {
        chart.setNotify(false);
        chart.setTitle(title(reading));
        demand.setDataset(dataset("demand", reading.demand));
        prices.setDataset(dataset("price", reading.prices));
        chart.setNotify(true);
    }

    private static String title(Reading reading) {
        if (reading.rounds == 0) {
            return "Nobody has chosen yet";
        }
        String features = IntStream.range(0, Integer.SIZE)
                .filter(feature -> (reading.shown >> feature & 1) == 1)
                .mapToObj(feature -> Integer.toString(feature + 1))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Round %d: features %s shown, %d users without",
                reading.rounds,
                features,
                reading.without);
    }

    private static XYBarDataset dataset(String name, double[] values) {
        double[][] points = {new double[values.length], values};
        for (int item = 0; item < values.length; item++) {
            points[0][item] = item + 1;
        }
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(name, points);
        return new XYBarDataset(data, BAR_WIDTH);
    }
}
