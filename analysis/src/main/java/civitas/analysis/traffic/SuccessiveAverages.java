package civitas.analysis.traffic;

/**
 * Method of successive averages (MSA): x moves by 1/(k+1) of the way to the all-or-nothing loading at current costs, in
 * iterations k = 1, 2, ...; the start is the loading at zero flow. So x is the mean of all loadings so far, as if
 * drivers replied each day to the average of past days. A baseline for teaching: the gap falls like 1/k.
 * <p>Source: Powell and Sheffi, "The convergence of equilibrium algorithms with predetermined step sizes",
 * Transportation Science 16, 1982. Cost: a shortest-path tree per origin and class in each iteration.
 *
 * @param stop when to stop
 */
public record SuccessiveAverages(StoppingRule stop) implements AssignmentSolver {
    @Override
    public Assignment solve(AssignmentProblem problem) {
        LinkLoading loading = new LinkLoading(problem);
        double[][] flows = loading.emptyFlows();
        double[][] target = loading.emptyFlows();
        loading.load(loading.emptyFlows(), flows);
        GapTrace trace = new GapTrace();
        RoutedCost cost = loading.load(flows, target);
        trace.add(cost.relativeGap());
        while (!stop.stops(cost.relativeGap(), trace.iterations())) {
            Blend.towards(flows, target, 1.0 / (trace.iterations() + 2));
            cost = loading.load(flows, target);
            trace.add(cost.relativeGap());
        }
        return new Assignment(problem, flows, cost, trace, null);
    }
}
