package civitas.scenarios.shift;

import civitas.analysis.shift.Curve;
import civitas.analysis.shift.FiniteVolume;
import civitas.analysis.shift.Gaussian;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Kernel;
import civitas.analysis.shift.Kernels;
import civitas.analysis.shift.Score;
import civitas.analysis.shift.ShiftModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Longest stable time steps. */
final class Stability {
    /** How far Runge-Kutta's method of fourth order reaches, for a variance that falls twice as fast as a distance. */
    private static final double FOURTH_ORDER_REACH = 2.78 / 2;

    private static final double EULER_REACH = 2;

    private Stability() {}

    /**
     * A limit that a step exceeds.
     *
     * @param longest the longest stable step
     * @param reason which limit it is
     */
    record Limit(double longest, String reason) {
        /** In words, with the step rounded down so that it can be used. */
        String words(double step) {
            String offered = new BigDecimal(longest)
                    .round(new MathContext(3, RoundingMode.FLOOR))
                    .stripTrailingZeros()
                    .toString();
            return "is " + step + ", must be at most " + offered + ": " + reason;
        }
    }

    /** The limit that the step of these parameters exceeds, if any. */
    static Optional<Limit> exceeded(ShiftParameters p, ShiftProblem problem) {
        Optional<Limit> people = people(p, problem);
        return people.isPresent() ? people : model(p, problem);
    }

    private static Optional<Limit> people(ShiftParameters p, ShiftProblem problem) {
        if (p.response() == Response.IMMEDIATE) {
            return Optional.empty();
        }
        Representation kind = p.representation();
        boolean explicit = kind instanceof Representation.Density density
                && density.scheme() == Representation.Scheme.FINITE_VOLUME;
        boolean beside = kind instanceof Representation.Agents agents && agents.besideDensity() && p.dimensions() == 2;
        double alpha = problem.model().alpha();
        if ((explicit || beside) && alpha > 0) {
            double longest = FiniteVolume.longestStep(problem.grid(), alpha);
            if (p.step() > longest * (1 + 1e-9)) {
                return Optional.of(new Limit(
                        longest,
                        "the diffusion limit of finite volumes, alpha step / (cell width)^2 <= "
                                + (p.dimensions() == 1 ? "0.4" : "0.25")));
            }
        }
        if (kind instanceof Representation.Density) {
            return Optional.empty();
        }
        boolean euler = kind instanceof Representation.Agents;
        double longest = (euler ? EULER_REACH : FOURTH_ORDER_REACH) / curvature(problem);
        return p.step() > longest
                ? Optional.of(new Limit(
                        longest,
                        "people's drift changes by up to " + (float) curvature(problem) + " per unit of distance, "
                                + (euler
                                        ? "Euler's steps are stable up to 2 over that"
                                        : "steps of fourth order are stable up to 1.39 over that")))
                : Optional.empty();
    }

    private static Optional<Limit> model(ShiftParameters p, ShiftProblem problem) {
        if (!(p.platform().training() instanceof Training.GradientFlow flow)) {
            return Optional.empty();
        }
        double bend = bend(problem);
        double longest = EULER_REACH / (flow.tau() * bend);
        return p.step() > longest
                ? Optional.of(new Limit(
                        longest,
                        "the model follows a risk of curvature up to " + (float) bend
                                + ", steps of gradient flow are stable up to 2 over tau times that"))
                : Optional.empty();
    }

    /**
     * An upper bound of the risk's curvature in x: with scores z - x that of the losses; with scores x.z those times mean
     * squares of features, of people where they start.
     */
    static double bend(ShiftProblem problem) {
        ShiftModel model = problem.model();
        Score score = model.loss().score();
        if (score != Score.DIFFERENCE && score != Score.PRODUCT) {
            return model.beta();
        }
        boolean product = score == Score.PRODUCT;
        double strategic = steepest(model.loss().strategic(), 0) * (product ? meanSquare(problem.start()) : 1);
        double fixed = model.fixed()
                .map(people -> steepest(model.loss().fixed(), 0) * (product ? meanSquare(people) : 1))
                .orElse(0.0);
        return strategic + fixed + model.beta();
    }

    private static double meanSquare(Gaussian people) {
        double sum = 0;
        for (double mean : people.mean()) {
            sum += mean * mean + people.sd() * people.sd();
        }
        return sum;
    }

    /** An upper bound of how much people's drift changes per unit of distance, within the grid. */
    static double curvature(ShiftProblem problem) {
        ShiftModel model = problem.model();
        Grid grid = problem.grid();
        double far = Math.max(Math.abs(grid.low()), Math.abs(grid.high()));
        double loss = steepest(model.loss().strategic(), far);
        if (model.loss().score() == Score.PRODUCT) {
            double square = 0;
            for (double coordinate : model.anchor()) {
                square += coordinate * coordinate;
            }
            loss *= Math.max(1, square);
        }
        return model.pull() + loss + crowd(model.kernel());
    }

    private static double steepest(Curve curve, double far) {
        return Double.isInfinite(curve.greatestCurvature())
                ? Math.max(Math.abs(curve.curvature(far)), Math.abs(curve.leastCurvature()))
                : Math.max(Math.abs(curve.greatestCurvature()), Math.abs(curve.leastCurvature()));
    }

    private static double crowd(Kernel kernel) {
        if (kernel instanceof Kernels.Quadratic quadratic) {
            return Math.abs(quadratic.strength());
        }
        if (kernel instanceof Kernels.AttractiveRepulsive mixed) {
            return mixed.strength();
        }
        return kernel instanceof Kernels.Bell bell ? Math.abs(bell.strength()) / (bell.range() * bell.range()) : 0;
    }
}
