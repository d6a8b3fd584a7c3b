package civitas.scenarios.landscape;

import civitas.scenario.Benchmark;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names, units and meanings of everything the study of social-learning strategies reports, and its exact yardsticks. */
final class Quantities {
    private static final int[] REPORTED = {0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 1000, 2000
    };

    /** Period from which on a gain is late. */
    static final int LATE = 50;

    private Quantities() {}

    /** Periods after which the mean payoff is reported. */
    static List<Integer> reported(LandscapeParameters parameters) {
        return IntStream.concat(IntStream.of(REPORTED), IntStream.of(parameters.periods()))
                .filter(period -> period <= parameters.periods())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    static List<Quantity> outcomes(LandscapeParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(of("mean_payoff", "Payoff over the global maximum, mean over agents, periods and landscapes."));
        outcomes.add(of("final_payoff", "The same after the last period."));
        outcomes.add(of("late_gain", "Final payoff less that after period " + LATE + "; none in shorter runs."));
        outcomes.add(of(
                "copy_tries",
                "Share of agents who try the state of a neighbour they see, per period, coincidences included."));
        outcomes.add(of("copies", "Share of agents who move to the state of a neighbour they see, per period."));
        outcomes.add(of("best_payoff", "Largest payoff of an agent after the last period."));
        outcomes.add(of("at_maximum", "Share of agents at the global maximum after the last period."));
        outcomes.add(of("diversity", "Different states after the last period, per agent."));
        outcomes.add(Quantity.of("local_optima", "states", "Local optima of the landscape, by enumeration."));
        outcomes.add(of("highest_mean", "Mean contribution of the best state, before the power."));
        outcomes.add(of("random_payoff", "Mean payoff of all states."));
        outcomes.add(of(
                "climbers_limit",
                "Exact expected payoff in the long run of agents who flip single loci and see nobody."));
        for (int period : reported(parameters)) {
            outcomes.add(
                    Quantity.detail("payoff_" + period, "1", "Mean payoff of agents after period " + period + "."));
        }
        return List.copyOf(outcomes);
    }

    private static Quantity of(String name, String description) {
        return Quantity.of(name, "1", description);
    }

    static List<Quantity> series() {
        return List.of(
                of("mean_payoff", "Mean payoff of agents over the global maximum of the landscape they are on."),
                of("best_payoff", "Largest payoff of an agent."),
                of("diversity", "Different states per agent."),
                of("copy_tries", "Share of agents who tried a neighbour's state in this round."),
                of("copies", "Share of agents who moved to a neighbour's state in this round."));
    }

    static List<Profile> profiles(LandscapeParameters parameters) {
        List<Profile.Point> points = reported(parameters).stream()
                .map(period -> new Profile.Point(period, "payoff_" + period))
                .toList();
        return List.of(new Profile(
                "payoff",
                "What agents have found",
                "period",
                "1",
                "",
                "Mean payoff of agents over the global maximum, by period.",
                List.of(new Profile.Curve("measured", points))));
    }

    static List<Benchmark> benchmarks(LandscapeParameters parameters) {
        List<Benchmark> benchmarks = new ArrayList<>();
        benchmarks.add(new Benchmark(
                "maximum_payoff", 1, "1", "Payoff of the best of all 2^N states, by which all payoffs are divided."));
        double optima = parameters.model().expectedOptima();
        if (!Double.isNaN(optima)) {
            benchmarks.add(new Benchmark(
                    "expected_local_optima",
                    optima,
                    "states",
                    "Local optima expected over landscapes: 1 if K = 0, 2^N / (N + 1) if K = N - 1."));
        }
        return benchmarks;
    }
}
