package civitas.scenarios.console;

import civitas.console.Palette;
import civitas.console.parts.Charts;
import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.ui.Layer;

/** A plot of beliefs over agents, one line per episode, with the regions marked in which everybody herds. */
public final class BeliefPaths {
    private static final Color REGION = new Color(0xEE, 0xE6, 0xD0);

    private final XYPlot plot =
            new XYPlot(null, Charts.axis("agent"), Charts.axis("belief"), new XYLineAndShapeRenderer(true, false));

    /** An empty plot. */
    public BeliefPaths() {
        Charts.dress(plot);
        ((NumberAxis) plot.getRangeAxis()).setRange(0, 1);
    }

    /** The plot, the same at each call. */
    public XYPlot plot() {
        return plot;
    }

    /** Marks beliefs above this one, and those below its opposite; none if it is NaN. */
    public void mark(double herdsFrom) {
        plot.clearRangeMarkers();
        if (herdsFrom < 1) {
            plot.addRangeMarker(new IntervalMarker(herdsFrom, 1, REGION), Layer.BACKGROUND);
            plot.addRangeMarker(new IntervalMarker(0, 1 - herdsFrom, REGION), Layer.BACKGROUND);
        }
    }

    /**
     * Draws paths.
     *
     * @param beliefs {@code double[episode][agent]}
     * @param first number of the first agent
     * @param right whether each episode is on the right way; others have the second colour
     */
    public void draw(double[][] beliefs, int first, boolean[] right) {
        DefaultXYDataset lines = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setBaseSeriesVisibleInLegend(false);
        for (int episode = 0; episode < beliefs.length; episode++) {
            double[][] line = new double[2][beliefs[episode].length];
            for (int i = 0; i < line[0].length; i++) {
                line[0][i] = first + i;
                line[1][i] = beliefs[episode][i];
            }
            lines.addSeries(episode, line);
            Color colour = Palette.colour(right[episode] ? 0 : 1);
            renderer.setSeriesPaint(episode, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150));
        }
        plot.setRenderer(renderer);
        plot.setDataset(lines);
    }
}
