package civitas.scenarios.persuasion.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.persuasion.PersuasionView;
import civitas.scenarios.persuasion.Sketch;
import java.awt.geom.Ellipse2D;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** The game as curves: payoffs by posterior, offers by belief, or costs by who is informed. */
final class SketchDisplay implements WorldDisplay {
    private final Handover<Sketch> handover = new Handover<>(this::paint);
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot = new XYPlot(null, Charts.axis(""), Charts.axis(""), renderer);
    private final JFreeChart chart = Charts.chart("", Charts.dress(plot), true);
    private final ChartPanel panel = Charts.panel(chart, 800, 520);
    private PersuasionView view;

    @Override
    public String title() {
        return "Game";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(World<?> world) {
        view = PersuasionView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(view.sketch());
    }

    private void paint(Sketch sketch) {
        chart.setNotify(false);
        chart.setTitle(sketch.title());
        plot.getDomainAxis().setLabel(sketch.across());
        plot.getRangeAxis().setLabel(sketch.upwards());
        DefaultXYDataset lines = new DefaultXYDataset();
        for (int series = 0; series < sketch.lines().size(); series++) {
            Sketch.Line line = sketch.lines().get(series);
            lines.addSeries(line.name(), new double[][] {line.x(), line.y()});
            renderer.setSeriesPaint(series, Palette.colour(series));
            renderer.setSeriesLinesVisible(series, !line.dots());
            renderer.setSeriesShapesVisible(series, line.dots());
            renderer.setSeriesShape(series, new Ellipse2D.Double(-4, -4, 8, 8));
        }
        plot.setDataset(lines);
        chart.setNotify(true);
    }
}
