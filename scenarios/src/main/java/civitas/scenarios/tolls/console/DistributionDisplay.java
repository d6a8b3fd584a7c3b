package civitas.scenarios.tolls.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.console.parts.Ink;
import civitas.console.parts.Inspectable;
import civitas.console.parts.Pause;
import civitas.kernel.World;
import civitas.scenarios.tolls.TollView;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.text.DecimalFormat;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.RangeType;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;
import sim.display.GUIState;

/** The distribution of a chosen quantity over trips or links on the latest day; classes of drivers stand on each other. */
final class DistributionDisplay implements WorldDisplay {
    /** Classes that colours can tell apart. */
    private static final int MOST_CLASSES = 6;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JComboBox<TripDistribution.Quantity> box = new JComboBox<>(TripDistribution.Quantity.values());
    private final Handover<TripDistribution> handover = new Handover<>(this::paint);
    private final XYPlot plot = Charts.dress(new XYPlot(null, Charts.axis(""), Charts.axis("share of all"), null));
    private final JFreeChart chart = Charts.chart("", plot, true);
    private volatile TripDistribution.Quantity quantity = TripDistribution.Quantity.TIME;
    private volatile long day;
    private TollView view;

    DistributionDisplay(GUIState gui) {
        NumberAxis share = (NumberAxis) plot.getRangeAxis();
        share.setNumberFormatOverride(new DecimalFormat("0.# %"));
        share.setAutoRangeIncludesZero(true);
        share.setRangeType(RangeType.POSITIVE);
        share.setAutoRangeMinimumSize(0.05);
        plot.setRenderer(renderer());
        box.setFont(Ink.SMALL);
        box.setMaximumRowCount(box.getItemCount());
        box.addActionListener(event -> Pause.during(gui, this::choose));
        JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, 10, 4));
        JLabel label = new JLabel("Distribution of");
        label.setFont(Ink.SMALL);
        row.setBackground(Ink.PAPER);
        row.add(label);
        row.add(box);
        panel.add(row, BorderLayout.NORTH);
        panel.add(Charts.panel(chart, 700, 460), BorderLayout.CENTER);
    }

    private static XYBarRenderer renderer() {
        XYBarRenderer bars = new XYBarRenderer();
        bars.setUseYInterval(true);
        bars.setShadowVisible(false);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setDrawBarOutline(true);
        for (int kind = 0; kind < MOST_CLASSES; kind++) {
            bars.setSeriesPaint(kind, Palette.colour(kind));
            bars.setSeriesOutlinePaint(kind, Ink.PAPER);
            bars.setSeriesOutlineStroke(kind, new BasicStroke(0.8f));
        }
        return bars;
    }

    private void choose() {
        quantity = (TripDistribution.Quantity) box.getSelectedItem();
        refresh();
    }

    /** The choice of a quantity. */
    JComboBox<TripDistribution.Quantity> box() {
        return box;
    }

    @Override
    public String title() {
        return "Distributions";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(World<?> world) {
        view = TollView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        day = view.days();
        handover.offer(TripDistribution.of(view, quantity, MOST_CLASSES));
    }

    private void paint(TripDistribution distribution) {
        chart.setNotify(false);
        chart.setTitle(
                Double.isNaN(distribution.mean())
                        ? distribution.quantity() + ": none yet"
                        : String.format(
                                Locale.ROOT,
                                "%s on day %,d:  mean %s, largest %s",
                                distribution.quantity(),
                                day,
                                Inspectable.brief(distribution.mean()),
                                Inspectable.brief(distribution.largest())));
        plot.getDomainAxis().setLabel(distribution.quantity().axis());
        plot.getRangeAxis().setLabel(distribution.quantity().ofTrips() ? "share of trips" : "share of links");
        DefaultIntervalXYDataset bars = new DefaultIntervalXYDataset();
        double[] floor = new double[distribution.shares()[0].length];
        for (int userClass = 0; userClass < distribution.shares().length; userClass++) {
            bars.addSeries(name(distribution, userClass), bars(distribution, userClass, floor));
        }
        plot.setDataset(bars);
        chart.getLegend().setVisible(distribution.shares().length > 1);
        mark(distribution.mean());
        chart.setNotify(true);
    }

    private String name(TripDistribution distribution, int userClass) {
        return distribution.shares().length == 1
                ? "all"
                : "value of time " + Inspectable.brief(view.valueOfTime(userClass));
    }

    /** Bars that stand on those of the classes before; {@code floor} is raised by them. */
    private static double[][] bars(TripDistribution distribution, int userClass, double[] floor) {
        double[] shares = distribution.shares()[userClass];
        double[][] series = new double[6][shares.length];
        for (int bin = 0; bin < shares.length; bin++) {
            double left = distribution.first() + bin * distribution.width();
            series[0][bin] = left + distribution.width() / 2;
            series[1][bin] = left;
            series[2][bin] = left + distribution.width();
            series[4][bin] = floor[bin];
            floor[bin] += shares[bin];
            series[3][bin] = floor[bin];
            series[5][bin] = floor[bin];
        }
        return series;
    }

    private void mark(double mean) {
        plot.clearDomainMarkers();
        if (Double.isNaN(mean)) {
            return;
        }
        float[] dashes = {5, 4};
        ValueMarker marker = new ValueMarker(
                mean, Ink.INK, new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0));
        marker.setLabel("mean");
        marker.setLabelFont(Ink.SMALL);
        marker.setLabelPaint(Ink.INK);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(4, 4, 0, 4));
        plot.addDomainMarker(marker, Layer.FOREGROUND);
    }
}
