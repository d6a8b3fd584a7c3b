package civitas.console;

import civitas.kernel.World;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jfree.chart.JFreeChart;
import sim.util.media.chart.HistogramGenerator;

/** A live histogram of one number per member of a population. */
public final class HistogramDisplay implements WorldDisplay {
    private static final int BINS = 30;

    private final String title;
    private final Function<World<?>, double[]> values;
    private final HistogramGenerator generator = new HistogramGenerator();
    private final JComponent panel;
    private volatile World<?> world;

    /**
     * @param title of the window
     * @param xLabel what the numbers are, with their unit
     * @param yLabel what is counted
     * @param values reads the numbers of a world: a new array, at least one finite number; members without one are left
     *     out by the caller
     */
    public HistogramDisplay(String title, String xLabel, String yLabel, Function<World<?>, double[]> values) {
        this.title = title;
        this.values = values;
        generator.addSeries(new double[] {0}, BINS, title, null);
        JFreeChart chart = generator.getChart();
        ChartStyle.apply(chart, xLabel, yLabel);
        chart.removeLegend();
        chart.getXYPlot().getRenderer().setSeriesPaint(0, Palette.colour(0));
        panel = ChartStyle.panel(chart);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(World<?> shown) {
        world = shown;
        refresh();
    }

    @Override
    public void refresh() {
        double[] read = values.apply(world);
        if (read.length > 0) {
            SwingUtilities.invokeLater(() -> generator.updateSeries(0, read));
        }
    }
}
