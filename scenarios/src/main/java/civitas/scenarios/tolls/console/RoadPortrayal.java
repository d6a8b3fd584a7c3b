package civitas.scenarios.tolls.console;

import civitas.console.parts.Ink;
import civitas.console.parts.Inspectable;
import civitas.console.parts.Inspectors;
import civitas.scenarios.tolls.TollView;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/**
 * The roads in MASON's {@link sim.display.Display2D}: each link a line coloured by flow over capacity and as wide as its
 * flow, tolls as rings, small networks with numbers. Fuller links lie above emptier ones. A link that is clicked is hit
 * if no other is nearer.
 */
final class RoadPortrayal extends FieldPortrayal2D {
    /** Networks of at most so many links have their numbers written beside them. */
    private static final int LINKS_WITH_NUMBERS = 24;

    private static final int NODES_WITH_NUMBERS = 100;
    /** Of links, in pixels: nodes in their size leave room for them. */
    private static final double LENGTH_FOR_NUMBERS = 36;

    private static final int NODES_WITH_DOTS = 3000;
    /** Where on its link a ring lies: past the middle, away from the ring of the other direction. */
    private static final double RING_PLACE = 0.64;

    private static final double LEAST_RING = 0.1;
    private static final double CATCH = 6;
    private static final Color SELECTED = new Color(0x000000);

    private final TollView view;
    private final RoadLayout layout;
    private final RoadState state;
    private final Line2D.Double straight = new Line2D.Double();
    private final QuadCurve2D.Double curve = new QuadCurve2D.Double();
    private final Ellipse2D.Double circle = new Ellipse2D.Double();
    private RoadLines lines;
    private RoadStyle style;
    private double typicalLength;
    private Rectangle2D box = new Rectangle2D.Double();
    private int selected = -1;

    RoadPortrayal(TollView view, RoadLayout layout, RoadState state) {
        this.view = view;
        this.layout = layout;
        this.state = state;
        setField(state);
    }

    /** Computes the lines for another place or zoom. */
    private void fit(Rectangle2D newBox) {
        if (!newBox.equals(box)) {
            box = (Rectangle2D) newBox.clone();
            lines = new RoadLines(layout, box);
            typicalLength = lines.typicalLength();
            style = new RoadStyle(typicalLength);
        }
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fit(info.draw);
        synchronized (state) {
            drawLinks(graphics, info.clip);
            drawNodes(graphics, info.clip);
            drawTolls(graphics, info.clip);
            if (layout.links() <= LINKS_WITH_NUMBERS) {
                drawNumbers(graphics);
            }
        }
    }

    private void drawLinks(Graphics2D graphics, Rectangle2D clip) {
        if (selected >= 0) {
            BasicStroke stroke = stroke(selected);
            graphics.setStroke(
                    new BasicStroke(stroke.getLineWidth() + 6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(SELECTED);
            drawLine(graphics, selected, stroke.getLineWidth());
        }
        for (int place = 0; place < layout.links(); place++) {
            int link = state.inOrder(place);
            BasicStroke stroke = stroke(link);
            lines.aim(link, stroke.getLineWidth());
            if (lines.near(clip, stroke.getLineWidth())) {
                graphics.setStroke(stroke);
                graphics.setColor(RoadStyle.colour(state.load(link)));
                drawLine(graphics, link, stroke.getLineWidth());
            }
        }
    }

    private BasicStroke stroke(int link) {
        return style.stroke(state.flow(link), state.widestFlow());
    }

    private void drawLine(Graphics2D graphics, int link, double width) {
        lines.aim(link, width);
        if (lines.bent) {
            curve.setCurve(lines.x1, lines.y1, lines.pullX, lines.pullY, lines.x2, lines.y2);
            graphics.draw(curve);
        } else {
            straight.setLine(lines.x1, lines.y1, lines.x2, lines.y2);
            graphics.draw(straight);
        }
    }

    private void drawNodes(Graphics2D graphics, Rectangle2D clip) {
        if (layout.nodes() > NODES_WITH_DOTS) {
            return;
        }
        boolean numbers = layout.nodes() <= NODES_WITH_NUMBERS && typicalLength >= LENGTH_FOR_NUMBERS;
        double radius = numbers ? 9 : 1.8;
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.setFont(Ink.SMALL.deriveFont(layout.nodes() <= LINKS_WITH_NUMBERS ? 12f : 9.5f));
        for (int node = 0; node < layout.nodes(); node++) {
            double x = lines.nodeX(node);
            double y = lines.nodeY(node);
            if (!clip.intersects(x - radius, y - radius, 2 * radius, 2 * radius)) {
                continue;
            }
            boolean zone = node < layout.zones();
            fill(graphics, x, y, radius, zone ? Ink.INK : Color.WHITE);
            if (numbers) {
                centre(graphics, String.valueOf(node + 1), x, y, zone ? Color.WHITE : Ink.INK);
            }
        }
    }

    private void fill(Graphics2D graphics, double x, double y, double radius, Color colour) {
        circle.setFrame(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(colour);
        graphics.fill(circle);
        graphics.setColor(Ink.INK);
        graphics.draw(circle);
    }

    private static void centre(Graphics2D graphics, String text, double x, double y, Color colour) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setColor(colour);
        graphics.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float)
                (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private void drawTolls(Graphics2D graphics, Rectangle2D clip) {
        graphics.setStroke(new BasicStroke(1.4f));
        for (int place = 0; place < layout.links(); place++) {
            int link = state.inOrder(place);
            double toll = state.toll(link);
            if (toll > 0 && toll >= LEAST_RING * state.highestToll()) {
                lines.aim(link, stroke(link).getLineWidth());
                double x = lines.xAt(RING_PLACE);
                double y = lines.yAt(RING_PLACE);
                double radius = style.ring(toll, state.highestToll());
                if (clip.intersects(x - radius, y - radius, 2 * radius, 2 * radius)) {
                    fill(graphics, x, y, radius, Color.WHITE);
                }
            }
        }
    }

    private void drawNumbers(Graphics2D graphics) {
        graphics.setFont(Ink.SMALL);
        FontMetrics metrics = graphics.getFontMetrics();
        for (int link = 0; link < layout.links(); link++) {
            lines.aim(link, stroke(link).getLineWidth());
            String flow = "flow " + Inspectable.brief(state.flow(link));
            String toll = state.toll(link) > 0 ? "toll " + Inspectable.brief(state.toll(link)) : null;
            double width = Math.max(metrics.stringWidth(flow), toll == null ? 0 : metrics.stringWidth(toll)) + 8.0;
            double height = (toll == null ? 1 : 2) * metrics.getHeight() + 2.0;
            double x = lines.xAt(0.42);
            double y = lines.yAt(0.42);
            graphics.setColor(new Color(255, 255, 255, 215));
            graphics.fill(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
            double line = toll == null ? 0 : metrics.getHeight() / 2.0;
            centre(graphics, flow, x, y - line, Ink.INK);
            if (toll != null) {
                centre(graphics, toll, x, y + line, Ink.INK);
            }
        }
    }

    /** The link under a point of the last painting, -1 if there is none. */
    int linkAt(double x, double y) {
        if (lines == null) {
            return -1;
        }
        int nearest = -1;
        double least = CATCH;
        synchronized (state) {
            for (int place = layout.links() - 1; place >= 0; place--) {
                int link = state.inOrder(place);
                double width = stroke(link).getLineWidth();
                lines.aim(link, width);
                double distance = Math.max(0, lines.distance(x, y) - width / 2);
                if (distance < least) {
                    least = distance;
                    nearest = link;
                }
            }
        }
        return nearest;
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag putInHere) {
        fit(range.draw);
        int link = linkAt(range.clip.getCenterX(), range.clip.getCenterY());
        if (link >= 0) {
            putInHere.add(new LocationWrapper(link, null, this));
        }
    }

    private static int link(LocationWrapper wrapper) {
        return (Integer) wrapper.getObject();
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return Inspectors.of(RoadReadings.of(view, link(wrapper)), gui);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return RoadReadings.name(view, link(wrapper));
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return RoadReadings.status(view, link(wrapper));
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean chosen) {
        selected = chosen ? link(wrapper) : -1;
        return true;
    }
}
