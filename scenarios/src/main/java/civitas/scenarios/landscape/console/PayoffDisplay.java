package civitas.scenarios.landscape.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.landscape.LandscapeView;
import java.awt.BasicStroke;
import java.util.Locale;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Payoffs of agents in rising order, beside those of all local optima of their landscape. */
final class PayoffDisplay implements WorldDisplay {
    private static final int POINTS = 200;

    /** What is drawn, copied from the world. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reading(long landscape, int period, double[] payoffs, double[] optima) {}

    private final Handover<Reading> handover = new Handover<>(this::paint);
    private final XYPlot plot = new XYPlot(
            null,
            Charts.axis("share of agents, of optima"),
            Charts.axis("payoff over the global maximum"),
            new XYLineAndShapeRenderer(true, false));
    private final JFreeChart chart;
    private final ChartPanel panel;
    private LandscapeView view;
    private long optimaOf = -1;
    private double[] optima = {};

    PayoffDisplay() {
        Charts.dress(plot);
        ((NumberAxis) plot.getRangeAxis()).setRange(0, 1.02);
        ((NumberAxis) plot.getDomainAxis()).setRange(0, 1);
        plot.getRenderer().setSeriesPaint(0, Palette.colour(0));
        plot.getRenderer().setSeriesStroke(0, new BasicStroke(2));
        plot.getRenderer().setSeriesPaint(1, Palette.BENCHMARK);
        plot.getRenderer().setSeriesStroke(1, Palette.dashes(0));
        chart = Charts.chart("Payoffs", plot, true);
        panel = Charts.panel(chart, 700, 460);
    }

    @Override
    public String title() {
        return "Payoffs";
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
        view = LandscapeView.of(world);
        optimaOf = -1;
        refresh();
    }

    @Override
    public void refresh() {
        if (view.landscape() != optimaOf) {
            optimaOf = view.landscape();
            optima = view.optima(POINTS);
        }
        handover.offer(new Reading(view.landscape(), view.period(), view.payoffs(), optima));
    }

    private void paint(Reading reading) {
        chart.setNotify(false);
        chart.setTitle(String.format(
                Locale.ROOT, "Payoffs after %d periods on landscape %d", reading.period, reading.landscape + 1));
        DefaultXYDataset lines = new DefaultXYDataset();
        lines.addSeries("agents", points(reading.payoffs));
        lines.addSeries("local optima", points(reading.optima));
        plot.setDataset(lines);
        chart.setNotify(true);
    }

    private static double[][] points(double[] values) {
        double[][] points = {new double[values.length], values};
        for (int i = 0; i < values.length; i++) {
            points[0][i] = (i + 0.5) / values.length;
        }
        return points;
    }
}
