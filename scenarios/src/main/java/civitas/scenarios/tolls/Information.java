package civitas.scenarios.tolls;

import civitas.agents.routes.Feedback;
import civitas.information.Disclosure;
import civitas.scenario.Parameter;
import java.util.Optional;

/** Information lever: what drivers get to know about the day. */
public sealed interface Information {
    /** Whether a learner that needs {@code feedback} can live with it. */
    default boolean serves(Feedback feedback) {
        return true;
    }

    /** Whether there are reports of all routes, for some drivers at least. */
    default boolean reports() {
        return true;
    }

    /** Who is shown reports and how late, where they do not reach everybody on the same day. */
    default Optional<Disclosure> disclosure() {
        return Optional.empty();
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

        @Override
        public boolean reports() {
            return false;
        }
    }

    /** Costs of all routes as they were some days ago. */
    record Delayed(
            @Parameter(description = "Age of the report.", value = "1", unit = "days", range = "[1, 1000]")
                    int delayDays)
            implements Information {
        @Override
        public Optional<Disclosure> disclosure() {
            return Optional.of(new Disclosure(1, delayDays, 0));
        }
    }

    /** Costs of all routes with independent errors. */
    record Noisy(
            @Parameter(
                            description = "Standard deviation of a report's relative error.",
                            value = "0.1",
                            range = "[0, 1]")
                    double relativeError)
            implements Information {}

    /**
     * Some drivers are shown reports of all routes, the others know the cost of the route they took and nothing else. Who
     * they are depends on the driver's number, and whoever is shown reports at a smaller share also is at a larger one.
     *
     * @param share of drivers who are shown reports
     * @param delay age of the reports, days
     * @param noise standard deviation of the reports' relative errors, the same for all who read them
     */
    record Disclosed(
            @Parameter(
                            description = "Share of drivers who are shown reports, always the same ones.",
                            value = "0.5",
                            range = "[0, 1]")
                    double share,
            @Parameter(description = "Age of the reports.", value = "0", unit = "days", range = "[0, 1000]") int delay,
            @Parameter(description = "Standard deviation of a report's relative error.", value = "0", range = "[0, 1]")
                    double noise)
            implements Information {
        @Override
        public boolean reports() {
            return share > 0;
        }

        @Override
        public Optional<Disclosure> disclosure() {
            return Optional.of(new Disclosure(share, delay, noise));
        }
    }

    /** Some drivers follow the platform's advice, the route that burdens society least; the others choose freely. */
    record Recommended(
            @Parameter(description = "Share of drivers who follow.", value = "0.3", range = "[0, 1]") double share)
            implements Information {}
}
