package civitas.console.parts;

import java.awt.Color;
import java.awt.Dimension;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.RectangleInsets;

/** JFreeChart's charts in the dress of all displays. */
public final class Charts {
    private Charts() {}

    /** An axis of numbers that need not begin at 0. */
    public static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setLabelFont(Palette.SMALL);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelFont(Palette.SMALL);
        axis.setTickLabelPaint(Palette.FAINT);
        axis.setAxisLinePaint(Palette.FAINT);
        axis.setTickMarkPaint(Palette.FAINT);
        return axis;
    }

    /** Dresses a plot. */
    public static XYPlot dress(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setOutlinePaint(Palette.GRID);
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        return plot;
    }

    /** A chart of a plot with a title and a legend of series if asked for. */
    public static JFreeChart chart(String title, Plot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(title, Palette.BOLD, plot, legend);
        chart.setBackgroundPaint(Palette.PAPER);
        chart.setPadding(new RectangleInsets(6, 6, 6, 10));
        if (chart.getTitle() != null) {
            chart.getTitle().setPaint(Palette.INK);
        }
        if (legend) {
            chart.getLegend().setItemFont(Palette.SMALL);
            chart.getLegend().setItemPaint(Palette.INK);
            chart.getLegend().setBackgroundPaint(Palette.PAPER);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        return chart;
    }

    /** A component that shows a chart at any size without stretching its text. */
    public static ChartPanel panel(JFreeChart chart, int width, int height) {
        ChartPanel panel = new ChartPanel(chart);
        panel.setPreferredSize(new Dimension(width, height));
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        panel.setInitialDelay(150);
        return panel;
    }
}
