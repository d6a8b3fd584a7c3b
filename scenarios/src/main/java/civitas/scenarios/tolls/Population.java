package civitas.scenarios.tolls;

import civitas.scenario.Parameter;

/** What trips are made of. */
public sealed interface Population {
    /** Individual drivers. */
    record Drivers() implements Population {}

    /** Infinitely many drivers: shares of trips that follow the learner's expected step, without noise. */
    record Continuum() implements Population {}

    /** Loads that come and go at random: arrivals choose by the learner, which must be logit. */
    record Turnover(
            @Parameter(
                            description = "Mean share mu of the loads that is replaced every day.",
                            value = "0.05",
                            range = "(0, 0.5]")
                    double rate)
            implements Population {}
}
