package civitas.scenarios.tolls.console;

import civitas.scenarios.tolls.LoadColours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Colours by load, widths by flow and rings by toll, the same on the map and in its legend. */
final class RoadStyle {
    private static final double NARROWEST = 1.2;
    private static final double WIDEST = 9;
    private static final double LARGEST_RING = 7;
    private static final int WIDTHS = 64;
    private static final List<Color> STEPS =
            LoadColours.COLOURS.stream().map(Color::decode).toList();
    private static final Color UNKNOWN = Color.decode(LoadColours.of(Double.NaN));

    private final double widest;
    private final double largestRing;
    private final BasicStroke[] strokes = new BasicStroke[WIDTHS + 1];

    /**
     * A style for lines of that length.
     *
     * @param typicalLength of links, in pixels: short ones get thin lines
     */
    RoadStyle(double typicalLength) {
        widest = Math.max(3, Math.min(WIDEST, 0.22 * typicalLength));
        largestRing = Math.max(3.5, Math.min(LARGEST_RING, 0.25 * typicalLength));
        for (int step = 0; step < strokes.length; step++) {
            double width = NARROWEST + (widest - NARROWEST) * step / WIDTHS;
            strokes[step] = new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
    }

    /** Colour of a flow over capacity. */
    static Color colour(double load) {
        if (Double.isNaN(load)) {
            return UNKNOWN;
        }
        int step = 0;
        while (step < LoadColours.BOUNDS.size() && load >= LoadColours.BOUNDS.get(step)) {
            step++;
        }
        return STEPS.get(step);
    }

    /** Line of a flow; widths come in steps, so that strokes are made once. */
    BasicStroke stroke(double flow, double widestFlow) {
        double share = widestFlow > 0 ? Math.min(1, flow / widestFlow) : 0;
        return strokes[(int) Math.round(share * WIDTHS)];
    }

    /** Radius of the ring of a toll, its area in proportion. */
    double ring(double toll, double highestToll) {
        return highestToll > 0 ? largestRing * Math.sqrt(toll / highestToll) : 0;
    }
}
