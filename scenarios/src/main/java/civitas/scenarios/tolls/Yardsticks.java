package civitas.scenarios.tolls;

import civitas.analysis.traffic.Assignment;
import civitas.analysis.traffic.AssignmentProblem;
import civitas.analysis.traffic.GradientProjection;
import civitas.analysis.traffic.MarginalCostTolls;
import civitas.scenario.Benchmark;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * User equilibrium and social optimum of a study's roads and trips, without tolls, solved to a relative gap of 1e-10.
 *
 * @param traffic roads and trips
 * @param equilibrium every driver takes a cheapest route
 * @param optimum the least total of time and other link costs
 */
record Yardsticks(Traffic traffic, Assignment equilibrium, Assignment optimum) {
    private static final double RELATIVE_GAP = 1e-10;

    /** A sweep over demand must not fill the memory. */
    private static final int MOST_KEPT = 32;

    /** Everything that decides roads and trips. */
    private record Key(String network, String digest, double demandScale, double lengthCost, ValueOfTime valueOfTime) {}

    private static final Map<Key, Yardsticks> SOLVED = new ConcurrentHashMap<>();

    /** The yardsticks at these parameters; solved once per program, unless it is about very many different ones. */
    static Yardsticks of(TollParameters parameters) {
        Key key = new Key(
                parameters.network(),
                NetworkDigest.of(parameters.network()),
                parameters.demandScale(),
                parameters.lengthCost(),
                parameters.valueOfTime());
        if (SOLVED.size() >= MOST_KEPT) {
            SOLVED.clear();
        }
        return SOLVED.computeIfAbsent(key, unknown -> solve(Traffic.of(parameters)));
    }

    /** Yardsticks of any roads and trips, not kept. */
    static Yardsticks solve(Traffic traffic) {
        AssignmentProblem problem = traffic.problem();
        GradientProjection solver = GradientProjection.withDefaults().withRelativeGap(RELATIVE_GAP);
        return new Yardsticks(
                traffic,
                solver.solve(problem).requireGap(RELATIVE_GAP),
                solver.solve(problem.systemOptimum()).requireGap(RELATIVE_GAP));
    }

    /** x t'(x) at the social optimum, in units of time. */
    double[] optimumTolls() {
        return MarginalCostTolls.at(traffic.roads(), optimum.linkFlows());
    }

    /** Time and other link costs of a trip in the user equilibrium, the same for every class, in units of time. */
    double equilibriumCostPerTrip() {
        return equilibrium.totalTravelCost() / equilibrium.problem().assignedTrips();
    }

    /** The same of all trips, each class at its own value of time, in money. */
    double equilibriumMoneyCost() {
        return traffic.classes().stream()
                .mapToDouble(users -> users.valueOfTime() * users.demand().assignedTrips() * equilibriumCostPerTrip())
                .sum();
    }

    List<Benchmark> benchmarks() {
        double[] tolls = optimumTolls();
        double revenue = 0;
        for (int link = 0; link < tolls.length; link++) {
            revenue += tolls[link] * optimum.linkFlow(link);
        }
        double ratio = equilibrium.totalTravelCost() / optimum.totalTravelCost();
        return List.of(
                benchmark(
                        "user_equilibrium_time",
                        equilibrium.totalTravelTime(),
                        "time",
                        "Total travel time in the user equilibrium without tolls."),
                benchmark(
                        "system_optimum_time",
                        optimum.totalTravelTime(),
                        "time",
                        "Total travel time at the social optimum."),
                benchmark(
                        "beckmann_objective",
                        equilibrium.objective(),
                        "time",
                        "Objective of Beckmann in the user equilibrium."),
                benchmark(
                        "price_of_anarchy",
                        ratio,
                        "1",
                        "Total cost of the user equilibrium relative to the social optimum."),
                benchmark(
                        "system_optimum_revenue",
                        revenue,
                        "time",
                        "What marginal-cost tolls collect at the social optimum, in units of time."));
    }

    private static Benchmark benchmark(String name, double value, String unit, String description) {
        return new Benchmark(name, value, unit, description);
    }
}
