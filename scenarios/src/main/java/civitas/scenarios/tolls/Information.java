package civitas.scenarios.tolls;

import civitas.agents.routes.Feedback;
import civitas.scenario.Parameter;

/** Information lever: what drivers get to know about the day. */
public sealed interface Information {
    /** Whether a learner that needs {@code feedback} can live with it. */
    default boolean serves(Feedback feedback) {
        return true;
    }

    /** Share of drivers who follow the platform's advice. */
    static double advisedShare(Information information) {
        return information instanceof Recommended recommended ? recommended.share() : 0;
    }

    /** Costs of all routes of the own group. */
    record AllRoutes() implements Information {}

    /** The cost of the route taken, nothing else. */
    record OwnRoute() implements Information {
        @Override
        public boolean serves(Feedback feedback) {
            return feedback == Feedback.OWN_ROUTE;
        }
    }

    /** Costs of all routes as they were some days ago. */
    record Delayed(
            @Parameter(description = "Age of the report.", value = "1", unit = "days", range = "[1, 1000]")
                    int delayDays)
            implements Information {}

    /** Costs of all routes with independent errors. */
    record Noisy(
            @Parameter(
                            description = "Standard deviation of a report's relative error.",
                            value = "0.1",
                            range = "[0, 1]")
                    double relativeError)
            implements Information {}

    /** Some drivers follow the platform's advice, the route that burdens society least; the others choose freely. */
    record Recommended(
            @Parameter(description = "Share of drivers who follow.", value = "0.3", range = "[0, 1]") double share)
            implements Information {}
}
