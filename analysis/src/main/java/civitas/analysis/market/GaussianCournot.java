package civitas.analysis.market;

import civitas.analysis.Require;
import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * Producers with randomised quantities x_i = max(0, theta_i + sigma_i z_i), z_i standard normal and independent, and
 * the linear price p = a - b X: the means theta at which no firm's expected profit changes with its own mean.
 * <p>With Phi and phi the normal distribution and density, the mean output is m_i = theta_i Phi(theta_i/sigma_i) +
 * sigma_i phi(theta_i/sigma_i), and the condition reads
 * <pre>  Phi(theta_i/sigma_i) (a - c_i - b sum_(j != i) m_j) = (2b + k_i) m_i.</pre>
 * Cutting quantities off at 0 makes the mean output exceed theta, by much where theta is not large against sigma: a
 * small firm produces more than in the Nash equilibrium. Without the cut-off theta would be the Nash quantities.
 * <p>Solved in the total M = sum m: divided by Phi, firm i's condition is (2b + k_i) h(theta_i) - b m_i = a - c_i - b M,
 * h being the mean of positive draws; the left side rises in theta_i, so that each m_i and their sum fall in M, and
 * sum m_i(M) = M has one solution. A firm whose right side is not positive makes nothing and has no such mean.
 * <p>Source: the policy of Shi and Zhang, CDC 2020; the condition follows by differentiating expected profit. Cost:
 * two nested one-dimensional searches, well under a millisecond per firm.
 */
public final class GaussianCournot {
    /** Below this many standard deviations mean output is less than 1e-290 of one: none. */
    private static final double FARTHEST = -36;

    private static final double ROOT_ACCURACY = 1e-14;
    private static final int MOST_EVALUATIONS = 1000;
    private static final double SQRT_TWO = StrictMath.sqrt(2);
    private static final double DENSITY_AT_ZERO = 1 / StrictMath.sqrt(2 * StrictMath.PI);

    private final InverseDemand.Linear demand;
    private final double[] marginalCost;
    private final double[] costCurvature;
    private final double[] sigma;

    /**
     * @param demand linear price
     * @param marginalCost c_i, finite; not modified, copied
     * @param costCurvature k_i, finite and at least 0; not modified, copied
     * @param sigma standard deviation of each firm's quantity, finite and &gt; 0; not modified, copied
     * @throws IllegalArgumentException if lengths differ or a number is out of its range
     */
    public GaussianCournot(InverseDemand.Linear demand, double[] marginalCost, double[] costCurvature, double[] sigma) {
        new CournotMarket(demand, marginalCost, costCurvature); // the same rules for the same numbers
        if (sigma.length != marginalCost.length) {
            throw new IllegalArgumentException(
                    "sigma has length " + sigma.length + ", expected " + marginalCost.length + " (one per firm)");
        }
        for (int i = 0; i < sigma.length; i++) {
            Require.positive("sigma[" + i + "]", sigma[i]);
        }
        this.demand = demand;
        this.marginalCost = marginalCost.clone();
        this.costCurvature = costCurvature.clone();
        this.sigma = sigma.clone();
    }

    /**
     * theta_i of each firm where expected profits are stationary, {@code NaN} for a firm that makes nothing.
     *
     * @return {@code double[firm]}, quantity per period
     */
    public double[] stationaryMeans() {
        double most = excessOutput(0);
        double total = most <= 0
                ? 0
                : new BrentSolver(ROOT_ACCURACY, ROOT_ACCURACY * most, 0)
                        .solve(MOST_EVALUATIONS, this::excessOutput, 0, most);
        double[] means = new double[sigma.length];
        Arrays.setAll(means, i -> mean(i, total));
        return means;
    }

    /**
     * Mean output E max(0, mean + sigma z).
     *
     * @param mean theta; {@code NaN} for a firm that makes nothing
     * @param sigma standard deviation, &gt; 0
     */
    public static double meanOutput(double mean, double sigma) {
        if (Double.isNaN(mean)) {
            return 0;
        }
        double u = mean / sigma;
        return sigma * Math.max(0, u * probability(u) + density(u));
    }

    private double excessOutput(double total) {
        double sum = 0;
        for (int i = 0; i < sigma.length; i++) {
            sum += meanOutput(mean(i, total), sigma[i]);
        }
        return sum - total;
    }

    /** theta_i at a given total mean output. */
    private double mean(int firm, double total) {
        double worth = demand.intercept() - marginalCost[firm] - demand.decline() * total;
        double highest = worth / (demand.decline() + costCurvature[firm]) / sigma[firm];
        if (!(worth > 0) || marginalLoss(firm, FARTHEST) >= worth) {
            return Double.NaN;
        }
        double root = new BrentSolver(ROOT_ACCURACY, ROOT_ACCURACY, 0)
                .solve(
                        MOST_EVALUATIONS,
                        u -> marginalLoss(firm, u) - worth,
                        FARTHEST,
                        Math.max(highest, FARTHEST + 1) + 1);
        return sigma[firm] * root;
    }

    /** (2b + k) h - b m at theta = u sigma. */
    private double marginalLoss(int firm, double u) {
        double positive = sigma[firm] * (u + density(u) / probability(u));
        double output = meanOutput(u * sigma[firm], sigma[firm]);
        return (2 * demand.decline() + costCurvature[firm]) * positive - demand.decline() * output;
    }

    private static double probability(double u) {
        return Erf.erfc(-u / SQRT_TWO) / 2;
    }

    private static double density(double u) {
        return DENSITY_AT_ZERO * StrictMath.exp(-u * u / 2);
    }
}
