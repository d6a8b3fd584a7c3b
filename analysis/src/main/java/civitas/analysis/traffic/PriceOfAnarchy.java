package civitas.analysis.traffic;

/**
 * What free choice costs: total of time and fixed cost at the user equilibrium over that at the system optimum, at least
 * 1. With latencies that are polynomials of degree p with coefficients &gt;= 0 it is at most
 * {@link #bound 1/(1 - p (p+1)^(-(p+1)/p))}, reached on Pigou's two links.
 * <p>Source: Roughgarden, "The price of anarchy is independent of the network topology", Journal of Computer and System
 * Sciences 67, 2003.
 *
 * @param userEquilibrium flows drivers choose without tolls
 * @param systemOptimum flows a planner chooses for the same trips
 */
public record PriceOfAnarchy(Assignment userEquilibrium, Assignment systemOptimum) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the assignments are not an equilibrium and an optimum, in this order
     */
    public PriceOfAnarchy {
        if (userEquilibrium.problem().isSystemOptimum()
                || !systemOptimum.problem().isSystemOptimum()) {
            throw new IllegalArgumentException("expected a user equilibrium and a system optimum, in this order");
        }
    }

    /**
     * Solves the problem both ways.
     *
     * @param problem a user equilibrium; its tolls, if any, bear on the equilibrium only
     * @param solver method, accurate enough: the gap's error enters in first order
     */
    public static PriceOfAnarchy of(AssignmentProblem problem, AssignmentSolver solver) {
        return new PriceOfAnarchy(solver.solve(problem), solver.solve(problem.systemOptimum()));
    }

    /** The ratio; NaN if nobody bears any cost. */
    public double ratio() {
        return userEquilibrium.totalTravelCost() / systemOptimum.totalTravelCost();
    }

    /**
     * Largest ratio any network can show.
     *
     * @param degree p, highest power of the latencies, at least 1
     * @throws IllegalArgumentException if the degree is out of range
     */
    public static double bound(double degree) {
        if (!(degree >= 1)) {
            throw new IllegalArgumentException("degree = " + degree + ", must be at least 1");
        }
        return 1 / (1 - degree * StrictMath.pow(degree + 1, -(degree + 1) / degree));
    }

    @Override
    public String toString() {
        return "price of anarchy " + ratio() + " (" + userEquilibrium + " against " + systemOptimum + ")";
    }
}
