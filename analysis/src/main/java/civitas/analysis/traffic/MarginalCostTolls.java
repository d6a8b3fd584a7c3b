package civitas.analysis.traffic;

import civitas.analysis.Require;

/**
 * Tolls that charge each driver the delay caused to others, tau_a = x_a t'_a(x_a), in units of time: multiply by the
 * value of time for money. Fixed at the flows of the system optimum, they make it a user equilibrium of drivers who
 * value time alike.
 * <p>Source: Pigou, The Economics of Welfare, 1920; Beckmann, McGuire and Winsten, 1956.
 */
public final class MarginalCostTolls {
    private MarginalCostTolls() {}

    /**
     * Marginal-cost tolls at given flows.
     *
     * @param network the roads
     * @param flows flow of each link, finite and &gt;= 0; not modified
     * @return toll of each link, in units of time, at least 0
     * @throws IllegalArgumentException if there is not one flow per link or a flow is out of range
     */
    public static double[] at(RoadNetwork network, double[] flows) {
        Require.length("flows", flows.length, network.links(), "one per link");
        Require.notNegative("flows", flows);
        double[] tolls = new double[flows.length];
        for (int link = 0; link < tolls.length; link++) {
            tolls[link] = flows[link] * network.timeDerivative(link, flows[link]);
        }
        return tolls;
    }
}
