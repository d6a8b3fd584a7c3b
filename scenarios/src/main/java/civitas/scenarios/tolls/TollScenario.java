package civitas.scenarios.tolls;

import civitas.agents.routes.Feedback;
import civitas.information.Disclosure;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code tolls} scenario: see {@link #description()}. */
public final class TollScenario implements Scenario<TollParameters> {
    private static final String ON_THE_LAST_DAY = ", on the last day.";
    private static final String ON_THAT_DAY = ".";

    @Override
    public String id() {
        return "tolls";
    }

    @Override
    public String title() {
        return "Drivers who learn routes, and a platform that sets tolls";
    }

    @Override
    public String description() {
        return """
                Every day each driver takes one of the routes he knows; roads get slower the more drivers take them; \
                drivers learn from the day and choose anew. The platform may charge tolls and decide what drivers get \
                to know. Beside what drivers learned stand the user equilibrium and the social optimum of the same \
                roads and trips, solved to a relative gap of 1e-10.
                Source: Wardrop 1952 and Beckmann, McGuire, Winsten 1956 for the equilibria; Maheshwari, Kulkarni, \
                Wu, Sastry, CDC 2022 for adaptive tolls; Maheshwari, Cheng, Sastry, Ratliff, Mazumdar, CDC 2024 for \
                tolls that need to know nothing about drivers.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<TollParameters> parameterType() {
        return TollParameters.class;
    }

    @Override
    public List<Quantity> outcomes(TollParameters parameters) {
        return List.of(
                Quantity.of("total_travel_time", "time", "Travel time of all trips, mean over the measured days."),
                Quantity.of("average_time", "time/trip", "The same per trip."),
                Quantity.of(
                        "relative_gap",
                        "1",
                        "Cost of all trips over their cost on cheapest paths, minus 1, on the last day."),
                Quantity.of(
                        "price_of_anarchy",
                        "1",
                        "Time and other link costs relative to the social optimum, mean over the measured days."),
                Quantity.of(
                        "optimality_gap_closed",
                        "1",
                        "Share of the way from user equilibrium to social optimum, by time and other link costs."),
                Quantity.of("toll_revenue", "money", "Tolls collected per day, mean over the measured days."),
                Quantity.of(
                        "welfare",
                        "money",
                        "Minus the money worth of all time and other link costs; tolls are transfers and do not count."),
                Quantity.of(
                        "users_cost",
                        "money",
                        "What travellers bear: the money worth of time and other link costs, plus tolls, less refunds."),
                Quantity.of(
                        "consumer_surplus",
                        "money",
                        "What travellers would bear in the user equilibrium without tolls, less what they bear."),
                Quantity.of(
                        "gini_generalised_cost", "1", "Gini coefficient of the money cost of a trip, on the last day."),
                Quantity.of("total_distance", "length", "Length driven by all trips, on the last day."),
                linksOverCapacity(ON_THE_LAST_DAY),
                distanceToEquilibrium(ON_THE_LAST_DAY),
                distanceToOptimum(ON_THE_LAST_DAY));
    }

    @Override
    public List<Quantity> series(TollParameters parameters) {
        return List.of(
                Quantity.of("total_travel_time", "time", "Travel time of all trips of that day."),
                Quantity.of("relative_gap", "1", "Cost of all trips over their cost on cheapest paths, minus 1."),
                Quantity.of("toll_revenue", "money", "Tolls collected that day."),
                Quantity.of("optimality_gap_closed", "1", "Share of the way from user equilibrium to social optimum."),
                Quantity.of("switching_rate", "1", "Share of trips on another route than the day before."),
                Quantity.of("toll_norm", "money", "Euclidean norm of the tolls of all links."),
                distanceToEquilibrium(ON_THAT_DAY),
                distanceToOptimum(ON_THAT_DAY),
                linksOverCapacity(ON_THAT_DAY));
    }

    private static Quantity linksOverCapacity(String day) {
        return Quantity.of("links_over_capacity", "links", "Links with more flow than capacity" + day);
    }

    private static Quantity distanceToEquilibrium(String day) {
        return Quantity.of(
                "distance_to_equilibrium",
                "1",
                "Distance of link flows from the user equilibrium without tolls, relative to those" + day);
    }

    private static Quantity distanceToOptimum(String day) {
        return Quantity.of(
                "distance_to_optimum", "1", "Distance of link flows from the social optimum, relative to those" + day);
    }

    @Override
    public List<Benchmark> benchmarks(TollParameters parameters) {
        return Yardsticks.of(parameters).benchmarks();
    }

    @Override
    public List<Violation> check(TollParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (!parameters.information().serves(parameters.learner().feedback())) {
            violations.add(new Violation(
                    "information",
                    "own_route tells too little for this learner; choose epsilon_greedy_q or experienced_logit"));
        }
        if (parameters.valueOfTime() instanceof ValueOfTime.Uniform uniform && uniform.high() <= uniform.low()) {
            violations.add(new Violation("value_of_time", "high must be greater than low"));
        }
        checkLearner(parameters, violations);
        violations.addAll(Populations.check(parameters));
        try {
            parameters.valueOfTime().classes();
        } catch (IllegalArgumentException e) {
            violations.add(new Violation("value_of_time.weights", e.getMessage()));
            return violations;
        }
        checkNetwork(parameters, violations);
        return violations;
    }

    private static void checkLearner(TollParameters parameters, List<Violation> violations) {
        if (parameters.learner() instanceof RouteChoice.EpsilonGreedyQ learner
                && learner.initialHigh() < learner.initialLow()) {
            violations.add(new Violation(
                    "learner.initial_high",
                    "is " + learner.initialHigh() + ", less than initial_low = " + learner.initialLow()));
        }
        if (parameters.learner() instanceof RouteChoice.ExponentialWeights learner
                && learner.floor() * parameters.routesPerGroup() > 1) {
            violations.add(new Violation(
                    "learner.floor",
                    "is " + learner.floor() + ", must be at most 1 / routes_per_group = 1 / "
                            + parameters.routesPerGroup()));
        }
    }

    /** Reads the roads and solves their equilibria, which a run needs anyway. */
    private static void checkNetwork(TollParameters parameters, List<Violation> violations) {
        Yardsticks yardsticks;
        try {
            yardsticks = Yardsticks.of(parameters);
        } catch (IllegalArgumentException | ArithmeticException e) {
            violations.add(new Violation("network", e.getMessage()));
            return;
        }
        if (parameters.tollPolicy() instanceof TollPolicy.Fixed fixed) {
            try {
                TollList.parse(fixed.tolls(), yardsticks.traffic().roads().graph());
            } catch (IllegalArgumentException e) {
                violations.add(new Violation("toll_policy.tolls", e.getMessage()));
            }
        }
    }

    @Override
    public OptionalLong lastRound(TollParameters parameters) {
        return OptionalLong.of(parameters.days());
    }

    @Override
    public String inputDigest(TollParameters parameters) {
        return NetworkDigest.of(parameters.network());
    }

    /**
     * Two bytes per driver and, for learners from experience, a float per driver and route; a few numbers per route, one
     * more for every day that reports are late; the totals of the measured days.
     */
    @Override
    public double memoryBytes(TollParameters parameters) {
        boolean withheld = parameters.information() instanceof Information.Disclosed some && some.share() < 1;
        boolean experience = withheld || parameters.learner().feedback() == Feedback.OWN_ROUTE;
        boolean individual = parameters.population() instanceof Population.Drivers;
        double perDriver = individual ? 3 + (experience ? 4.0 * parameters.routesPerGroup() : 0) : 0;
        double groups = (double) parameters.valueOfTime().classes().size()
                * Yardsticks.of(parameters).traffic().pairs();
        int lateReports =
                parameters.information().disclosure().map(Disclosure::delay).orElse(0);
        double perRoute = 90 + 8.0 * lateReports;
        return parameters.drivers() * perDriver
                + groups * parameters.routesPerGroup() * perRoute
                + (double) parameters.daysToMeasure() * DayTotals.BYTES;
    }

    @Override
    public World<TollParameters> create(TollParameters parameters, Streams streams) {
        return new TollWorld(parameters, streams);
    }
}
