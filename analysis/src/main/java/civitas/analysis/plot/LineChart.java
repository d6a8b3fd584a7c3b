package civitas.analysis.plot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Curves over a numeric axis.
 *
 * @param title one line above the chart
 * @param x horizontal axis
 * @param y vertical axis
 * @param curves in the order of the legend, at least one
 * @param levels values of y to mark
 * @param events values of x to mark
 * @param spread what the spreads around curves mean, such as "10% to 90% of replicates"; empty if there are none
 */
public record LineChart(
        String title, Axis x, Axis y, List<Curve> curves, List<Reference> levels, List<Reference> events, String spread)
        implements Chart {
    /** Copies the lists. */
    public LineChart {
        curves = List.copyOf(curves);
        levels = List.copyOf(levels);
        events = List.copyOf(events);
    }

    @Override
    public String description() {
        return y.title() + " over " + x.title() + ": "
                + curves.stream().map(Curve::name).collect(Collectors.joining(", "))
                + (spread.isEmpty() ? "" : "; spread: " + spread) + References.text(levels) + References.text(events);
    }
}
