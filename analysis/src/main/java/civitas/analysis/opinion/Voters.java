package civitas.analysis.opinion;

/**
 * Exact results of the voter model on complete graphs: at each update a random agent copies a random other one; time is
 * updates over agents. Source: Clifford and Sudbury 1973; Sood and Redner, PRL 94, 2005 (asymptotics).
 */
public final class Voters {
    private Voters() {}

    /**
     * Expected time to consensus: E_k solves E_(k+1) - 2 E_k + E_(k-1) = -1/r_k with the rate r_k = k(N-k)/(N(N-1)) of a change in
     * either direction, E_0 = E_N = 0.
     *
     * @param agents N, at least 2
     * @param ones agents with opinion 1 at the start, 0 to N
     * @return updates per agent
     */
    public static double time(int agents, int ones) {
        double left = 0;
        for (int j = 1; j < agents; j++) {
            double r = j * (double) (agents - j) / (agents * (agents - 1.0));
            // Green's function of the second difference: min(j, k) (N - max(j, k)) / N.
            left += Math.min(j, ones) * (double) (agents - Math.max(j, ones)) / agents / r;
        }
        return left / agents;
    }

    /** What the time tends to in large populations: -N (x ln x + (1-x) ln(1-x)). */
    public static double asymptoticTime(int agents, double share) {
        return share <= 0 || share >= 1
                ? 0
                : -agents * (share * StrictMath.log(share) + (1 - share) * StrictMath.log1p(-share));
    }

    /**
     * Probability that all end with opinion 1: the share of ones, each weighted by its number of neighbours, on any
     * connected graph whose links go both ways.
     *
     * @param opinions {@code double[agent]}, 0 or 1; not modified
     */
    public static double winProbability(Graph graph, double[] opinions) {
        double ones = 0;
        double all = 0;
        for (int agent = 0; agent < opinions.length; agent++) {
            ones += graph.degree(agent) * opinions[agent];
            all += graph.degree(agent);
        }
        return ones / all;
    }
}
