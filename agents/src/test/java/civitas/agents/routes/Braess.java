package civitas.agents.routes;

/**
 * Braess network with demand 6, links 1-3 and 4-2: 10 x, 1-4 and 3-2: 50 + x, 3-4: 10 + x; routes A = 1-3-2,
 * B = 1-4-2, C = 1-3-4-2. In user equilibrium every route has flow 2 and cost 92, total time 552.
 */
final class Braess {
    private Braess() {}

    static double[] costs(double[] flows) {
        double a = flows[0];
        double b = flows[1];
        double c = flows[2];
        double shortcut = 10 * (a + c) + 10 + c + 10 * (b + c);
        return new double[] {10 * (a + c) + 50 + a, 10 * (b + c) + 50 + b, shortcut};
    }

    static double totalTime(double[] flows) {
        double[] costs = costs(flows);
        return flows[0] * costs[0] + flows[1] * costs[1] + flows[2] * costs[2];
    }

    /** Flows of drivers who weigh 0.01 each. */
    static double[] flows(double[] counts) {
        return new double[] {counts[0] * 0.01, counts[1] * 0.01, counts[2] * 0.01};
    }
}
