package civitas.analysis.traffic;

import civitas.analysis.Require;

/**
 * Path-based gradient projection: the method to use. It keeps, for each pair of zones and class, the set of paths in
 * use. A pass adds the path that is cheapest at current costs wherever it beats the set, then sweeps several times over
 * all pairs, moving flow from each costlier path p to the cheapest one m by a Newton step,
 * <pre>
 *   shift = min( f_p, (c_p - c_m) / sum of t'_a over links on one of p and m but not both ),
 * </pre>
 * with costs updated at once. Paths left without flow are dropped, and link flows summed anew from path flows, at every
 * pass.
 * <p>Source: Jayakrishnan, Tsai, Prashker and Rajadhyaksha, "A faster path-based algorithm for traffic assignment",
 * Transportation Research Record 1443, 1994; sequential (Gauss-Seidel) updates as in later codes. Deviations: the
 * start loads origins one by one, each at the times the earlier ones cause, and sweeps after the first leave out pairs
 * that have nearly settled.
 * <p>Reaches relative gaps of 1e-12 within tens of passes, whether or not links have constant times, with one class of
 * drivers. Known limit: with several classes under tolls that nearly make them swap paths, moving flow of one class at a
 * time zigzags, and gaps below about 1e-7 may take thousands of passes; more sweeps per pass help. Deterministic, one
 * thread. Iterations count passes.
 */
public final class GradientProjection implements AssignmentSolver {
    private static final StoppingRule DEFAULT_STOP = new StoppingRule(1e-10, 500);
    private static final int DEFAULT_SWEEPS = 10;

    private final StoppingRule stop;
    private final int sweepsPerPass;

    private GradientProjection(StoppingRule stop, int sweepsPerPass) {
        this.stop = stop;
        this.sweepsPerPass = sweepsPerPass;
    }

    /** Relative gap 1e-10, at most 500 passes of 10 sweeps. */
    public static GradientProjection withDefaults() {
        return new GradientProjection(DEFAULT_STOP, DEFAULT_SWEEPS);
    }

    /**
     * The same method with another stopping rule.
     *
     * @param newStop when to stop; gaps much below 1e-13 are beyond double precision
     */
    public GradientProjection with(StoppingRule newStop) {
        return new GradientProjection(newStop, sweepsPerPass);
    }

    /** The same method stopping at another relative gap, at least 0. */
    public GradientProjection withRelativeGap(double relativeGap) {
        return with(new StoppingRule(relativeGap, stop.mostIterations()));
    }

    /**
     * The same method with another number of sweeps between searches for new paths.
     *
     * @param newSweepsPerPass at least 1
     * @throws IllegalArgumentException if out of range
     */
    public GradientProjection withSweepsPerPass(int newSweepsPerPass) {
        Require.between("newSweepsPerPass", newSweepsPerPass, 1, Integer.MAX_VALUE);
        return new GradientProjection(stop, newSweepsPerPass);
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        PathEquilibration state = new PathEquilibration(problem);
        state.loadByOrigin();
        return solve(problem, state);
    }

    /**
     * Solves from the paths of an earlier assignment, which saves most of the work if only tolls have changed a little.
     *
     * @param problem what to solve
     * @param start assignment by this method of the same classes' demands on the same graph
     * @throws IllegalArgumentException if the assignment has no paths or is of other demands or another graph
     */
    public Assignment solve(AssignmentProblem problem, Assignment start) {
        PathFlows paths = start.paths()
                .orElseThrow(() -> new IllegalArgumentException("start has no paths, take one found by this method"));
        if (!problem.sameTripsAs(start.problem())) {
            throw new IllegalArgumentException(
                    "start is an assignment of other trips or another graph; both problems must share them");
        }
        PathEquilibration state = new PathEquilibration(problem);
        state.startFrom(paths);
        return solve(problem, state);
    }

    private Assignment solve(AssignmentProblem problem, PathEquilibration state) {
        GapTrace trace = new GapTrace();
        RoutedCost cost = state.addShortestPaths();
        trace.add(cost.relativeGap());
        while (!stop.stops(cost.relativeGap(), trace.iterations())) {
            state.sweep(sweepsPerPass, cost.relativeGap());
            cost = state.addShortestPaths();
            trace.add(cost.relativeGap());
        }
        return new Assignment(problem, state.classFlows(), cost, trace, state.pathFlows());
    }

    @Override
    public String toString() {
        return "GradientProjection[" + stop + ", sweepsPerPass=" + sweepsPerPass + "]";
    }
}
