package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import civitas.analysis.sensitivity.Bisection.Scale;
import civitas.analysis.sensitivity.Bisection.State;
import civitas.analysis.statistics.Interval;
import java.util.List;

/** The settings of a {@link Bisection} and its rules: what to try and when to stop, given what brackets the crossing. */
record SearchRange(Scale scale, double low, double high, double tolerance) {
    private static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    SearchRange {
        Require.finite("low", low);
        Require.finite("high", high);
        Require.finite("tolerance", tolerance);
        require(low < high, "low", low, "below high = " + high);
        require(tolerance > 0, "tolerance", tolerance, "above 0");
        require(scale == Scale.LINEAR || low > 0, "low", low, "above 0 on a logarithmic scale");
    }

    private static void require(boolean legal, String name, double value, String range) {
        if (!legal) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + range);
        }
    }

    /** The bracket after these answers; refuses answers to questions that the search does not ask. */
    Interval bracket(List<Boolean> answers) {
        Interval bracket = UNKNOWN;
        for (int asked = 0; asked < answers.size(); asked++) {
            if (state(bracket) != State.SEARCHING) {
                throw new IllegalArgumentException("answers has length " + answers.size() + ", expected at most "
                        + asked + " (the search ends there)");
            }
            double x = candidate(bracket);
            bracket = answers.get(asked) ? new Interval(bracket.lower(), x) : new Interval(x, bracket.upper());
        }
        return bracket;
    }

    State state(Interval bracket) {
        if (bracket.upper() == low) {
            return State.BELOW_LOW;
        }
        if (bracket.lower() == high) {
            return State.ABOVE_HIGH;
        }
        boolean bothEndsTried = Double.isFinite(bracket.lower()) && Double.isFinite(bracket.upper());
        return bothEndsTried && narrow(bracket) ? State.FOUND : State.SEARCHING;
    }

    /** The x to try next while searching. */
    double candidate(Interval bracket) {
        if (Double.isInfinite(bracket.lower())) {
            return low;
        }
        return Double.isInfinite(bracket.upper()) ? high : middle(bracket);
    }

    /** The middle of finite ends, written so that it cannot overflow. */
    private double middle(Interval bracket) {
        return switch (scale) {
            case LINEAR -> bracket.lower() / 2 + bracket.upper() / 2;
            case LOGARITHMIC -> StrictMath.sqrt(bracket.lower()) * StrictMath.sqrt(bracket.upper());
        };
    }

    private boolean narrow(Interval bracket) {
        double middle = middle(bracket);
        boolean divisible = bracket.lower() < middle && middle < bracket.upper();
        return !divisible
                || switch (scale) {
                    case LINEAR -> bracket.width() <= tolerance;
                    case LOGARITHMIC -> bracket.upper() / bracket.lower() - 1 <= tolerance;
                };
    }
}
