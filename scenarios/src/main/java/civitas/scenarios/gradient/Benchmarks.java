package civitas.scenarios.gradient;

import civitas.analysis.collective.GradientCollective;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** What theory says of infinitely many contributors. */
final class Benchmarks {
    private static final int PATH_POINTS = 10_000;

    private Benchmarks() {}

    static List<Benchmark> of(GradientParameters parameters) {
        List<Benchmark> benchmarks = new ArrayList<>();
        if (parameters.platform().training() instanceof Training.Plain) {
            reachable(parameters, benchmarks);
        }
        if (parameters.platform().firm() instanceof Firm.Minimise
                && parameters.collective().strategy() instanceof Strategy.Neutralising
                && parameters.alpha() > 0) {
            benchmarks.add(
                    new Benchmark("exact_success", minimised(parameters), "1", "Success on infinitely many records."));
        }
        if (controlled(parameters)) {
            benchmarks.add(new Benchmark(
                    "exact_success",
                    descended(parameters),
                    "1",
                    "Success on infinitely many records, -(1 - eta alpha xi_g)^T |theta_0 - theta*|."));
        }
        return List.copyOf(benchmarks);
    }

    /** Shares from which on the budget is enough, where nobody cuts gradients further. */
    private static void reachable(GradientParameters parameters, List<Benchmark> benchmarks) {
        GradientCollective theory = parameters.theory();
        benchmarks.add(new Benchmark(
                "critical_mass",
                theory.criticalMass(),
                "1",
                "Smallest share that can make the goal stationary, |g0(theta*)|/(|g0(theta*)| + R)."));
        benchmarks.add(
                new Benchmark(
                        "crossing_share",
                        GradientCollective.crossingShare(
                                barrier(parameters), parameters.collective().budget()),
                        "1",
                        "Smallest share that can push the parameter along the way from start to goal: the same with the largest gradient on it that points back."));
    }

    /** Largest base gradient on the way from start to goal that points back to the start. */
    private static double barrier(GradientParameters parameters) {
        double start = parameters.start();
        double way = parameters.collective().goal() - start;
        double largest = 0;
        for (int i = 0; i <= PATH_POINTS; i++) {
            double against = Math.signum(way) * parameters.baseGradient(start + way * i / PATH_POINTS);
            largest = Math.max(largest, against);
        }
        return largest;
    }

    /** The mean of all records, members' as far as their budget goes. */
    private static double minimised(GradientParameters parameters) {
        double goal = parameters.collective().goal();
        double alpha = parameters.alpha();
        double reported = goal - parameters.theory().neutralising(alpha);
        return -Math.abs(alpha * reported + (1 - alpha) * parameters.recordMean() - goal);
    }

    /** Whether the law of geometric approach holds: descent, planned in every round, within budget on the whole way. */
    private static boolean controlled(GradientParameters parameters) {
        return parameters.platform().firm() instanceof Firm.Descend firm
                && parameters.platform().training() instanceof Training.Plain
                && parameters.platform().discloseEvery() == 1
                && parameters.measuredRounds() == 1
                && parameters.collective().strategy() instanceof Strategy.Control control
                && parameters.alpha() > 0
                && firm.rate() * parameters.alpha() * control.pull() <= 1
                && withinBudget(parameters, control);
    }

    private static boolean withinBudget(GradientParameters parameters, Strategy.Control control) {
        double alpha = parameters.alpha();
        double goal = parameters.collective().goal();
        for (int i = 0; i <= PATH_POINTS; i++) {
            double theta = parameters.start() + (goal - parameters.start()) * i / PATH_POINTS;
            double wanted = -(1 - alpha) / alpha * parameters.baseGradient(theta) + control.pull() * (theta - goal);
            if (Math.abs(wanted) > parameters.collective().budget()) {
                return false;
            }
        }
        return true;
    }

    private static double descended(GradientParameters parameters) {
        Firm.Descend firm = (Firm.Descend) parameters.platform().firm();
        Strategy.Control control = (Strategy.Control) parameters.collective().strategy();
        double factor = 1 - firm.rate() * parameters.alpha() * control.pull();
        double distance = Math.abs(parameters.start() - parameters.collective().goal());
        return -StrictMath.pow(factor, (double) parameters.rounds()) * distance;
    }
}
