package civitas.scenarios.tolls.console;

import civitas.console.Palette;
import civitas.console.parts.Ink;
import civitas.console.parts.Inspectable;
import civitas.console.parts.RoundNumbers;
import civitas.scenarios.tolls.LoadColours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import javax.swing.JComponent;

/** What colours, widths and rings of the road map mean, and one line of text below. */
final class RoadLegend extends JComponent {
    private static final int HEIGHT = 84;
    private static final int BOX = 40;
    /** Narrower windows get a narrower legend. */
    private static final double FULL_WIDTH = 650;

    /** Lines of the legend are those of links that are long on the screen. */
    private static final double LONG = 100;

    private static final Font HEAD = Ink.SMALL.deriveFont(Font.BOLD);

    private final transient RoadStyle style = new RoadStyle(LONG);
    private transient RoadState state;
    private volatile String text = "";

    RoadLegend() {
        setPreferredSize(new Dimension(700, HEIGHT));
    }

    /** Explains another world's map. */
    void show(RoadState shown) {
        state = shown;
        repaint();
    }

    /** Sets the line below and has everything painted again. From any thread. */
    void say(String line) {
        text = line;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics context) {
        Graphics2D graphics = (Graphics2D) context.create();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Ink.PAPER);
        graphics.fillRect(0, 0, getWidth(), getHeight());
        graphics.setColor(Palette.GRID);
        graphics.drawLine(0, 0, getWidth(), 0);
        RoadState shown = state;
        if (shown != null) {
            synchronized (shown) {
                double squeeze = Math.min(1, getWidth() / FULL_WIDTH);
                colours(graphics, shown, (int) (BOX * squeeze));
                widths(graphics, shown, (int) (335 * squeeze), (int) (90 * squeeze));
                rings(graphics, shown, (int) (525 * squeeze), 70 * squeeze);
            }
        }
        write(graphics, text, 14, HEIGHT - 9, Ink.FAINT, Ink.SMALL);
        graphics.dispose();
    }

    private static void write(Graphics2D graphics, String text, double x, double y, Color colour, Font font) {
        graphics.setColor(colour);
        graphics.setFont(font);
        graphics.drawString(text, (float) x, (float) y);
    }

    private static void centre(Graphics2D graphics, String text, double x, double y) {
        graphics.setFont(Ink.SMALL);
        write(graphics, text, x - graphics.getFontMetrics().stringWidth(text) / 2.0, y, Ink.FAINT, Ink.SMALL);
    }

    private static void colours(Graphics2D graphics, RoadState shown, int width) {
        int x = 14;
        write(graphics, "flow / capacity", x, 18, Ink.INK, HEAD);
        int steps = LoadColours.COLOURS.size();
        for (int step = 0; step < steps; step++) {
            graphics.setColor(Color.decode(LoadColours.COLOURS.get(step)));
            graphics.fillRect(x + step * width, 27, width - 1, 12);
        }
        for (int step = 0; step < LoadColours.BOUNDS.size(); step++) {
            centre(graphics, Inspectable.brief(LoadColours.BOUNDS.get(step)), x + (step + 1) * width, 53);
        }
        if (!shown.allCapacitiesKnown()) {
            graphics.setColor(RoadStyle.colour(Double.NaN));
            graphics.fillRect(x + steps * width + 14, 27, 22, 12);
            centre(graphics, "unknown", x + steps * width + 25.0, 53);
        }
    }

    private void widths(Graphics2D graphics, RoadState shown, int x, int step) {
        write(graphics, "flow, trips", x, 18, Ink.INK, HEAD);
        graphics.setColor(Ink.FAINT);
        double round = RoundNumbers.below(shown.widestFlow());
        for (int part = 1; part <= 2; part++) {
            double left = x + (part - 1.0) * step;
            graphics.setColor(new Color(0x8a949e));
            graphics.setStroke(style.stroke(round * part / 2, shown.widestFlow()));
            graphics.draw(new Line2D.Double(left + 5, 33, left + step - 30, 33));
            centre(graphics, Inspectable.brief(round * part / 2), left + (step - 25) / 2.0, 53);
        }
    }

    private void rings(Graphics2D graphics, RoadState shown, int x, double step) {
        write(graphics, "toll, money", x, 18, Ink.INK, HEAD);
        double highest = shown.highestToll();
        if (highest == 0) {
            write(graphics, "none today", x, 38, Ink.FAINT, Ink.SMALL);
            return;
        }
        graphics.setStroke(new BasicStroke(1.4f));
        for (int part = 1; part <= 2; part++) {
            double middle = x + 12 + (part - 1) * step;
            double radius = style.ring(highest * part / 2, highest);
            Ellipse2D ring = new Ellipse2D.Double(middle - radius, 33 - radius, 2 * radius, 2 * radius);
            graphics.setColor(Color.WHITE);
            graphics.fill(ring);
            graphics.setColor(Ink.INK);
            graphics.draw(ring);
            centre(graphics, Inspectable.brief(highest * part / 2), middle, 53);
        }
    }
}
