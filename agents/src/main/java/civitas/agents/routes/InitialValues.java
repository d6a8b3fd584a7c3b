package civitas.agents.routes;

import civitas.agents.Require;

/**
 * What drivers expect of a route before they took it: independent draws, uniform in [low, high), as costs or as
 * multiples of the route's initial cost.
 *
 * @param low finite
 * @param high finite, at least low
 * @param relative whether the numbers are multiples of the initial cost
 */
public record InitialValues(double low, double high, boolean relative) {
    /** Checks the numbers. */
    public InitialValues {
        Require.that(Double.isFinite(low), "low", low, "finite");
        Require.that(high >= low && Double.isFinite(high), "high", high, "finite and at least low = " + low);
    }

    /** Uniform in [low, high), whatever the route. */
    public static InitialValues between(double low, double high) {
        return new InitialValues(low, high, false);
    }

    /** The initial cost times a factor uniform in [low, high). */
    public static InitialValues timesInitialCost(double low, double high) {
        return new InitialValues(low, high, true);
    }

    /** The value for a draw u in [0, 1). */
    double value(double u, double initialCost) {
        double value = low + (high - low) * u;
        return relative ? value * initialCost : value;
    }
}
