package civitas.scenarios.tolls.console;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * The lines of links on the screen, at some place and zoom. One line at a time: {@link #aim} computes that of a link into
 * the fields, so that painting thousands of links allocates nothing.
 */
final class RoadLines {
    private static final double MARGIN = 0.06;
    private static final double LEAST_MARGIN = 26;

    private final RoadLayout layout;
    private final double left;
    private final double top;
    private final double scale;

    /** Where the line begins, where it ends, and what pulls its middle aside if it is bent. */
    double x1;

    double y1;
    double x2;
    double y2;
    double pullX;
    double pullY;
    boolean bent;

    /** The layout fitted into a box of pixels. */
    RoadLines(RoadLayout layout, Rectangle2D box) {
        this.layout = layout;
        double margin = Math.max(LEAST_MARGIN, MARGIN * Math.min(box.getWidth(), box.getHeight()));
        double wide = Math.max(1, box.getWidth() - 2 * margin);
        double high = Math.max(1, box.getHeight() - 2 * margin);
        scale = Math.min(wide / Math.max(layout.width(), 1e-9), high / Math.max(layout.height(), 1e-9));
        left = box.getX() + (box.getWidth() - scale * layout.width()) / 2;
        top = box.getY() + (box.getHeight() - scale * layout.height()) / 2;
    }

    double nodeX(int node) {
        return left + scale * layout.x(node);
    }

    double nodeY(int node) {
        return top + scale * layout.y(node);
    }

    /** The median length of links, in pixels. */
    double typicalLength() {
        double[] lengths = new double[layout.links()];
        for (int link = 0; link < lengths.length; link++) {
            int from = layout.from(link);
            int to = layout.to(link);
            lengths[link] = scale * Math.hypot(layout.x(to) - layout.x(from), layout.y(to) - layout.y(from));
        }
        Arrays.sort(lengths);
        return lengths[lengths.length / 2];
    }

    /** Computes the line of a link: a road with two directions has each on the right, beside its middle line. */
    void aim(int link, double lineWidth) {
        double startX = nodeX(layout.from(link));
        double startY = nodeY(layout.from(link));
        double endX = nodeX(layout.to(link));
        double endY = nodeY(layout.to(link));
        double length = Math.max(Math.hypot(endX - startX, endY - startY), 1e-9);
        double alongX = (endX - startX) / length;
        double alongY = (endY - startY) / length;
        double aside = layout.twoWay(link) ? lineWidth / 2 + 0.6 : 0;
        x1 = startX - alongY * aside;
        y1 = startY + alongX * aside;
        x2 = endX - alongY * aside;
        y2 = endY + alongX * aside;
        double pull = 2 * layout.bend(link) * length;
        bent = pull != 0;
        pullX = (x1 + x2) / 2 - alongY * pull;
        pullY = (y1 + y2) / 2 + alongX * pull;
    }

    /** A point of the line, 0 at its beginning and 1 at its end. */
    double xAt(double part) {
        return bent ? bezier(x1, pullX, x2, part) : x1 + part * (x2 - x1);
    }

    double yAt(double part) {
        return bent ? bezier(y1, pullY, y2, part) : y1 + part * (y2 - y1);
    }

    private static double bezier(double start, double pull, double end, double part) {
        double rest = 1 - part;
        return rest * rest * start + 2 * rest * part * pull + part * part * end;
    }

    /** Whether the line comes near a rectangle; never wrong about lines that cross it. */
    boolean near(Rectangle2D clip, double slack) {
        double minX = Math.min(x1, x2) - slack;
        double maxX = Math.max(x1, x2) + slack;
        double minY = Math.min(y1, y2) - slack;
        double maxY = Math.max(y1, y2) + slack;
        if (bent) {
            minX = Math.min(minX, pullX);
            maxX = Math.max(maxX, pullX);
            minY = Math.min(minY, pullY);
            maxY = Math.max(maxY, pullY);
        }
        return maxX >= clip.getMinX() && minX <= clip.getMaxX() && maxY >= clip.getMinY() && minY <= clip.getMaxY();
    }

    /** Distance of a point from the line. */
    double distance(double x, double y) {
        if (!bent) {
            return Line2D.ptSegDist(x1, y1, x2, y2, x, y);
        }
        double least = Double.POSITIVE_INFINITY;
        int pieces = 16;
        for (int piece = 0; piece < pieces; piece++) {
            double start = (double) piece / pieces;
            double end = (piece + 1.0) / pieces;
            least = Math.min(least, Line2D.ptSegDist(xAt(start), yAt(start), xAt(end), yAt(end), x, y));
        }
        return least;
    }
}
