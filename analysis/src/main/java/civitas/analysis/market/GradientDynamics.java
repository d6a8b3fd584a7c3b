package civitas.analysis.market;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Producers who all follow the gradient of their own profit, x_i &lt;- x_i + g_i d profit_i / d x_i, near their
 * equilibrium.
 * <p>Errors of the firms that produce there change by the matrix I - G J in a period, J_ij = -(p' + x_i p'') for j other
 * than i and J_ii = k_i - 2 p' - x_i p''. With a linear price, equal steps and no curvature of costs its eigenvalues are
 * 1 - g b (N+1), once, for errors that are the same for all firms, and 1 - g b for those that sum to 0.
 * <p>Source: Shi and Zhang, CDC 2020, for convergence; the linearisation follows from the definition.
 */
public final class GradientDynamics {
    private GradientDynamics() {}

    /**
     * Factor per period by which the slowest error shrinks, or grows if it is above 1: the spectral radius of I - G J.
     * Firms that make nothing in equilibrium are left out.
     *
     * @param market the producers
     * @param equilibrium their Cournot-Nash quantities
     * @param steps g_i, one per firm; not modified
     * @return at least 0; 0 also if no firm produces
     */
    public static double decayFactor(CournotMarket market, QuantityEquilibrium equilibrium, double[] steps) {
        double[] quantities = equilibrium.quantities();
        int[] active = IntStream.range(0, quantities.length)
                .filter(i -> quantities[i] > 0)
                .toArray();
        if (active.length == 0) {
            return 0;
        }
        double total = equilibrium.total();
        double slope = market.demand().slope(total);
        double curvature = market.demand().curvature(total);
        RealMatrix errors = MatrixUtils.createRealIdentityMatrix(active.length);
        for (int row = 0; row < active.length; row++) {
            int i = active[row];
            for (int column = 0; column < active.length; column++) {
                double common = slope + quantities[i] * curvature;
                double own = column == row ? slope - market.costCurvature(i) : 0;
                errors.addToEntry(row, column, steps[i] * (common + own));
            }
        }
        return spectralRadius(new EigenDecomposition(errors));
    }

    private static double spectralRadius(EigenDecomposition eigen) {
        double radius = 0;
        for (int i = 0; i < eigen.getRealEigenvalues().length; i++) {
            radius = Math.max(radius, Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)));
        }
        return radius;
    }
}
