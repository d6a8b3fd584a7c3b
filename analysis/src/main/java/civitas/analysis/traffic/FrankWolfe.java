package civitas.analysis.traffic;

/**
 * Link-based methods of Frank and Wolfe: each iteration loads the network all-or-nothing at current costs, forms a
 * target from this and earlier loadings, and moves towards it by the step that minimises the objective. The start is
 * the loading at zero flow. The target y of {@link #plain} is the loading itself; {@link #conjugate} (CFW) and
 * {@link #biconjugate} (BFW) mix in the last one or two targets so that directions are conjugate under the Hessian.
 * <p>Source: Frank and Wolfe, "An algorithm for quadratic programming", 1956; Mitradjieva and Lindberg, "The stiff is
 * moving: conjugate direction Frank-Wolfe methods", Transportation Science 47, 2013, written for several classes by
 * using total flows in the Hessian. Deviation: where the mixed target does not descend, the loading takes its place.
 * <p>Line search: bisection of the objective's derivative, 50 halvings. Cost per iteration: a shortest-path tree per
 * origin and class. For teaching and checks: a relative gap of 1e-4 takes tens to hundreds of iterations; for more use
 * {@link GradientProjection}.
 */
public final class FrankWolfe implements AssignmentSolver {
    private static final int HALVINGS = 50;

    private final int memory;
    private final StoppingRule stop;

    private FrankWolfe(int memory, StoppingRule stop) {
        this.memory = memory;
        this.stop = stop;
    }

    /** The method as of 1956, with exact line search. */
    public static FrankWolfe plain(StoppingRule stop) {
        return new FrankWolfe(0, stop);
    }

    /** Directions conjugate to the last one. */
    public static FrankWolfe conjugate(StoppingRule stop) {
        return new FrankWolfe(1, stop);
    }

    /** Directions conjugate to the last two: the fastest of the three. */
    public static FrankWolfe biconjugate(StoppingRule stop) {
        return new FrankWolfe(2, stop);
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        LinkLoading loading = new LinkLoading(problem);
        double[][] flows = loading.emptyFlows();
        double[][] loaded = loading.emptyFlows();
        loading.load(loading.emptyFlows(), flows);
        ConjugateTargets targets = new ConjugateTargets(problem.routing(), memory);
        GapTrace trace = new GapTrace();
        RoutedCost cost = loading.load(flows, loaded);
        trace.add(cost.relativeGap());
        while (!stop.stops(cost.relativeGap(), trace.iterations())) {
            double[][] target = targets.next(flows, loaded);
            LineSearch search = new LineSearch(problem.routing(), loading, flows, target);
            if (!(search.derivative(0) < 0)) {
                target = targets.restart(loaded);
                search = new LineSearch(problem.routing(), loading, flows, target);
            }
            double step = search.minimum(HALVINGS);
            Blend.towards(flows, target, step);
            targets.stepped(step);
            cost = loading.load(flows, loaded);
            trace.add(cost.relativeGap());
        }
        return new Assignment(problem, flows, cost, trace, null);
    }

    @Override
    public String toString() {
        return "FrankWolfe[" + stop + ", " + memory + " earlier targets]";
    }
}
