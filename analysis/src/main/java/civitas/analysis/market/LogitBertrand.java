package civitas.analysis.market;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Price competition of n single-product firms with {@linkplain LogitDemand logit demand} and constant marginal costs
 * c_i: profit_i = (p_i - c_i) q_i(p). Gives the two benchmarks of the collusion literature, for any qualities, costs
 * and differentiation.
 *
 * <p><b>Bertrand-Nash</b> prices satisfy p_i = c_i + mu/(1 - q_i). With D the sum of all exponentials of the demand
 * system, outside good included, the condition of firm i reads ln q_i + 1/(1 - q_i) = (a_i - c_i)/mu - ln D, whose left
 * side increases strictly from minus to plus infinity: one share q_i(D) for each D, decreasing in D. Shares add up when
 * sum_i q_i(D) + exp(a_0/mu)/D = 1, whose left side decreases strictly: one D. The equilibrium therefore exists, is
 * unique, and is found by Brent's method in u = ln D - a_0/mu on [0, 1 + ln(1 + sum_i exp(w_i - 1))] with
 * w_i = (a_i - c_i - a_0)/mu; the bracket follows from q_i &lt;= exp(w_i - u - 1).
 *
 * <p><b>Joint monopoly</b> maximises total profit: all firms take the markup M = mu (1 + y) with
 * y = W(sum_i exp(w_i - 1)), W being Lambert's function; total profit is mu y.
 *
 * <p>Source: the model is that of Calvano et al., American Economic Review 110(10), 2020, section II; the reductions to
 * one dimension follow from their first-order conditions. Shares are carried as log-odds and W is computed from
 * the logarithm of its argument, so neither tiny nor near-1 shares lose precision. Cost: well under a millisecond.
 */
public final class LogitBertrand implements PriceCompetition {
    /** Largest residual accepted, relative to 1 plus the largest price or cost or quality in size. */
    private static final double RESIDUAL_TOLERANCE = 1e-10;

    private static final double ROOT_ACCURACY = 1e-15;
    private static final int MOST_EVALUATIONS = 1000;

    private final LogitDemand demand;
    private final double[] marginalCost;
    private final double[] netUtility;
    private final int strongest;

    /**
     * The market of these firms.
     *
     * @param demand demand, one product per firm
     * @param marginalCost cost c_i of each firm, money per unit, finite; not modified, copied
     * @throws IllegalArgumentException if the costs are not one per product or not finite
     */
    public LogitBertrand(LogitDemand demand, double[] marginalCost) {
        if (marginalCost.length != demand.products()) {
            throw new IllegalArgumentException("marginalCost has length " + marginalCost.length + ", expected "
                    + demand.products() + " (one per product)");
        }
        this.demand = demand;
        this.marginalCost = marginalCost.clone();
        netUtility = netUtility(demand, marginalCost);
        int best = 0;
        for (int i = 1; i < netUtility.length; i++) {
            best = netUtility[i] > netUtility[best] ? i : best;
        }
        strongest = best;
    }

    private static double[] netUtility(LogitDemand demand, double[] marginalCost) {
        double[] quality = demand.quality();
        double[] net = new double[quality.length];
        for (int i = 0; i < net.length; i++) {
            net[i] = (quality[i] - marginalCost[i] - demand.outsideQuality()) / demand.horizontalDifferentiation();
            if (!Double.isFinite(net[i])) {
                throw new IllegalArgumentException("marginalCost[" + i + "] = " + marginalCost[i]
                        + ", must be finite and so must (quality - cost - outsideQuality)/mu");
            }
        }
        return net;
    }

    @Override
    public LogitDemand demand() {
        return demand;
    }

    @Override
    public double[] marginalCost() {
        return marginalCost.clone();
    }

    /**
     * The one-shot equilibrium in prices; at it, profit_i = (p_i - c_i) - mu.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    @Override
    public PriceEquilibrium nash() {
        double logTotal = new BrentSolver(ROOT_ACCURACY, ROOT_ACCURACY, 0)
                .solve(MOST_EVALUATIONS, this::excessShare, 0, highestLogTotal());
        double[] prices = new double[marginalCost.length];
        for (int i = 0; i < prices.length; i++) {
            double odds = StrictMath.exp(ConvexNewton.logOddsOfReply(netUtility[i] - logTotal));
            prices[i] = marginalCost[i] + demand.horizontalDifferentiation() * (1 + odds);
        }
        return checked("Nash", prices, nashResidual(prices));
    }

    /**
     * The prices that maximise total profit.
     *
     * @throws ArithmeticException if the first-order condition is not met, which means a defect
     */
    @Override
    public PriceEquilibrium jointMonopoly() {
        double y = ConvexNewton.lambertWOfExp(LogSums.logSumExp(netUtility) - 1);
        double mu = demand.horizontalDifferentiation();
        double markup = mu * (1 + y);
        double[] prices = new double[marginalCost.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = marginalCost[i] + markup;
        }
        double outsideShare = demand.goodShares(prices)[prices.length];
        return checked("monopoly", prices, Math.abs(mu - markup * outsideShare));
    }

    private double highestLogTotal() {
        return 1 + LogSums.softplus(LogSums.logSumExp(netUtility) - 1);
    }

    /**
     * Sum of all shares minus 1 at u = ln D - a_0/mu. The strongest firm enters through 1 - q, computed from its
     * log-odds: nothing cancels where it has nearly the whole market.
     */
    private double excessShare(double logTotal) {
        double others = StrictMath.exp(-logTotal);
        double remainder = 1;
        for (int i = 0; i < netUtility.length; i++) {
            double logOdds = ConvexNewton.logOddsOfReply(netUtility[i] - logTotal);
            if (i == strongest) {
                remainder = 1 / (1 + StrictMath.exp(logOdds));
            } else {
                others += 1 / (1 + StrictMath.exp(-logOdds));
            }
        }
        return others - remainder;
    }

    /** max_i |mu - (p_i - c_i)(1 - q_i)|, a Newton step of the price towards its best reply. */
    private double nashResidual(double[] prices) {
        double[] shares = demand.goodShares(prices);
        double worst = 0;
        for (int i = 0; i < prices.length; i++) {
            double remainder = 0;
            for (int good = 0; good < shares.length; good++) {
                remainder += good == i ? 0 : shares[good];
            }
            double gap = demand.horizontalDifferentiation() - (prices[i] - marginalCost[i]) * remainder;
            worst = Math.max(worst, Math.abs(gap));
        }
        return worst;
    }

    private PriceEquilibrium checked(String what, double[] prices, double residual) {
        double scale = 1 + Math.abs(demand.outsideQuality());
        double[] quality = demand.quality();
        for (int i = 0; i < prices.length; i++) {
            scale = Math.max(scale, 1 + Math.max(Math.abs(prices[i]), Math.abs(quality[i])));
        }
        if (!(residual <= RESIDUAL_TOLERANCE * scale)) {
            throw new ArithmeticException(what + " prices " + Arrays.toString(prices)
                    + " miss their first-order conditions by " + residual + " (price units) in " + this);
        }
        return new PriceEquilibrium(prices, profits(prices), residual);
    }

    @Override
    public String toString() {
        return "LogitBertrand[" + demand + ", marginalCost=" + Arrays.toString(marginalCost) + "]";
    }
}
