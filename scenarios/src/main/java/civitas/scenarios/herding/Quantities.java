package civitas.scenarios.herding;

import civitas.analysis.herding.BinarySignal;
import civitas.analysis.herding.CascadeLaw;
import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.LinearSignal;
import civitas.analysis.herding.PooledSignals;
import civitas.analysis.herding.PublicLaw;
import civitas.scenario.Benchmark;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names, units and meanings of everything the study of herding reports, and its exact yardsticks. */
final class Quantities {
    private static final int[] REPORTED = {1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 1000, 2000
    };
    /** Steps of ratios that the recursion may cost. */
    private static final long LONGEST = 2_000_000;

    private static final double UNDECIDED = 1e-13;

    private Quantities() {}

    /** Agents whose probability of being right is reported. */
    static List<Integer> reported(HerdingParameters parameters) {
        return IntStream.concat(IntStream.of(REPORTED), IntStream.of(parameters.agents()))
                .filter(agent -> agent <= parameters.agents())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    static List<Quantity> outcomes(HerdingParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("accuracy", "1", "Share of right actions, all agents and episodes."));
        outcomes.add(
                Quantity.of("cascade_correct", "1", "Share of episodes whose first cascade was on the right action."));
        outcomes.add(
                Quantity.of("cascade_wrong", "1", "Share of episodes whose first cascade was on the wrong action."));
        outcomes.add(Quantity.of(
                "cascade_time", "agents", "Agents who acted before the first cascade, mean over episodes with one."));
        outcomes.add(
                Quantity.of("no_cascade_10", "1", "Share of episodes in which no cascade had begun after ten agents."));
        outcomes.add(Quantity.of(
                "herd_breaks", "1", "Share of episodes in which somebody who saw others left the first cascade."));
        outcomes.add(Quantity.of("no_error", "1", "Share of episodes in which nobody erred."));
        for (int agent : reported(parameters)) {
            outcomes.add(Quantity.detail(
                    "correct_" + agent, "1", "Share of episodes in which agent " + agent + " was right."));
        }
        return List.copyOf(outcomes);
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("correct", "1", "Share of episodes in which the agent of this round was right."),
                Quantity.of("in_cascade", "1", "Share of episodes in which it was in a cascade."),
                Quantity.of("in_wrong_cascade", "1", "Share of episodes in which it was in a cascade and wrong."));
    }

    static List<Profile> profiles(HerdingParameters parameters) {
        List<Profile.Point> points = reported(parameters).stream()
                .map(agent -> new Profile.Point(agent, "correct_" + agent))
                .toList();
        return List.of(new Profile(
                "correct",
                "Who is right",
                "agent",
                "1",
                "",
                "Probability that an agent is right, by its place in the sequence.",
                List.of(new Profile.Curve("measured", points))));
    }

    static List<Benchmark> benchmarks(HerdingParameters parameters) {
        List<Benchmark> benchmarks = new ArrayList<>();
        addLimits(benchmarks, parameters);
        addLaw(benchmarks, parameters);
        if (parameters.infers() && parameters.seesClearly()) {
            addCascades(benchmarks, parameters, parameters.conduct());
        }
        return List.copyOf(benchmarks);
    }

    /** Who knows one signal, or all. */
    private static void addLimits(List<Benchmark> benchmarks, HerdingParameters parameters) {
        Conduct conduct = parameters.conduct();
        double prior = parameters.prior();
        double alone = prior * conduct.chance(conduct.alone(), true)
                + (1 - prior) * (1 - conduct.chance(conduct.alone(), false));
        benchmarks.add(new Benchmark("alone_correct", alone, "1", "P(right) of who knows its own signal only."));
        if (conduct.signal() instanceof BinarySignal signal) {
            double pooled = PooledSignals.correct(signal, parameters.agents(), conduct.priorOdds());
            benchmarks.add(new Benchmark(
                    "pooled_correct", pooled, "1", "P(right) of who knows the signals of all agents of an episode."));
        }
    }

    private static void addLaw(List<Benchmark> benchmarks, HerdingParameters parameters) {
        List<Double> correct = new Laws(parameters).correct();
        for (int agent : reported(parameters)) {
            if (agent <= correct.size()) {
                benchmarks.add(new Benchmark(
                        "exact_correct_" + agent,
                        correct.get(agent - 1),
                        "1",
                        "P(agent " + agent + " is right), exactly."));
            }
        }
        if (correct.size() > 1) {
            benchmarks.add(new Benchmark(
                    "exact_least_increase",
                    leastIncrease(correct),
                    "1",
                    "Least P(agent n+1 is right) - P(agent n is right), among agents with an exact law."));
        }
    }

    private static double leastIncrease(List<Double> correct) {
        return IntStream.range(1, correct.size())
                .mapToDouble(n -> correct.get(n) - correct.get(n - 1))
                .min()
                .orElseThrow();
    }

    private static void addCascades(List<Benchmark> benchmarks, HerdingParameters parameters, Conduct conduct) {
        boolean plain = conduct.priorOdds() == 0 && conduct.signalWeight() == 1 && conduct.historyWeight() == 1;
        if (!(conduct.signal() instanceof BinarySignal signal)) {
            if (plain) {
                double noError = LinearSignal.noError(parameters.agents());
                benchmarks.add(new Benchmark("exact_no_error", noError, "1", "P(nobody errs): prod (1 - 1/(4 n^2))."));
            }
            return;
        }
        if (plain) {
            CascadeLaw law = new CascadeLaw(signal.accuracy(), parameters.ties());
            add(benchmarks, law.correct(), law.wrong(), law.expectedTime(), law.noCascade(10));
        } else if (conduct.historyWeight() > 0) {
            addByRecursion(benchmarks, conduct);
        }
    }

    /** Until hardly anybody is undecided; nothing where that does not happen. */
    private static void addByRecursion(List<Benchmark> benchmarks, Conduct conduct) {
        PublicLaw law = new PublicLaw(conduct);
        double time = 0;
        double undecided = 1;
        double afterTen = 1;
        long steps = 0;
        for (int agent = 1; steps < LONGEST && undecided > UNDECIDED; agent++) {
            steps += law.size();
            undecided = Math.max(0, 1 - law.cascade(true) - law.cascade(false));
            afterTen = agent <= 11 ? undecided : afterTen;
            time += undecided;
            law.step(Conduct.Sight.CLEAR);
        }
        if (undecided <= UNDECIDED) {
            add(benchmarks, law.cascade(true), law.cascade(false), time, afterTen);
        }
    }

    private static void add(List<Benchmark> benchmarks, double correct, double wrong, double time, double afterTen) {
        benchmarks.add(
                new Benchmark("exact_cascade_correct", correct, "1", "P(a cascade begins in the end and is right)."));
        benchmarks.add(
                new Benchmark("exact_cascade_wrong", wrong, "1", "P(a cascade begins in the end and is wrong)."));
        benchmarks.add(new Benchmark(
                "exact_cascade_time", time, "agents", "Expected number of agents who act before a cascade begins."));
        benchmarks.add(
                new Benchmark("exact_no_cascade_10", afterTen, "1", "P(no cascade has begun after ten agents)."));
    }
}
