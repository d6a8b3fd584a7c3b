package civitas.analysis.traffic;

/** Convex combinations of flows by class and link. */
final class Blend {
    private Blend() {}

    /** Moves flows by a share of the way to a target: x + step (y - x); the flows are modified. */
    static void towards(double[][] flows, double[][] target, double step) {
        for (int k = 0; k < flows.length; k++) {
            for (int link = 0; link < flows[k].length; link++) {
                double moved = flows[k][link] + step * (target[k][link] - flows[k][link]);
                flows[k][link] = Math.max(0, moved);
            }
        }
    }

    /** sum_i weights_i flows_i, a new array. */
    static double[][] of(double[] weights, double[][]... flows) {
        double[][] sum = new double[flows[0].length][flows[0][0].length];
        for (int i = 0; i < flows.length; i++) {
            for (int k = 0; k < sum.length; k++) {
                for (int link = 0; link < sum[k].length; link++) {
                    sum[k][link] += weights[i] * flows[i][k][link];
                }
            }
        }
        return sum;
    }
}
