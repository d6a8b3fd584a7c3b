package civitas.console.parts;

import civitas.console.Palette;
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
        axis.setLabelFont(Ink.SMALL);
        axis.setLabelPaint(Ink.INK);
        axis.setTickLabelFont(Ink.SMALL);
        axis.setTickLabelPaint(Ink.FAINT);
        axis.setAxisLinePaint(Ink.FAINT);
        axis.setTickMarkPaint(Ink.FAINT);
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
        JFreeChart chart = new JFreeChart(title, Ink.BOLD, plot, legend);
        chart.setBackgroundPaint(Ink.PAPER);
        chart.setPadding(new RectangleInsets(6, 6, 6, 10));
        if (chart.getTitle() != null) {
            chart.getTitle().setPaint(Ink.INK);
        }
        if (legend) {
            chart.getLegend().setItemFont(Ink.SMALL);
            chart.getLegend().setItemPaint(Ink.INK);
            chart.getLegend().setBackgroundPaint(Ink.PAPER);
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
