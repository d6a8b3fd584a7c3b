package civitas.sweep.plan;

import civitas.analysis.sensitivity.Bisection;
import civitas.analysis.statistics.Interval;
import civitas.scenario.AxisValues.Span;
import civitas.scenario.SweepDesign;
import civitas.sweep.design.Point;
import java.util.Optional;

/**
 * One search of a bisection.
 *
 * @param others the point of the other axes
 * @param bisection its steps so far
 * @param measured whether every step so far had a mean
 */
record Search(Point others, Bisection bisection, boolean measured) {
    static Search begin(SweepDesign.Bisection described, Point others) {
        Span span = described.axis().values();
        Bisection.Scale scale =
                switch (span.scale()) {
                    case LINEAR -> Bisection.Scale.LINEAR;
                    case LOGARITHMIC -> Bisection.Scale.LOGARITHMIC;
                };
        double low = span.from().doubleValue();
        double high = span.to().doubleValue();
        return new Search(others, new Bisection(scale, low, high, described.tolerance()), true);
    }

    /** The point to play next, empty when the search has ended. */
    Optional<Point> next(SweepDesign.Bisection described) {
        if (!measured || bisection.next().isEmpty()) {
            return Optional.empty();
        }
        double value = bisection.next().getAsDouble();
        return Optional.of(
                others.with(described.axis().path(), described.axis().values().number(value)));
    }

    /** The search after playing {@link #next}. */
    Search after(double mean, SweepDesign.Goal goal) {
        return Double.isNaN(mean)
                ? new Search(others, bisection, false)
                : new Search(others, bisection.answer(goal.reached(mean)), true);
    }

    Threshold threshold(boolean integer) {
        Interval bracket = bisection.bracket();
        // Integers were played rounded down.
        Interval exact =
                integer ? new Interval(StrictMath.floor(bracket.lower()), StrictMath.floor(bracket.upper())) : bracket;
        return new Threshold(others, state(), exact);
    }

    private Threshold.State state() {
        if (!measured) {
            return Threshold.State.UNMEASURED;
        }
        return switch (bisection.state()) {
            case SEARCHING -> Threshold.State.SEARCHING;
            case FOUND -> Threshold.State.FOUND;
            case BELOW_LOW -> Threshold.State.BELOW;
            case ABOVE_HIGH -> Threshold.State.ABOVE;
        };
    }
}
