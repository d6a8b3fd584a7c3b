package civitas.analysis.market;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Quantity competition of n producers of one good: profit_i = x_i p(X) - c_i x_i - k_i x_i^2 / 2 with X = sum x and
 * x_i &gt;= 0. Gives the benchmarks that learned quantities are compared with.
 *
 * <p><b>Cournot-Nash</b> quantities satisfy p(X) + x_i p'(X) = c_i + k_i x_i, or x_i = 0 where p(X) &lt;= c_i. At a given
 * total, x_i(X) = max(0, p(X) - c_i) / (k_i - p'(X)), which falls in X for a falling and concave price: sum x_i(X) = X has
 * one solution, the equilibrium exists and is unique. With a linear price it is in closed form, since firm i supplies as
 * if its marginal cost rose by k_i + b: firms enter in the order of their costs.
 *
 * <p><b>Joint monopoly</b> maximises total profit: marginal revenue p + X p' equals the marginal cost of the cheapest
 * way to make X. <b>Competition</b> is the same with p in place of marginal revenue, which is also the largest sum of
 * profits and consumer surplus. Where several firms of constant and equal costs could make it, they share equally.
 *
 * <p>A price truncated at 0 has the equilibria of the linear one as long as no marginal cost is negative: every producer
 * leaves before the price is 0. With costs of 0 there are further equilibria, of profit 0, where rivals flood the market.
 *
 * <p>Source: Cournot's model with the assumptions of Shi and Zhang, "Multi-agent reinforcement learning in Cournot
 * games", CDC 2020; uniqueness by the argument of Szidarovszky and Yakowitz, International Economic Review 18, 1977.
 * Cost: a pass over the firms, or some fifty of them where the price is not linear.
 */
public final class CournotMarket {
    /** Largest residual accepted, relative to the intercept and costs in size. */
    private static final double RESIDUAL_TOLERANCE = 1e-10;

    private static final double ROOT_ACCURACY = 1e-15;
    private static final int MOST_EVALUATIONS = 1000;

    private final InverseDemand demand;
    private final double[] marginalCost;
    private final double[] costCurvature;

    /**
     * The market of these producers.
     *
     * @param demand price of the total quantity
     * @param marginalCost c_i, cost of a firm's first unit, money per unit, finite, with a truncated price at least 0;
     *     not modified, copied
     * @param costCurvature k_i, rise of marginal cost per unit, finite and at least 0; not modified, copied
     * @throws IllegalArgumentException if there is no firm, lengths differ or a number is out of its range
     */
    public CournotMarket(InverseDemand demand, double[] marginalCost, double[] costCurvature) {
        if (marginalCost.length == 0 || marginalCost.length != costCurvature.length) {
            throw new IllegalArgumentException("marginalCost has length " + marginalCost.length + ", costCurvature "
                    + costCurvature.length + ", expected one of each per firm and at least one firm");
        }
        boolean truncated = demand instanceof InverseDemand.TruncatedLinear;
        for (int i = 0; i < marginalCost.length; i++) {
            double cost = marginalCost[i];
            double curvature = costCurvature[i];
            Require.finite("marginalCost[" + i + "]", cost);
            Require.that(!truncated || cost >= 0, "marginalCost[" + i + "]", cost, "at least 0 with a truncated price");
            boolean convex = curvature >= 0 && Double.isFinite(curvature);
            Require.that(convex, "costCurvature[" + i + "]", curvature, "finite and at least 0");
        }
        this.demand = demand;
        this.marginalCost = marginalCost.clone();
        this.costCurvature = costCurvature.clone();
    }

    /** Number of producers. */
    public int firms() {
        return marginalCost.length;
    }

    /** Price of the total quantity. */
    public InverseDemand demand() {
        return demand;
    }

    /** k_i of firm i. */
    double costCurvature(int firm) {
        return costCurvature[firm];
    }

    /**
     * d profit_i / d x_i.
     *
     * @param firm i, from 0
     * @param quantity x_i
     * @param total X
     */
    public double marginalProfit(int firm, double quantity, double total) {
        return demand.price(total)
                + quantity * demand.slope(total)
                - marginalCost[firm]
                - costCurvature[firm] * quantity;
    }

    /**
     * Profit of each firm per period.
     *
     * @param quantities x_i, at least 0; not modified
     * @return {@code double[firm]}, money
     */
    public double[] profits(double[] quantities) {
        double price = demand.price(Arrays.stream(quantities).sum());
        double[] profits = new double[quantities.length];
        for (int i = 0; i < profits.length; i++) {
            double x = quantities[i];
            profits[i] = x * (price - marginalCost[i] - costCurvature[i] * x / 2);
        }
        return profits;
    }

    /**
     * The equilibrium in quantities.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    public QuantityEquilibrium nash() {
        double[] quantities = isLinear() ? linearNash() : concaveNash();
        double total = Arrays.stream(quantities).sum();
        return checked("Nash", quantities, i -> marginalProfit(i, quantities[i], total));
    }

    /**
     * The quantities that maximise total profit.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    public QuantityEquilibrium jointMonopoly() {
        double[] quantities = efficientSplit(2, total -> demand.price(total) + total * demand.slope(total));
        double total = Arrays.stream(quantities).sum();
        double revenue = demand.price(total) + total * demand.slope(total);
        return checked("joint-monopoly", quantities, i -> revenue - marginalCost[i] - costCurvature[i] * quantities[i]);
    }

    /**
     * The quantities of producers who take the price as given.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    public QuantityEquilibrium competition() {
        double[] quantities = efficientSplit(1, demand::price);
        double price = demand.price(Arrays.stream(quantities).sum());
        return checked("competitive", quantities, i -> price - marginalCost[i] - costCurvature[i] * quantities[i]);
    }

    private boolean isLinear() {
        return !(demand instanceof InverseDemand.ConcavePower power) || power.exponent() == 1;
    }

    private double decline() {
        return -demand.slope(0);
    }

    private double[] linearNash() {
        if (demand.intercept() <= new Supply(marginalCost, costCurvature).lowestCost()) {
            return new double[firms()];
        }
        double[] steepness =
                Arrays.stream(costCurvature).map(k -> k + decline()).toArray();
        Supply replies = new Supply(marginalCost, steepness);
        double price = replies.meeting(demand.intercept(), decline());
        return replies.split(price, 0);
    }

    private double[] concaveNash() {
        double most = demand.quantityAt(new Supply(marginalCost, costCurvature).lowestCost());
        if (most == 0) {
            return new double[firms()];
        }
        double low = most / 2;
        while (excessReplies(low)
                <= 0) { // ever larger towards 0, where each firm with p > c_i replies with more than X
            low /= 4;
        }
        double total = root(this::excessReplies, low, beyond(most));
        double[] quantities = new double[firms()];
        Arrays.setAll(quantities, i -> reply(i, total));
        return quantities;
    }

    private double reply(int firm, double total) {
        return Math.max(0, demand.price(total) - marginalCost[firm]) / (costCurvature[firm] - demand.slope(total));
    }

    private double excessReplies(double total) {
        double sum = 0;
        for (int i = 0; i < firms(); i++) {
            sum += reply(i, total);
        }
        return sum - total;
    }

    /** The cheapest split of the total at which {@code value}, with {@code steps} times the slope of p, meets its cost. */
    private double[] efficientSplit(int steps, DoubleUnaryOperator value) {
        Supply supply = new Supply(marginalCost, costCurvature);
        if (demand.intercept() <= supply.lowestCost()) {
            return new double[firms()];
        }
        if (isLinear()) {
            double decline = steps * decline();
            double level = supply.meeting(demand.intercept(), decline);
            return supply.split(level, (demand.intercept() - level) / decline);
        }
        double most = demand.quantityAt(supply.lowestCost());
        double total = root(x -> value.applyAsDouble(x) - supply.level(x), 0, beyond(most));
        return supply.split(supply.level(total), total);
    }

    /** A little more than a total that rounding may have put on the wrong side of the root. */
    private static double beyond(double total) {
        return total * (1 + 1e-9);
    }

    private static double root(DoubleUnaryOperator falling, double low, double high) {
        return new BrentSolver(ROOT_ACCURACY, ROOT_ACCURACY * high, 0)
                .solve(MOST_EVALUATIONS, falling::applyAsDouble, low, high);
    }

    private QuantityEquilibrium checked(String what, double[] quantities, IntToDoubleFunction marginal) {
        double residual = 0;
        double scale = 1 + Math.abs(demand.intercept());
        for (int i = 0; i < quantities.length; i++) {
            double gain = marginal.applyAsDouble(i);
            residual = Math.max(residual, quantities[i] > 0 ? Math.abs(gain) : gain);
            scale = Math.max(scale, 1 + Math.abs(marginalCost[i]));
        }
        if (!(residual <= RESIDUAL_TOLERANCE * scale)) {
            throw new ArithmeticException(what + " quantities " + Arrays.toString(quantities)
                    + " miss their first-order conditions by " + residual + " (money per unit) in " + this);
        }
        double price = demand.price(Arrays.stream(quantities).sum());
        return new QuantityEquilibrium(quantities, price, profits(quantities), residual);
    }

    @Override
    public String toString() {
        return "CournotMarket[" + demand + ", marginalCost=" + Arrays.toString(marginalCost) + ", costCurvature="
                + Arrays.toString(costCurvature) + "]";
    }
}
