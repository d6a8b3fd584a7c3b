package civitas.scenarios.herding.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Charts;
import civitas.console.parts.Handover;
import civitas.kernel.World;
import civitas.scenarios.console.BeliefPaths;
import civitas.scenarios.herding.HerdingView;
import java.awt.BasicStroke;
import java.util.Locale;
import javax.swing.JComponent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Above, beliefs at which the agents of some episodes acted, those who end right in one colour and those who end wrong in the
 * other, with the regions of cascades shaded; below, the share of all episodes in which each agent was right.
 */
final class BeliefDisplay implements WorldDisplay {
    /** What is drawn, copied from the world. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reading(double[][] beliefs, boolean[] right, double[] correct, double herdsFrom) {
        static Reading of(HerdingView view) {
            int agents = view.agents();
            double[][] beliefs = new double[view.episodes()][agents];
            boolean[] right = new boolean[view.episodes()];
            double[] correct = new double[agents];
            for (int agent = 1; agent <= agents; agent++) {
                correct[agent - 1] = view.correct(agent);
                for (int episode = 0; episode < beliefs.length; episode++) {
                    beliefs[episode][agent - 1] = view.belief(agent, episode);
                    right[episode] = view.isRight(agent, episode);
                }
            }
            return new Reading(beliefs, right, correct, view.herdsFrom());
        }
    }

    private final Handover<Reading> handover = new Handover<>(this::paint);
    private final BeliefPaths paths = new BeliefPaths();
    private final XYPlot below =
            new XYPlot(null, null, Charts.axis("share right"), new XYLineAndShapeRenderer(true, false));
    private final JFreeChart chart;
    private final ChartPanel panel;
    private HerdingView view;

    BeliefDisplay() {
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(Charts.axis("agent"));
        both.setGap(14);
        both.add(paths.plot(), 2);
        both.add(Charts.dress(below), 1);
        ((NumberAxis) below.getRangeAxis()).setRange(0, 1);
        below.getRenderer().setSeriesPaint(0, Palette.colour(2));
        below.getRenderer().setSeriesStroke(0, new BasicStroke(2));
        chart = Charts.chart("Beliefs", both, false);
        panel = Charts.panel(chart, 700, 560);
    }

    @Override
    public String title() {
        return "Beliefs";
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
        view = HerdingView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(Reading.of(view));
    }

    private void paint(Reading reading) {
        chart.setNotify(false);
        chart.setTitle(String.format(
                Locale.ROOT,
                "Beliefs of %d episodes, shaded where nobody heeds its own signal",
                reading.beliefs.length));
        paths.mark(reading.herdsFrom);
        paths.draw(reading.beliefs, 1, reading.right);
        DefaultXYDataset line = new DefaultXYDataset();
        double[][] points = new double[2][reading.correct.length];
        for (int i = 0; i < reading.correct.length; i++) {
            points[0][i] = i + 1;
            points[1][i] = reading.correct[i];
        }
        line.addSeries("right", points);
        below.setDataset(line);
        chart.setNotify(true);
    }
}
