package civitas.scenarios.tolls;

import civitas.agents.routes.Feedback;
import civitas.kernel.Streams;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Puts populations on the road. */
final class Populations {
    private Populations() {}

    /** The travellers of these parameters, which must have passed {@link #check}. */
    static Travellers of(Traffic traffic, Routes routes, TollParameters parameters, Streams streams) {
        RouteChoice learner = parameters.learner();
        if (parameters.population() instanceof Population.Turnover turnover) {
            return new TurnoverTravellers(
                    traffic, routes, (RouteChoice.Logit) learner, turnover.rate(), streams.open("turnover"));
        }
        if (parameters.population() instanceof Population.Drivers) {
            return new DriverFleet(traffic, routes, parameters, (RouteChoice.ForDrivers) learner, streams);
        }
        return learner instanceof RouteChoice.ForContinuum rule
                ? new ContinuumTravellers(traffic, routes, rule)
                : new NewtonTravellers(traffic, routes);
    }

    /** What does not go together. */
    static List<Violation> check(TollParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        Population population = parameters.population();
        RouteChoice learner = parameters.learner();
        boolean drivers = population instanceof Population.Drivers;
        if (drivers && !(learner instanceof RouteChoice.ForDrivers)) {
            violations.add(
                    new Violation("learner", "pairwise_newton moves shares of trips; set population to continuum"));
        }
        if (population instanceof Population.Continuum && learner.feedback() == Feedback.OWN_ROUTE) {
            violations.add(new Violation("learner", "learns from each driver's own days; set population to drivers"));
        }
        if (population instanceof Population.Turnover && !(learner instanceof RouteChoice.Logit)) {
            violations.add(new Violation("learner", "must be logit if population is turnover"));
        }
        if (!drivers && parameters.information() instanceof Information.Recommended) {
            violations.add(new Violation("information", "recommended addresses drivers; set population to drivers"));
        }
        checkDisclosure(parameters, drivers, violations);
        if (learner instanceof RouteChoice.PairwiseNewton
                && !(parameters.information() instanceof Information.AllRoutes)) {
            violations.add(new Violation("information", "must be all_routes if learner is pairwise_newton"));
        }
        return violations;
    }

    private static void checkDisclosure(TollParameters parameters, boolean drivers, List<Violation> violations) {
        if (!(parameters.information() instanceof Information.Disclosed disclosed) || disclosed.share() == 1) {
            return;
        }
        if (!drivers) {
            violations.add(new Violation(
                    "information.share", "must be 1 for a population without drivers; set population to drivers"));
        } else if (!canDoWithout(parameters.learner())) {
            violations.add(new Violation(
                    "information.share",
                    "must be 1, as this learner needs reports; choose logit, epsilon_greedy_q or experienced_logit"));
        }
    }

    /** Whether drivers can do without reports. */
    private static boolean canDoWithout(RouteChoice learner) {
        return learner.feedback() == Feedback.OWN_ROUTE
                || (learner instanceof RouteChoice.ForDrivers rule && rule.knowsAlone());
    }
}
