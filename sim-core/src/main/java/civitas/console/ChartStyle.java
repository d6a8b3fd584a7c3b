package civitas.console;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;

/** One look for all charts of the console. */
final class ChartStyle {
    private static final int LABEL_SIZE = 13;
    private static final int TICK_SIZE = 12;

    private ChartStyle() {}

    /** Applies the look to an XY chart made by one of MASON's generators. */
    static void apply(JFreeChart chart, String xLabel, String yLabel) {
        chart.setTitle((TextTitle) null);
        chart.setBackgroundPaint(Color.WHITE);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Palette.GRID);
        axis(plot.getDomainAxis(), xLabel);
        axis(plot.getRangeAxis(), yLabel);
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(Palette.font(LABEL_SIZE));
            chart.getLegend().setBorder(0, 0, 0, 0);
        }
    }

    private static void axis(ValueAxis axis, String label) {
        axis.setLabel(label);
        axis.setLabelFont(Palette.font(LABEL_SIZE));
        axis.setTickLabelFont(Palette.font(TICK_SIZE));
        if (axis instanceof NumberAxis numbers) {
            NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
            format.setMaximumFractionDigits(6);
            numbers.setNumberFormatOverride(format);
            numbers.setAutoRangeIncludesZero(false);
        }
    }

    /** A panel that draws the chart in its own size instead of scaling a picture of another size. */
    static ChartPanel panel(JFreeChart chart) {
        ChartPanel panel = new ChartPanel(chart);
        panel.setMinimumDrawWidth(1);
        panel.setMinimumDrawHeight(1);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        return panel;
    }
}
