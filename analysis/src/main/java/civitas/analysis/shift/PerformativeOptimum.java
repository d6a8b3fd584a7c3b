package civitas.analysis.shift;

import java.util.Optional;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The model that is best once people have responded to it: it minimises L(r(x), x).
 *
 * @param model x, {@code double[coordinate]}
 * @param risk L(r(x), x) there
 */
@SuppressWarnings("ArrayRecordComponent")
public record PerformativeOptimum(double[] model, double risk) {
    private static final int SCANNED = 64;
    private static final double ACCURACY = 1e-10;
    private static final int MOST_EVALUATIONS = 2000;

    /** Copies the model. */
    public PerformativeOptimum {
        model = model.clone();
    }

    @Override
    public double[] model() {
        return model.clone();
    }

    /**
     * In one dimension the best of 65 models across the grid and Brent's method around it, in two Nelder-Mead from the
     * steady state: a local optimum if there are several.
     *
     * @param problem with alpha &gt; 0
     * @param stable its steady state
     * @return empty if people's response to some model, or the best one, is not found
     */
    public static Optional<PerformativeOptimum> of(ShiftModel problem, SteadyState stable) {
        GibbsResponse response = new GibbsResponse(problem, stable.grid());
        PlatformRisk risk = problem.risk();
        double[] start = stable.density();
        MultivariateFunction total = x -> risk.value(Densities.points(response.to(x, start), stable.grid()), x);
        try {
            return Optional.of(
                    problem.dimensions() == 1 ? onLine(total, stable.grid()) : onPlane(total, stable.model()));
        } catch (ArithmeticException | TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private static PerformativeOptimum onLine(MultivariateFunction risk, Grid grid) {
        double spacing = (grid.high() - grid.low()) / SCANNED;
        double best = grid.low();
        for (int i = 1; i <= SCANNED; i++) {
            double x = grid.low() + i * spacing;
            best = risk.value(new double[] {x}) < risk.value(new double[] {best}) ? x : best;
        }
        var found = new BrentOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new UnivariateObjectiveFunction(x -> risk.value(new double[] {x})),
                        GoalType.MINIMIZE,
                        new SearchInterval(best - spacing, best + spacing));
        return new PerformativeOptimum(new double[] {found.getPoint()}, found.getValue());
    }

    private static PerformativeOptimum onPlane(MultivariateFunction risk, double[] start) {
        var found = new SimplexOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(risk),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, 0.1));
        return new PerformativeOptimum(found.getPoint(), found.getValue());
    }
}
