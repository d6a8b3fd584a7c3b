package civitas.scenarios.opinion.console;

import civitas.console.WorldDisplay;
import civitas.console.parts.Handover;
import civitas.console.parts.Ink;
import civitas.console.parts.Viridis;
import civitas.kernel.World;
import civitas.scenarios.opinion.OpinionView;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.JComponent;

/** How many hold which opinion, over time: rounds from left to right, opinions from bottom to top, brighter where more agree. */
final class BandDisplay implements WorldDisplay {
    private static final int PREFERRED_WIDTH = 720;
    private static final int PREFERRED_HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int BOTTOM = 40;
    private static final int TOP = 26;
    private static final int RIGHT = 16;
    private static final Viridis COLOURS = new Viridis(0, 1);

    /** What was read of a world. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never modified
    private record Reading(long[] rounds, int[][] counts, double low, double high) {}

    private final Chart chart = new Chart();
    private final Handover<Reading> handover = new Handover<>(this::paint);
    private OpinionView view;

    @Override
    public String title() {
        return "Opinions over time";
    }

    @Override
    public JComponent component() {
        return chart;
    }

    @Override
    public void show(World<?> world) {
        view = OpinionView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        int[][] counts = view.counts();
        int last = counts[0].length - 1;
        handover.offer(new Reading(view.rounds(), counts, view.centre(0), view.centre(last)));
    }

    private void paint(Reading reading) {
        chart.reading = reading;
        chart.repaint();
    }

    /** The picture and its axes. */
    private static final class Chart extends JComponent {
        private static final long serialVersionUID = 1;

        private transient Reading reading;

        Chart() {
            setPreferredSize(new Dimension(PREFERRED_WIDTH, PREFERRED_HEIGHT));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D paper = (Graphics2D) graphics.create();
            paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paper.setColor(Ink.PAPER);
            paper.fillRect(0, 0, getWidth(), getHeight());
            if (reading != null) {
                bands(paper);
                axes(paper);
            }
            paper.dispose();
        }

        private int across(int picture) {
            return LEFT + (getWidth() - LEFT - RIGHT) * picture / reading.counts().length;
        }

        private int up(int bin) {
            return getHeight() - BOTTOM - (getHeight() - BOTTOM - TOP) * bin / reading.counts()[0].length;
        }

        /** Shares are drawn by their square root, so that small groups can be seen. */
        private void bands(Graphics2D paper) {
            for (int picture = 0; picture < reading.counts().length; picture++) {
                int[] counts = reading.counts()[picture];
                double all = 0;
                for (int count : counts) {
                    all += count;
                }
                for (int bin = 0; bin < counts.length; bin++) {
                    paper.setColor(counts[bin] == 0 ? Color.WHITE : COLOURS.colour(Math.sqrt(counts[bin] / all)));
                    paper.fillRect(
                            across(picture), up(bin + 1), across(picture + 1) - across(picture), up(bin) - up(bin + 1));
                }
            }
        }

        private void axes(Graphics2D paper) {
            paper.setFont(Ink.SMALL);
            paper.setColor(Ink.INK);
            FontMetrics metrics = paper.getFontMetrics();
            String low = String.format(Locale.ROOT, "%.2f", reading.low());
            String high = String.format(Locale.ROOT, "%.2f", reading.high());
            paper.drawString(low, LEFT - 8 - metrics.stringWidth(low), getHeight() - BOTTOM);
            paper.drawString(high, LEFT - 8 - metrics.stringWidth(high), TOP + metrics.getAscent());
            paper.drawString("opinion", 8, TOP - 8);
            String end = "round " + reading.rounds()[reading.rounds().length - 1];
            paper.drawString("0", LEFT, getHeight() - BOTTOM + 18);
            paper.drawString(end, getWidth() - RIGHT - metrics.stringWidth(end), getHeight() - BOTTOM + 18);
        }
    }
}
