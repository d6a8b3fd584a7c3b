package civitas.scenarios.steering.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.console.BeliefPaths;
import civitas.scenarios.steering.SteeringView;
import java.awt.geom.Ellipse2D;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Left, the planner's policy: belief upwards, precision to the right, beliefs at which agents follow their signal in one
 * colour and those at which they herd in another, with the least precision that informs and the baseline; of a planner that
 * knows the state in the good one, and beside it in the bad one. Right, beliefs of
 * some episodes agent by agent, on the same axis.
 */
final class PolicyDisplay implements WorldDisplay {
    /** Series of a planner that knows the state. */
    private static final int IF_BAD = 4;

    private final Handover<PolicyMap> handover = new Handover<>(this::paint);
    private final BeliefPaths paths = new BeliefPaths();
    private final XYPlot policy = new XYPlot(null, Charts.axis("precision"), null, renderer());
    private final JFreeChart chart;
    private final ChartPanel panel;
    private SteeringView view;

    PolicyDisplay() {
        NumberAxis belief = Charts.axis("belief in the good state");
        belief.setRange(0, 1);
        CombinedRangeXYPlot both = new CombinedRangeXYPlot(belief);
        both.setGap(14);
        both.add(Charts.dress(policy), 1);
        both.add(paths.plot(), 1);
        ((NumberAxis) policy.getDomainAxis()).setRange(0.48, 1.02);
        chart = Charts.chart("What the planner does, and what becomes of beliefs", both, true);
        panel = Charts.panel(chart, 900, 520);
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int series = 0; series < 4; series++) {
            boolean dots = series < 2;
            renderer.setSeriesLinesVisible(series, !dots);
            renderer.setSeriesShapesVisible(series, dots);
            renderer.setSeriesShape(series, new Ellipse2D.Double(-2, -2, 4, 4));
            renderer.setSeriesPaint(series, dots ? Palette.colour(series) : Palette.BENCHMARK);
        }
        renderer.setSeriesLinesVisible(IF_BAD, false);
        renderer.setSeriesShapesVisible(IF_BAD, true);
        renderer.setSeriesShape(IF_BAD, new Ellipse2D.Double(-1, -1, 2, 2));
        renderer.setSeriesPaint(IF_BAD, Palette.colour(IF_BAD));
        renderer.setSeriesStroke(2, Palette.dashes(0));
        renderer.setSeriesStroke(3, Palette.dashes(1));
        return renderer;
    }

    @Override
    public String title() {
        return "Policy";
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
        view = SteeringView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(PolicyMap.of(view));
    }

    private void paint(PolicyMap map) {
        chart.setNotify(false);
        DefaultXYDataset lines = new DefaultXYDataset();
        lines.addSeries("agents follow their signal", map.points(true));
        lines.addSeries("agents herd", map.points(false));
        lines.addSeries("least precision that informs", new double[][] {map.least(), map.belief()});
        lines.addSeries("baseline", new double[][] {{map.baseline(), map.baseline()}, {0, 1}});
        if (map.ifBad().length > 0) {
            lines.addSeries("if the state is bad", map.pointsIfBad());
        }
        policy.setDataset(lines);
        paths.mark(map.baseline());
        paths.draw(map.paths(), 0, map.right());
        chart.setNotify(true);
    }
}
