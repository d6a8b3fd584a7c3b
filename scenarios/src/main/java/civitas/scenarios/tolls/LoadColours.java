package civitas.scenarios.tolls;

import java.util.List;

/** Colours of demand over capacity in steps: blues below capacity, amber to dark red above. */
public final class LoadColours {
    /** Where a step ends; the last one has no end. */
    public static final List<Double> BOUNDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5);

    /** One per step. */
    public static final List<String> COLOURS =
            List.of("#bcd3e6", "#7fb0d6", "#3b7db8", "#f5b04c", "#e0632b", "#8f1620");

    private static final String UNKNOWN = "#b8bcc0";

    private LoadColours() {}

    /** Colour of a demand over capacity; grey for NaN. */
    public static String of(double load) {
        if (Double.isNaN(load)) {
            return UNKNOWN;
        }
        int step = 0;
        while (step < BOUNDS.size() && load >= BOUNDS.get(step)) {
            step++;
        }
        return COLOURS.get(step);
    }
}
