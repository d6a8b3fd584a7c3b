package civitas.scenarios.elite.console;

import civitas.analysis.opinion.PersuadingElite;
import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.elite.EliteView;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.Locale;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Where the elite moves the public from every support, by which policy is needed, and where the public is. */
final class PlanDisplay implements WorldDisplay {
    private static final int UNMOVED = 2;
    private static final int PRESENT = 3;

    /** What is drawn; plans never change. */
    record Reading(PersuadingElite.Plan plan, double support, long periods) {}

    private final Handover<Reading> handover = new Handover<>(this::paint);
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot =
            new XYPlot(null, Charts.axis("support of policy 1"), Charts.axis("support after persuasion"), renderer);
    private final JFreeChart chart = Charts.chart("Plan", Charts.dress(plot), true);
    private final ChartPanel panel = Charts.panel(chart, 640, 560);
    private EliteView view;

    PlanDisplay() {
        ((NumberAxis) plot.getDomainAxis()).setRange(0, 1);
        ((NumberAxis) plot.getRangeAxis()).setRange(0, 1);
        for (int line = 0; line < UNMOVED; line++) {
            renderer.setSeriesPaint(line, Palette.colour(line));
            renderer.setSeriesStroke(line, new BasicStroke(2));
        }
        renderer.setSeriesPaint(UNMOVED, Palette.BENCHMARK);
        renderer.setSeriesStroke(UNMOVED, Palette.dashes(0));
        renderer.setSeriesPaint(PRESENT, Palette.colour(2));
        renderer.setSeriesLinesVisible(PRESENT, false);
        renderer.setSeriesShapesVisible(PRESENT, true);
        renderer.setSeriesShape(PRESENT, new Ellipse2D.Double(-6, -6, 12, 12));
    }

    @Override
    public String title() {
        return "Plan";
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
        view = EliteView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(new Reading(view.plan(), view.support(), view.periods()));
    }

    private void paint(Reading reading) {
        chart.setNotify(false);
        chart.setTitle(String.format(
                Locale.ROOT, "The elite's plan; support %.3f after %d periods", reading.support, reading.periods));
        PersuadingElite.Plan plan = reading.plan;
        DefaultXYDataset lines = new DefaultXYDataset();
        lines.addSeries("policy 1 is needed", new double[][] {plan.support(), plan.moveIfOne()});
        lines.addSeries("policy 0 is needed", new double[][] {plan.support(), plan.moveIfZero()});
        lines.addSeries("nobody persuades", new double[][] {{0, 1}, {0, 1}});
        lines.addSeries("now", new double[][] {{reading.support}, {reading.support}});
        plot.setDataset(lines);
        chart.setNotify(true);
    }
}
