package civitas.scenarios.cournot;

import civitas.analysis.market.CournotMarket;
import civitas.analysis.market.InverseDemand;
import java.util.Arrays;

/**
 * The market as producers find it. A levy of tau per unit and a share f of the price leave them the price (1 - f) p and
 * the costs c_i + tau: to them it is a market like any other.
 */
final class Terms {
    private final InverseDemand demand;
    private final Levy levy;
    private final double[] cost;
    private final double[] curvature;

    Terms(CournotParameters parameters) {
        demand = parameters.demand().inverse();
        levy = parameters.platform().levy();
        cost = parameters.marginalCost().spread(parameters.firms());
        curvature = parameters.costCurvature().spread(parameters.firms());
    }

    /** The market without the levy. */
    CournotMarket untaxed() {
        return new CournotMarket(demand, cost, curvature);
    }

    /** The market that producers find. */
    CournotMarket market() {
        return new CournotMarket(netDemand(), netCosts(), curvature);
    }

    /** What producers are left of each price. */
    InverseDemand netDemand() {
        return demand.scaled(1 - levy.shareOfPrice());
    }

    /** c_i + tau. */
    double[] netCosts() {
        return Arrays.stream(cost).map(c -> c + levy.perUnit()).toArray();
    }

    /** k_i. */
    double[] curvature() {
        return curvature.clone();
    }

    int firms() {
        return cost.length;
    }

    /** What buyers pay per unit. */
    double price(double total) {
        return demand.price(total);
    }

    double consumerSurplus(double total) {
        return demand.willingnessToPay(total) - total * demand.price(total);
    }

    /** What the platform takes in a period; negative if it pays. */
    double revenue(double total) {
        return total * (levy.perUnit() + levy.shareOfPrice() * demand.price(total));
    }

    /** What buyers would pay less what production costs; payments between them and the platform cancel. */
    double welfare(double[] quantities, double total) {
        double welfare = demand.willingnessToPay(total);
        for (int firm = 0; firm < cost.length; firm++) {
            double x = quantities[firm];
            welfare -= x * (cost[firm] + curvature[firm] * x / 2);
        }
        return welfare;
    }

    /** Whether producers have the same costs. */
    boolean alike() {
        return Arrays.stream(cost).distinct().count() == 1
                && Arrays.stream(curvature).distinct().count() == 1;
    }
}
