package civitas.analysis.traffic;

import java.util.Locale;
import java.util.Optional;

/**
 * Link flows found for an {@link AssignmentProblem}, with the evidence how good they are. The measure of error is
 * <pre>
 *   relative gap = sum_k sum_a c_a^k x_a^k / sum_k sum_rs q_rs^k u_rs^k - 1
 * </pre>
 * where c are the costs by which drivers are routed at these flows (marginal ones at a system optimum), q trips and u
 * costs of shortest paths: 0 exactly at the solution. Totals are in trips times units of time unless money is stated;
 * averages are per assigned trip, so that trips within a zone do not count. Immutable.
 */
public final class Assignment {
    private final AssignmentProblem problem;
    private final double[][] classFlows;
    private final double[] linkFlows;
    private final double relativeGap;
    private final double averageExcessCost;
    private final double[] gapTrace;
    private final PathFlows paths;

    /**
     * Takes over its arrays.
     *
     * @param problem what was solved
     * @param classFlows {@code double[class][link]}
     * @param cost routed and shortest cost at these flows
     * @param trace gaps after each iteration
     * @param paths flows of paths, or null if the method keeps none
     */
    Assignment(AssignmentProblem problem, double[][] classFlows, RoutedCost cost, GapTrace trace, PathFlows paths) {
        this.problem = problem;
        this.classFlows = classFlows;
        linkFlows = LinkLoading.total(classFlows);
        relativeGap = cost.relativeGap();
        averageExcessCost = cost.excess() / problem.assignedTrips();
        gapTrace = trace.toArray();
        this.paths = paths;
    }

    /** What was solved. */
    public AssignmentProblem problem() {
        return problem;
    }

    /** Flow of each link, all classes together; a copy. */
    public double[] linkFlows() {
        return linkFlows.clone();
    }

    /** Flow of a link, all classes together. */
    public double linkFlow(int link) {
        return linkFlows[link];
    }

    /** Flow of each link due to one class, numbered as in the problem; a copy. */
    public double[] classFlows(int userClass) {
        return classFlows[userClass].clone();
    }

    /** Time of each link at these flows, without tolls or fixed costs. */
    public double[] linkTimes() {
        return problem.network().times(linkFlows);
    }

    /** Routed cost over shortest-path cost, minus 1. */
    public double relativeGap() {
        return relativeGap;
    }

    /** (routed cost - shortest-path cost) / assigned trips, in units of time. */
    public double averageExcessCost() {
        return averageExcessCost;
    }

    /** Iterations taken. */
    public int iterations() {
        return gapTrace.length - 1;
    }

    /** Relative gap after 0, 1, ..., {@link #iterations} iterations; a copy. */
    public double[] gapTrace() {
        return gapTrace.clone();
    }

    /**
     * These flows, if they are good enough.
     *
     * @param largestGap largest relative gap accepted
     * @throws ArithmeticException if the gap is larger: the method ran out of iterations
     */
    public Assignment requireGap(double largestGap) {
        if (!(relativeGap <= largestGap)) {
            throw new ArithmeticException("relative gap " + relativeGap + " after " + iterations()
                    + " iterations, required " + largestGap + "; allow more iterations");
        }
        return this;
    }

    /** Objective Z which the solution minimises: see {@link AssignmentProblem}. */
    public double objective() {
        double sum = 0;
        for (int link = 0; link < linkFlows.length; link++) {
            sum += problem.routing().integral(link, linkFlows[link]) + fixedCost(link);
        }
        return sum + tollsInTime();
    }

    /** Total travel time, sum_a x_a t_a(x_a): neither fixed costs nor tolls. */
    public double totalTravelTime() {
        double sum = 0;
        for (int link = 0; link < linkFlows.length; link++) {
            sum += linkFlows[link] * problem.network().time(link, linkFlows[link]);
        }
        return sum;
    }

    /** What society bears: travel time and fixed costs, sum_a x_a (t_a(x_a) + fixed_a), without tolls. */
    public double totalTravelCost() {
        double sum = 0;
        for (int link = 0; link < linkFlows.length; link++) {
            sum += fixedCost(link);
        }
        return totalTravelTime() + sum;
    }

    /** What drivers bear: travel time, fixed costs and tolls at each class's value of time. */
    public double generalisedCost() {
        return totalTravelCost() + tollsInTime();
    }

    /** Tolls collected, sum_a toll_a x_a, money. */
    public double revenue() {
        return FlowTotals.weighted(problem.tolls(), linkFlows);
    }

    /** Mean travel time of a class per assigned trip. */
    public double meanTime(int userClass) {
        return FlowTotals.weighted(linkTimes(), classFlows[userClass]) / tripsOf(userClass);
    }

    /** Mean toll paid by a class per assigned trip, money. */
    public double meanToll(int userClass) {
        return FlowTotals.weighted(problem.tolls(), classFlows[userClass]) / tripsOf(userClass);
    }

    /** Flows of paths, if the method works on paths. */
    public Optional<PathFlows> paths() {
        return Optional.ofNullable(paths);
    }

    private double tripsOf(int userClass) {
        return problem.classes().get(userClass).demand().assignedTrips();
    }

    private double fixedCost(int link) {
        return linkFlows[link] * problem.network().fixedCost(link);
    }

    private double tollsInTime() {
        double sum = 0;
        for (int k = 0; k < classFlows.length; k++) {
            sum += FlowTotals.weighted(problem.tolls(), classFlows[k])
                    / problem.classes().get(k).valueOfTime();
        }
        return sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Assignment[%s: relative gap %.3g after %d iterations, objective %.12g, total travel time %.12g]",
                problem.isSystemOptimum() ? "system optimum" : "user equilibrium",
                relativeGap,
                iterations(),
                objective(),
                totalTravelTime());
    }
}
