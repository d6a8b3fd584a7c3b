package civitas.analysis.plot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Named estimates, one below the other: a dot with its interval, beside it what was published.
 *
 * @param title one line above the chart
 * @param x what is estimated
 * @param interval what intervals are, such as "95% interval"
 * @param estimates from top to bottom, with different names
 * @param references values of x to mark
 */
public record IntervalPlot(String title, Axis x, String interval, List<Estimate> estimates, List<Reference> references)
        implements Chart {
    private static final int ROW = 26;

    /** Copies the lists. */
    public IntervalPlot {
        estimates = List.copyOf(estimates);
        references = List.copyOf(references);
    }

    @Override
    public String description() {
        return x.title() + " with " + interval + ": "
                + estimates.stream()
                        .map(estimate -> estimate.name() + " " + NumberText.significant(estimate.value(), 4))
                        .collect(Collectors.joining(", "))
                + References.text(references);
    }

    @Override
    public int height() {
        return (references.isEmpty() ? 70 : 100) + ROW * Math.max(2, estimates.size());
    }
}
