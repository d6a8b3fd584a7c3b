package civitas.scenarios.decongestion;

import java.util.Map;

/** What a platform and the masks of several yardsticks reach, beside all masks. */
record Comparison(Census all) {
    /** A range of welfare, relative to the best one, that is rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Adds it to outcomes.
     *
     * @param welfare the platform's
     * @param exact whether every user sees exact prices of now, as the census has it; if not, all is NaN
     */
    void put(Map<String, Double> outcomes, double welfare, boolean exact) {
        double oracle = exact ? all.welfare(Census.Goal.WELFARE) : Double.NaN;
        double decongestion = exact ? all.welfare(Census.Goal.DECONGESTION) : Double.NaN;
        double selection = exact ? all.welfare(Census.Goal.SELECTION) : Double.NaN;
        double proxy = exact ? all.welfare(Census.Goal.PROXY) : Double.NaN;
        double mean = exact ? all.meanWelfare() : Double.NaN;
        double least = ROUNDING * Math.max(1, oracle);
        outcomes.put("gap_closed", ratio(welfare - mean, oracle - mean, least));
        outcomes.put("oracle_welfare", oracle);
        outcomes.put("decongestion_welfare", decongestion);
        outcomes.put("selection_welfare", selection);
        outcomes.put("proxy_welfare", proxy);
        outcomes.put("mean_mask_welfare", mean);
        outcomes.put("decongestion_ratio", ratio(decongestion, oracle, 0));
        outcomes.put("selection_ratio", ratio(selection, oracle, 0));
        outcomes.put("proxy_ratio", ratio(proxy, oracle, 0));
        outcomes.put("correlation_allocated", exact ? all.correlationWithAllocated() : Double.NaN);
        outcomes.put("correlation_congestion", exact ? all.correlationWithCongestion() : Double.NaN);
    }

    /** NaN where what is divided by is not above the least: all masks are alike, or nobody gets anything. */
    private static double ratio(double part, double whole, double least) {
        return whole > least ? part / whole : Double.NaN;
    }
}
