package civitas.agents.contextual;

import civitas.agents.Require;

/** How many widths a linear bandit's upper confidence bound lies above its estimate. */
public final class Confidence {
    private Confidence() {}

    /**
     * beta = d + (2 ln T + d ln(1 + T d))^(1/2).
     * <p>Source: program of Kleine Buening, Saha, Dimitrakakis, Xu, NeurIPS 2024.
     *
     * @param dimensions d, at least 1
     * @param rounds T, at least 1
     */
    public static double multiplier(int dimensions, long rounds) {
        Require.that(dimensions >= 1, "dimensions", dimensions, "at least 1");
        Require.that(rounds >= 1, "rounds", rounds, "at least 1");
        double horizon = (double) rounds;
        double deviations = 2 * StrictMath.log(horizon) + dimensions * StrictMath.log(1 + horizon * dimensions);
        return dimensions + StrictMath.sqrt(deviations);
    }
}
