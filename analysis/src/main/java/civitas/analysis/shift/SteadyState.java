package civitas.analysis.shift;

import java.util.Optional;

/**
 * Model and density that stay: rho = r(x), grad_x L(rho, x) = 0. The model is performatively stable: retraining it on the
 * population it has made leaves it as it is.
 *
 * @param grid where the density lives
 * @param model x, {@code double[coordinate]}
 * @param density rho, {@code double[cell]}
 * @param hessian of L in x at rho, its top left element
 * @param totalSlope derivative of grad L(r(x), x) along the first coordinate: with one coordinate the rate at which a
 *     model that follows its gradient comes to rest among people who respond at once
 */
@SuppressWarnings("ArrayRecordComponent")
public record SteadyState(Grid grid, double[] model, double[] density, double hessian, double totalSlope) {
    private static final int MOST_STEPS = 100;
    private static final double SMALL_GRADIENT = 1e-12;
    private static final double GOOD_GRADIENT = 1e-8;
    private static final double DIFFERENCE = 1e-5;

    /** Copies the arrays. */
    public SteadyState {
        model = model.clone();
        density = density.clone();
    }

    @Override
    public double[] model() {
        return model.clone();
    }

    @Override
    public double[] density() {
        return density.clone();
    }

    /** Slope of retraining to optimum on a population that has fully adapted, in one dimension: 1 - totalSlope/hessian. */
    public double retrainingSlope() {
        return 1 - totalSlope / hessian;
    }

    /**
     * The steady state that Newton's method reaches from x0 and a density.
     *
     * @param problem with alpha &gt; 0
     * @param grid where densities live
     * @param start density to start from where people look at each other
     * @return empty if it reaches none
     */
    public static Optional<SteadyState> of(ShiftModel problem, Grid grid, double[] start) {
        try {
            return new Search(problem, grid, start).run();
        } catch (ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Newton's method on x -> grad_x L(r(x), x), with differences for derivatives. */
    private static final class Search {
        private final PlatformRisk risk;
        private final GibbsResponse response;
        private final Grid grid;
        private final int dimensions;
        private double[] x;
        private double[] density;

        Search(ShiftModel problem, Grid grid, double[] start) {
            risk = problem.risk();
            response = new GibbsResponse(problem, grid);
            this.grid = grid;
            dimensions = problem.dimensions();
            x = problem.anchor();
            density = start;
        }

        Optional<SteadyState> run() {
            double[] gradient = gradient(x);
            for (int step = 0; step < MOST_STEPS && length(gradient) > SMALL_GRADIENT; step++) {
                double[] move = solve(jacobian(), gradient);
                double[] next = null;
                for (double part = 1; part > 1e-6 && next == null; part /= 2) {
                    double[] trial = minus(move, part);
                    double[] there = gradient(trial);
                    if (length(there) < length(gradient)) {
                        x = trial;
                        next = there;
                    }
                }
                if (next == null) {
                    break;
                }
                gradient = next;
            }
            if (!(length(gradient) < GOOD_GRADIENT)) {
                return Optional.empty();
            }
            density = response.to(x, density);
            double hessian = risk.at(Densities.points(density, grid), x).hessian[0][0];
            return Optional.of(new SteadyState(grid, x, density, hessian, jacobian()[0][0]));
        }

        private double[] gradient(double[] at) {
            density = response.to(at, density);
            return risk.gradient(Densities.points(density, grid), at);
        }

        private double[][] jacobian() {
            double[][] jacobian = new double[dimensions][dimensions];
            for (int j = 0; j < dimensions; j++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[j] += DIFFERENCE;
                down[j] -= DIFFERENCE;
                double[] above = gradient(up);
                double[] below = gradient(down);
                for (int i = 0; i < dimensions; i++) {
                    jacobian[i][j] = (above[i] - below[i]) / (2 * DIFFERENCE);
                }
            }
            return jacobian;
        }

        private double[] minus(double[] move, double part) {
            double[] moved = x.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= part * move[i];
            }
            return moved;
        }

        private static double length(double[] vector) {
            double square = 0;
            for (double component : vector) {
                square += component * component;
            }
            return StrictMath.sqrt(square);
        }

        private static double[] solve(double[][] a, double[] b) {
            if (b.length == 1) {
                return new double[] {b[0] / a[0][0]};
            }
            double determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
            return new double[] {
                (a[1][1] * b[0] - a[0][1] * b[1]) / determinant, (a[0][0] * b[1] - a[1][0] * b[0]) / determinant
            };
        }
    }
}
